import type { EarlierTerms } from "../../platform/web/index.ts";
import type { SiteVersions } from "./settings/index.ts";

/** The terms of use that held before those of today, the latest first, as long as versions of the settings are kept (REC-54). */
export const earlierTerms =
  ({ changesOf }: Pick<SiteVersions, "changesOf">) =>
  async (): Promise<readonly EarlierTerms[]> => {
    const changes = await changesOf("terms");
    return changes.slice(1).flatMap(({ settings: { terms }, at }, index) => {
      const until = changes[index]?.at;
      return terms === undefined || until === undefined ? [] : [{ terms, from: at, until }];
    });
  };
