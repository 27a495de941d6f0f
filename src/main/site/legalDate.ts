import { stat } from "node:fs/promises";
import { civilDay } from "../../kernel/index.ts";
import type { OrganisationChanges } from "../../organisations/index.ts";
import type { ServedSite, SettingName } from "./settings/index.ts";

/** What the legal notice shows. */
const shown: readonly SettingName[] = ["legal", "reproduction", "thirdParties"];
/** Of an older version nobody says any more what it changed. */
const versionsRead = 500;
const changesRead = 50;

/**
 * The day on which the legal notice last said something else (REC-56): that of its settings, or of the identity of the body in whose name the site
 * stands. Nobody types it, so that nobody forgets to. null where neither was ever changed.
 */
export const legalDate =
  ({
    site,
    bodyOfSite,
    changes,
  }: {
    readonly site: Pick<ServedSite, "ruling" | "versions">;
    readonly bodyOfSite: () => Promise<string | null>;
    readonly changes: OrganisationChanges;
  }) =>
  async (): Promise<Temporal.PlainDate | null> => {
    const body = await bodyOfSite();
    const ofBody =
      body === null
        ? []
        : (await changes.list(body, changesRead)).filter(({ subject }) => subject === "identity");
    const moments = [...(await ofSettings(site)), ...ofBody.map(({ at }) => at)];
    const latest = moments.toSorted(Temporal.Instant.compare).at(-1);
    return latest === undefined ? null : civilDay(latest);
  };

const ofSettings = async ({
  ruling,
  versions,
}: Pick<ServedSite, "ruling" | "versions">): Promise<readonly Temporal.Instant[]> => {
  const rules = await ruling();
  if (rules.kind === "file") {
    const { mtimeMs } = await stat(rules.file);
    return [Temporal.Instant.fromEpochMilliseconds(Math.floor(mtimeMs))];
  }
  const found = (await versions.list(versionsRead)).find(({ changed }) =>
    changed.some((name) => shown.includes(name)),
  );
  return found === undefined ? [] : [found.at];
};
