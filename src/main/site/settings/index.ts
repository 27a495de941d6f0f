/** What the publisher says of the site: where it stands, who changed it, and how it is changed. */
export { setMaintenanceIn } from "./editSiteFile.ts";
export { servedSite, setMaintenance, type RulingSite, type ServedSite } from "./servedSite.ts";
export { readSiteFiles, settingsOf, siteFilesOf, type SiteFile } from "./siteFile.ts";
export {
  changedSettings,
  settingNames,
  type SettingName,
  type SiteRevision,
  type SiteVersion,
  type SiteVersions,
} from "./siteVersions.ts";
export { postgresSiteVersions } from "./storage/postgresSiteVersions.ts";
export { usualMaintenance } from "./usualMaintenance.ts";
export { usualAuthority } from "./usualAuthority.ts";
