/** The pages of retention in the console. */
export { addRunPages } from "./runRoutes.ts";
export { runsToday } from "./runsToday.ts";
export type { RetentionConsole } from "./retentionConsole.ts";
