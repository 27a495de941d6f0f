import type pg from "pg";
import { FailureError } from "../../kernel/index.ts";
import type { Database } from "./database.ts";
import { databaseFailure } from "./errors.ts";
import { connectionFailure, isConnectionFailure, sqlState } from "./failures.ts";
import { readMigrations, type MigrationFile } from "./migrationFiles.ts";

// Arbitrary, the same in every version: processes that migrate one database wait for each other on it.
const migrationLock = "7305160127434321";
const lockSeconds = 60;

/**
 * Brings a database to the migrations of a folder, forward only. Each file runs in its own transaction, under an
 * advisory lock taken in that transaction, so that processes which start together migrate once and a kill leaves
 * whole migrations only. What was applied stands with its checksum in `egide.migration`.
 * `last` stops after so many files, for a restore that puts back what was written under them.
 * @returns the names of the files applied now, in order.
 * @throws FailureError `database.read-only`, `database.permission-denied`, `database.migration-*`: nothing of the
 * refused migration remains.
 */
export const migrate = async (
  database: Pick<Database, "pool" | "server">,
  folder: string,
  { last }: { readonly last?: number } = {},
): Promise<readonly string[]> => {
  const files = (await readMigrations(folder)).slice(0, last);
  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(database, files);
    if (name === null) return applied;
    applied.push(name);
  }
};

/** Applies the first file that is not recorded yet, and names it; null when there is none. */
const applyNext = async (
  { pool, server }: Pick<Database, "pool" | "server">,
  files: readonly MigrationFile[],
): Promise<string | null> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw connectionFailure(error, server);
  });
  let file: MigrationFile | undefined;
  let broken = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    await client.query(`SET LOCAL lock_timeout = '${lockSeconds}s'`);
    await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
    file = files[await countApplied(client, files, server)];
    if (file !== undefined) {
      await client.query(file.sql);
      await client.query(
        "INSERT INTO egide.migration (number, name, checksum) VALUES ($1, $2, $3)",
        [file.number, file.name, file.checksum],
      );
    }
    await client.query("COMMIT");
    return file?.name ?? null;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw migrationFailure(error, server, file);
  } finally {
    client.release(broken);
  }
};

/** How many of the files are recorded; refuses a record that does not match them one by one. */
const countApplied = async (
  client: pg.PoolClient,
  files: readonly MigrationFile[],
  server: string,
): Promise<number> => {
  await client.query("CREATE SCHEMA IF NOT EXISTS egide");
  await client.query(`CREATE TABLE IF NOT EXISTS egide.migration (
    number integer PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    "SELECT number, name, checksum FROM egide.migration ORDER BY number",
  );
  for (const [index, row] of rows.entries()) {
    const file = files[index];
    if (file === undefined)
      throw new FailureError(
        databaseFailure("database.migration-newer", { server, migration: row.name }),
      );
    if (file.number !== row.number || file.checksum !== row.checksum)
      throw new FailureError(
        databaseFailure("database.migration-changed", { migration: row.name }),
      );
  }
  return rows.length;
};

const migrationFailure = (
  error: unknown,
  server: string,
  file: MigrationFile | undefined,
): Error => {
  if (error instanceof FailureError) return error;
  if (isConnectionFailure(error)) return connectionFailure(error, server);
  const state = sqlState(error);
  if (state === "55P03")
    return new FailureError(
      databaseFailure("database.migration-waiting", { server, seconds: lockSeconds }),
      {
        cause: error,
      },
    );
  if (file === undefined) return error as Error;
  return new FailureError(
    databaseFailure("database.migration-failed", { migration: file.name, state: state ?? "-" }),
    {
      cause: error,
    },
  );
};
