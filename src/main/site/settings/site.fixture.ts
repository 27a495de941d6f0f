import { systemClock } from "../../../kernel/index.ts";
import { servedSite, type ServedSite } from "./servedSite.ts";
import type { SiteFile } from "./siteFile.ts";
import type { SiteVersions } from "./siteVersions.ts";
import { memorySiteVersions } from "./storage/memorySiteVersions.ts";

/** A site that nobody has set up, or that a file rules. */
export const testSite = ({
  versions = memorySiteVersions(),
  clock = systemClock,
  file = () => null,
}: {
  readonly versions?: SiteVersions;
  readonly clock?: typeof systemClock;
  readonly file?: () => SiteFile | null;
} = {}): ServedSite => servedSite({ readFile: async () => file(), versions, clock });
