import type { SiteSettings } from "../../../platform/web/index.ts";
import type { RulingSite, ServedSite } from "../../site/settings/index.ts";

/** What the site says of itself now; while a file that rules cannot be read, what held before. */
export const shownSettings = async (
  site: Pick<ServedSite, "read">,
  ruling: RulingSite,
): Promise<SiteSettings> =>
  ruling.kind === "database"
    ? (ruling.version?.settings ?? {})
    : (ruling.settings ?? (await site.read()));
