/** The public pages of the register. What became of each sentence is told by whoever opens them. */
export { registerPaths } from "./registerPaths.ts";
export { addRegisterPages } from "./registerRoutes.ts";
export type { PublishedRegister, ReadPublished, StatementStanding } from "./publishedRegister.ts";
