/** The pages of the register: the public ones, where whoever opens them tells what became of each sentence, and the console’s. */
export {
  activityPath,
  registerPaths,
  registerPathsUnder,
  type RegisterPaths,
} from "./registerPaths.ts";
export { addRegisterPages } from "./registerRoutes.ts";
export type {
  PublishedRegister,
  ReadPublished,
  RegisterElsewhere,
  StatementStanding,
} from "./publishedRegister.ts";
export { addEditionPages } from "./editions/editionRoutes.ts";
export { addOpenDataPage } from "./editions/openDataPage.ts";
export type { EditionSite } from "./editions/editionSite.ts";
export { addRegisterConsole } from "./console/consoleRoutes.ts";
export type { RegisterConsole } from "./console/registerConsole.ts";
export { registerToday } from "./console/registerToday.ts";
