/** The platform's database: a PostgreSQL embedded in a folder, or any PostgreSQL server, behind one type. */
export { readBackupFile, writeBackupFile } from "./backup/backupFile.ts";
export { restoreLines, type Restored } from "./backup/readBackup.ts";
export { backupLines } from "./backup/writeBackup.ts";
export { checkMigrations } from "./checkMigrations.ts";
export type { Backing, Database } from "./database.ts";
export { launchEmbedded, type EmbeddedServer, type LaunchOptions } from "./embedded/launch.ts";
export { openEmbedded, type EmbeddedMode, type EmbeddedOptions } from "./embedded/open.ts";
export { databaseErrors } from "./errors.ts";
export { connectionFailure, outageOf, sqlState } from "./failures.ts";
export { migrate } from "./migrate.ts";
export { openDatabase } from "./openDatabase.ts";
export { wasInstalled } from "./wasInstalled.ts";
export type { OpenTransaction, Transact, TransactionOptions } from "./transaction.ts";
export { postgresKeyWitnesses, type KeyWitnesses } from "./keyWitnesses.ts";
