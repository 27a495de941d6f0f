/** The public pages of the register. What became of each sentence is told by whoever opens them. */
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
