/** The platform's database: a PostgreSQL embedded in a folder, or any PostgreSQL server, behind one type. */
export { connect, type Database } from "./database.ts";
export { launchEmbedded, type EmbeddedServer, type LaunchOptions } from "./embedded/launch.ts";
export { databaseErrors } from "./errors.ts";
export { migrate } from "./migrate.ts";
