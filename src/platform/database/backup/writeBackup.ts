import type { Pool, PoolClient } from "pg";
import { connectionFailure } from "../failures.ts";
import { backupFormat, rowsAtOnce, type BackupHead, type TableName } from "./format.ts";
import { listTables, nameOf, quotedName } from "./tables.ts";

export interface BackupOptions {
  readonly at: Temporal.Instant;
  /** Tables that a restore must not bring back, as `egide.mail_outbox`. */
  readonly leftOut: readonly string[];
  /** Keys of the data folder to carry along. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * The lines of a backup, read in one transaction that sees one moment and holds nobody up. What is written to the
 * database meanwhile is not in it.
 * @throws FailureError `database.connection-lost` and its like.
 */
export async function* backupLines(
  { pool, server }: { readonly pool: Pool; readonly server: string },
  { at, leftOut, files }: BackupOptions,
): AsyncGenerator<string> {
  const client = await pool.connect().catch((error: unknown) => {
    throw connectionFailure(error, server);
  });
  let isWhole = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = (await listTables(client, leftOut)).filter(
      (table) => nameOf(table) !== "egide.migration",
    );
    const { rows: migrations } = await client.query<BackupHead["migrations"][number]>(
      "SELECT name, checksum FROM egide.migration ORDER BY number",
    );
    const head: BackupHead = {
      format: backupFormat,
      at: at.toString(),
      migrations,
      tables: tables.map(nameOf),
      files: Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
      ),
    };
    yield JSON.stringify(head);
    let count = 0;
    for (const table of tables) {
      yield JSON.stringify({ table: nameOf(table) });
      for await (const rows of rowsOf(client, table)) {
        count += rows.length;
        yield* rows;
      }
    }
    yield JSON.stringify({ end: true, rows: count });
    await client.query("COMMIT");
    isWhole = true;
  } catch (error) {
    throw connectionFailure(error, server);
  } finally {
    client.release(!isWhole);
  }
}

async function* rowsOf(client: PoolClient, table: TableName): AsyncGenerator<readonly string[]> {
  // json, not jsonb, so that columns of type json keep their very letters.
  await client.query(
    `DECLARE egide_backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quotedName(table)} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM egide_backup`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row.replace(/[\r\n]+/g, " "));
  }
  await client.query("CLOSE egide_backup");
}
