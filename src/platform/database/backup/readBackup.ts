import type { Pool, PoolClient } from "pg";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure } from "../errors.ts";
import { connectionFailure } from "../failures.ts";
import { migrate } from "../migrate.ts";
import { readMigrations } from "../migrationFiles.ts";
import { backupFormat, markOf, rowsAtOnce, type BackupHead, type TableName } from "./format.ts";
import { listTables, nameOf, quotedName } from "./tables.ts";

/** What a restore put back. */
export interface Restored {
  readonly at: string;
  readonly rows: number;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export interface RestoreOptions {
  /** The folder of migrations of this version. */
  readonly migrations: string;
  /** Makes the tables of `egide_outbox`, which no migration makes; called when the backup has some. */
  readonly prepareOutbox: () => Promise<void>;
}

/**
 * Puts a backup into a database that holds nothing of ours: the migrations that the backup knew, its rows in one
 * transaction, then the migrations that came since.
 * @throws FailureError `database.backup-damaged`, `database.restore-not-empty`, `database.migration-*`: no row remains.
 */
export const restoreLines = async (
  database: { readonly pool: Pool; readonly server: string },
  lines: AsyncIterable<string>,
  { migrations, prepareOutbox }: RestoreOptions,
): Promise<Restored> => {
  const iterator = lines[Symbol.asyncIterator]();
  const head = headOf((await iterator.next()).value as unknown);
  await checkKnown(head, migrations, database.server);
  await migrate(database, migrations, { last: head.migrations.length });
  if (head.tables.some((name) => name.startsWith("egide_outbox."))) await prepareOutbox();
  const rows = await inTransaction(database, async (client) => {
    const tables = await listTables(client, []);
    const byName = new Map(tables.map((table) => [nameOf(table), table]));
    for (const name of head.tables) {
      const table = byName.get(name);
      if (table === undefined) throw damaged("table");
      const { rowCount } = await client.query(`SELECT 1 FROM ${quotedName(table)} LIMIT 1`);
      if (rowCount !== 0)
        throw new FailureError(
          databaseFailure("database.restore-not-empty", { server: database.server, table: name }),
        );
    }
    return await fill(client, byName, iterator);
  });
  await migrate(database, migrations);
  const files = Object.entries(head.files).map(
    ([name, content]) => [name, Buffer.from(content, "base64")] as const,
  );
  return { at: head.at, rows, files: Object.fromEntries(files) };
};

const damaged = (part: string): FailureError =>
  new FailureError(databaseFailure("database.backup-damaged", { part }));

const headOf = (line: unknown): BackupHead => {
  try {
    const head = JSON.parse(String(line)) as BackupHead;
    if (head.format === backupFormat && Array.isArray(head.tables)) return head;
  } catch {
    // Said below.
  }
  throw damaged("head");
};

const checkKnown = async (head: BackupHead, folder: string, server: string): Promise<void> => {
  const files = await readMigrations(folder);
  for (const [at, { name: migration, checksum }] of head.migrations.entries()) {
    const file = files[at];
    if (file === undefined)
      throw new FailureError(databaseFailure("database.migration-newer", { server, migration }));
    if (file.checksum !== checksum)
      throw new FailureError(databaseFailure("database.migration-changed", { migration }));
  }
};

const fill = async (
  client: PoolClient,
  tables: ReadonlyMap<string, TableName>,
  lines: AsyncIterator<string>,
): Promise<number> => {
  let table: TableName | null = null;
  let waiting: string[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    if (table === null) throw damaged("rows");
    await client.query(
      `INSERT INTO ${quotedName(table)} OVERRIDING SYSTEM VALUE
       SELECT * FROM json_populate_recordset(NULL::${quotedName(table)}, $1::json)`,
      [`[${waiting.join(",")}]`],
    );
    count += waiting.length;
    waiting = [];
  };
  for (;;) {
    const next = await lines.next();
    if (next.done === true) throw damaged("end");
    const line = next.value;
    const mark = markOf(line);
    if (mark === null) waiting.push(line);
    if (mark !== null || waiting.length >= rowsAtOnce) await flush();
    if (mark?.table !== undefined) {
      table = tables.get(mark.table) ?? null;
      if (table === null) throw damaged("table");
    }
    if (mark?.end === true) {
      if (mark.rows !== count) throw damaged("count");
      for (const each of tables.values()) await goOnCounting(client, each);
      // Read to its very end: only there is it known whether an encrypted backup is what was written.
      if ((await lines.next()).done !== true) throw damaged("end");
      return count;
    }
  }
};

/** Numbers that the database gives out go on after the highest that was put back. */
const goOnCounting = async (client: PoolClient, table: TableName): Promise<void> => {
  const { rows } = await client.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute
     WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
       AND pg_get_serial_sequence($1::text, attname) IS NOT NULL`,
    [quotedName(table)],
  );
  for (const { column } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${client.escapeIdentifier(column)}), 0) + 1, false)
       FROM ${quotedName(table)}`,
      [quotedName(table), column],
    );
};

const inTransaction = async <T>(
  { pool, server }: { readonly pool: Pool; readonly server: string },
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw connectionFailure(error, server);
  });
  let isWhole = false;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    isWhole = true;
    return result;
  } catch (error) {
    if (error instanceof FailureError) throw error;
    // A row that does not fit its table: the words of the server would quote it.
    if (/^2[23]/.test(String((error as { code?: unknown }).code))) throw damaged("row");
    throw connectionFailure(error, server);
  } finally {
    if (!isWhole) await client.query("ROLLBACK").catch(() => undefined);
    client.release(!isWhole);
  }
};
