import { FailureError } from "../../kernel/index.ts";
import type { ArchivedRows, ArchiveReceiver } from "../contract/archive.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { contentOf, inKeyOrder, type ArchivedBody } from "./archivedRows.ts";
import { codeOf, isPassing, translate } from "./failures.ts";
import { list } from "./levels.ts";
import type { Query, Session } from "./session.ts";
import { readTables, type TableShape } from "./tables.ts";

type Kept = Awaited<ReturnType<ArchiveReceiver["keep"]>>;

/** This database as the archive of another one. */
export const archiveReceiver = (session: Session, patience: Patience): ArchiveReceiver => ({
  keep: async (batch) => {
    try {
      return await withPatience(patience, isPassing, () => keepOnce(session, batch));
    } catch (error) {
      throw translate(error, session.store);
    }
  },
});

const keepOnce = (session: Session, batch: readonly ArchivedRows[]): Promise<Kept> =>
  session.alone(async (query) => {
    await query("begin");
    try {
      const tables = await readTables(
        query,
        session,
        batch.map(({ collection }) => collection),
      );
      const kept: Kept[number][] = [];
      for (const rows of batch)
        kept.push(await keepRows(query, tables.shape(rows.collection), rows));
      await query("commit");
      return kept;
    } catch (error) {
      await query("rollback").catch(() => undefined);
      throw error;
    }
  });

/** A row that is there already stays as it is; whether it is the same is seen when it is read back. */
const keepRows = async (
  query: Query,
  table: TableShape,
  rows: ArchivedRows,
): Promise<Kept[number]> => {
  const { collection, columns, primaryKey } = rows;
  const body = rows.body as ArchivedBody;
  const differs = new FailureError(failure("connectors.archive-differs", { collection }));
  const texts = list(columns.map((_, at) => `$${at + 1}::text[]`));
  const typed = columns.map((name, at) => `u.v${at}::${table.column(name).base}`);
  const as = `u(${list(columns.map((_, at) => `v${at}`))})`;
  try {
    await query(
      `insert into ${table.into} (${list(columns.map(quoteName))}) overriding system value
       select ${list(typed)} from unnest(${texts}) as ${as} on conflict do nothing`,
      body,
    );
  } catch (error) {
    // What this table cannot hold as it is.
    throw codeOf(error).startsWith("22") ? differs : error;
  }
  const keys = primaryKey.map((name) => columns.indexOf(name));
  const same = primaryKey.map(
    (name, at) => `t.${quoteName(name)} = u.k${at}::${table.column(name).base}`,
  );
  const [row] = await query(
    `select ${contentOf(columns.length)} from (
       select ${list(columns.map((name, at) => `t.${quoteName(name)}::text as v${at}`))}
       from unnest(${list(keys.map((_, at) => `$${at + 1}::text[]`))}) as u(${list(keys.map((_, at) => `k${at}`))})
       join ${table.into} as t on ${same.join(" and ")} order by ${inKeyOrder(table, primaryKey)}) as s`,
    keys.map((at) => body[at] ?? null),
  );
  const kept = { count: Number(row?.["count"]), checksum: String(row?.["checksum"]) };
  if (kept.count !== rows.count || kept.checksum !== rows.checksum) throw differs;
  return kept;
};
