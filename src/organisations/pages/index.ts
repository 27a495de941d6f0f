/**
 * The pages of the organisations: the public directory of data protection officers, what a page says of a body, and those of
 * the console that change it.
 */
export { addOrganisationsConsole } from "./console/organisationsRoutes.ts";
export type { OrganisationsConsole } from "./console/organisationsConsole.ts";
export { organisationsToday } from "./console/organisationsToday.ts";
export { directoryPaths } from "./directoryPaths.ts";
export { addDirectoryPages } from "./directoryRoutes.ts";
export { directoryWords } from "./directoryWords.ts";
export { logoPath } from "./logoRoutes.ts";
export { identitySummary } from "./identitySummary.ts";
