import { join } from "node:path";
import { systemClock, type Clock } from "../kernel/index.ts";
import {
  isLedgerSigned,
  openLedger,
  openLedgerToVerify,
  readOrMakeKey,
  type Ledger,
  type PostgresLedger,
} from "../ledger/index.ts";
import {
  migrate,
  openDatabase,
  type Database,
  type EmbeddedMode,
} from "../platform/database/index.ts";
import type { Configuration } from "./config.ts";

/** What stands under every piece of work: the database, migrated, and the ledger in it. */
export interface Platform {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly database: Database;
  readonly ledger: PostgresLedger;
  close(): Promise<void>;
}

/** Where the migrations of this version stand. */
export const migrations = join(import.meta.dirname, "../../migrations");

/**
 * Opens the platform: the database of DATABASE_URL, or the one embedded in the data folder.
 * `launch` for the one process that owns the folder (`npm start`, whatever its role), `attach-or-launch` for a command beside it.
 * @throws FailureError `database.*`, `ledger.key-*`, `ledger.origin-invalid`; nothing is left open.
 */
export const openPlatform = async (
  configuration: Configuration,
  mode: EmbeddedMode,
  clock: Clock = systemClock,
): Promise<Platform> => {
  const { dataFolder, origin } = configuration;
  const database = await openMigrated(configuration, mode);
  try {
    const key = await readOrMakeKey(dataFolder, () => isLedgerSigned({ database }));
    const ledger = openLedger({ database, key, clock, origin });
    return { configuration, clock, database, ledger, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const open = async (
  { databaseUrl, dataFolder }: Configuration,
  mode: EmbeddedMode,
): Promise<Database> =>
  await openDatabase(
    databaseUrl === null ? { folder: join(dataFolder, "postgres"), mode } : { url: databaseUrl },
  );

/** Opens the database as it is, for a restore: what the backup knew is migrated first, then filled. */
export const withUnmigrated = async <T>(
  configuration: Configuration,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = await open(configuration, "attach-or-launch");
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};

const openMigrated = async (
  configuration: Configuration,
  mode: EmbeddedMode,
): Promise<Database> => {
  const database = await open(configuration, mode);
  try {
    await migrate(database, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** Opens the ledger for whoever verifies it with a key that they saved: no signing key is read or made. */
export const withLedgerToVerify = async <T>(
  configuration: Configuration,
  work: (ledger: Pick<Ledger, "verify">) => Promise<T>,
): Promise<T> => {
  const database = await openMigrated(configuration, "attach-or-launch");
  try {
    return await work(openLedgerToVerify({ database }));
  } finally {
    await database.close();
  }
};

/** Opens the platform, does the work, and closes it whatever happened. */
export const withPlatform = async <T>(
  configuration: Configuration,
  work: (platform: Platform) => Promise<T>,
): Promise<T> => {
  const platform = await openPlatform(configuration, "attach-or-launch");
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
};
