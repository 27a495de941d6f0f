import { FailureError } from "../../kernel/index.ts";
import type { ArchivedRows, ArchiveReceiver } from "../contract/archive.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { contentOf, inKeyOrder, type ArchivedBody } from "./archivedRows.ts";
import { linesOf, piecesOf, type Copy } from "./copy.ts";
import { codeOf, isPassing, translate } from "./failures.ts";
import { keeping, keptValue } from "./kept.ts";
import { list } from "./levels.ts";
import type { Query, Session } from "./session.ts";
import { readTables, type TableShape, type Tables } from "./tables.ts";

type Kept = Awaited<ReturnType<ArchiveReceiver["keep"]>>;

/** This database as the archive of another one. */
export const archiveReceiver = (session: Session, patience: Patience): ArchiveReceiver => {
  const tablesOf = knownTables(session);
  return {
    keep: async (batch) => {
      try {
        return await withPatience(patience, isPassing, () => keepAll(session, tablesOf, batch));
      } catch (error) {
        throw translate(error, session.store);
      }
    },
  };
};

type TablesOf = (query: Query, collections: readonly string[]) => Promise<Tables>;

/** Read once: a table that changes later on refuses the rows, or is seen when they are read back. */
const knownTables = (session: Session): TablesOf => {
  const known = new Map<string, Tables>();
  return async (query, collections) => {
    const name = JSON.stringify(collections);
    const tables = known.get(name) ?? (await readTables(query, session, collections));
    known.set(name, tables);
    return tables;
  };
};

/** Rows of a batch whose sender died after we had committed are there already: seldom enough to find out by failing. */
const keepAll = async (
  session: Session,
  tablesOf: TablesOf,
  batch: readonly ArchivedRows[],
): Promise<Kept> => {
  try {
    return await keepOnce(session, tablesOf, batch, "all new");
  } catch (error) {
    if (codeOf(error) !== isThere) throw error;
    return await keepOnce(session, tablesOf, batch, "some known");
  }
};

const isThere = "23505";

type News = "all new" | "some known";

const keepOnce = (
  session: Session,
  tablesOf: TablesOf,
  batch: readonly ArchivedRows[],
  news: News,
): Promise<Kept> =>
  session.alone(async (query, copy) => {
    await query("begin");
    try {
      const tables = await tablesOf(
        query,
        batch.map(({ collection }) => collection),
      );
      const kept: Kept[number][] = [];
      for (const rows of batch)
        kept.push(await keepRows(query, copy, tables.shape(rows.collection), rows, news));
      await query("commit");
      return kept;
    } catch (error) {
      await query("rollback").catch(() => undefined);
      throw error;
    }
  });

/** A row that is there already, with the same content, stays; with another content it stops the batch. */
const keepRows = async (
  query: Query,
  copy: Copy,
  table: TableShape,
  rows: ArchivedRows,
  news: News,
): Promise<Kept[number]> => {
  const { collection, columns } = rows;
  const body = rows.body as ArchivedBody;
  const differs = new FailureError(failure("connectors.archive-differs", { collection }));
  const names = columns.map((name) => quoteName(table.column(name).name));
  const back = await readingBack(query, table, rows);
  const lines = news === "all new" ? body.lines : without(body.lines, await piecesOf(copy, back));
  try {
    if (lines.length > 0) await copy.into(`copy ${table.into} (${list(names)}) from stdin`, lines);
  } catch (error) {
    const code = codeOf(error);
    // What this table cannot hold as it is, or holds otherwise.
    throw code.startsWith("22") || (code === isThere && news === "some known") ? differs : error;
  }
  const kept = await contentOf((each) => copy.out(back, each));
  if (kept.count !== rows.count || kept.checksum !== rows.checksum) throw differs;
  return kept;
};

const without = (lines: readonly Buffer[], known: readonly Buffer[]): readonly Buffer[] => {
  const there = new Set(linesOf(Buffer.concat(known)).map((line) => line.toString("latin1")));
  return linesOf(Buffer.concat(lines)).filter((line) => !there.has(line.toString("latin1")));
};

/** Asks for what this table holds under the keys of the batch. */
const readingBack = async (
  query: Query,
  table: TableShape,
  { columns, primaryKey, body }: ArchivedRows,
): Promise<string> => {
  const { keys, keyTypes } = body as ArchivedBody;
  await query(`select ${list(keys.map((_, at) => keeping(`key${at}`, `$${at + 1}::text`)))}`, keys);
  const arrays = primaryKey.map((name, at) =>
    keptValue(`key${at}`, `${table.column(name).base}[]`),
  );
  const key = primaryKey.map((name) => `t.${quoteName(name)}`);
  // An array of one column is followed along the index, without a sort.
  const isInBatch =
    arrays.length === 1
      ? `${list(key)} = any(${list(arrays)})`
      : `(${list(key)}) in (select * from unnest(${list(arrays)}))`;
  return (
    `copy (select ${list(columns.map((name) => `t.${quoteName(name)}`))} ` +
    `from ${table.into} as t where ${isInBatch} order by ${inKeyOrder(primaryKey, keyTypes)}) to stdout`
  );
};
