/** Registers in the platform's database: a door for what composes them, so that whoever reads a register loads no SQL. */
export { postgresEditions, postgresEditionWriting } from "./postgresEditions.ts";
export { postgresImports } from "./postgresImports.ts";
export { postgresVersions } from "./postgresVersions.ts";
