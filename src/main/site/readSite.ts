import type { ReadSiteSettings } from "../../platform/web/index.ts";
import type { Platform } from "../platform.ts";
import { postgresSiteVersions, readSiteFiles, servedSite, siteFilesOf } from "./settings/index.ts";

/** What the publisher says of the site, for a process or a part that serves none: a file that cannot be read is told of by whoever serves it. */
export const readSite = ({
  configuration,
  database,
  clock,
}: Pick<Platform, "configuration" | "database" | "clock">): ReadSiteSettings =>
  servedSite({
    readFile: readSiteFiles(siteFilesOf(configuration), () => undefined),
    versions: postgresSiteVersions(database.kysely<unknown>(), database.transaction),
    clock,
  }).read;
