import { FailureError } from "../../../kernel/index.ts";
import type { ArchivedRows } from "../../contract/archive.ts";
import { quoteName } from "../../contract/quoteName.ts";
import { failure } from "../../errors.ts";
import { contentOf, inKeyOrder, type ArchivedBody } from "../archivedRows.ts";
import { piecesOf, type Copy } from "../copy.ts";
import { keeping, keptParameters, keptValue } from "../kept.ts";
import { archiveClock, latestDay } from "../latestClock.ts";
import {
  byIdentity,
  childRows,
  list,
  ofTheBatch,
  remembered,
  type Level,
  type Levels,
} from "../levels.ts";
import { newScope } from "../scope.ts";
import type { Query, Row } from "../session.ts";
import { sumOfCounts } from "./delete.ts";
import type { EndContext, EndParts } from "./endParts.ts";
import { notMet } from "./settle.ts";

/**
 * The rows are locked, with all that hangs on them; COPY takes them to the archive, which commits first; what it read back
 * is compared. They are deleted here meanwhile, in a transaction that commits only after all that. Killed between the two
 * commits, the rows are in both, and the next run finds them in the archive already.
 */
export const archiveStoreParts = (context: EndContext, levels: Levels): EndParts => {
  const { target, returning } = context;
  const [first, ...children] = levels;
  for (const { table } of levels)
    if (table.primaryKey.length === 0)
      throw new FailureError(failure("connectors.no-primary-key", { collection: table.name }));
  const reads = levels.map((one) => readStatement(context, one));
  return {
    expressions: [
      ...children.flatMap(locked),
      ...(returning.length === 0
        ? []
        : [
            `d0 as (select ${list(returning)} from ${first.table.from} as t where ${byIdentity(first)})`,
          ]),
    ],
    counts: levels.map(({ level, index }) => ({
      collection: level.collection,
      ended: `(select count(*) from l${index})`,
    })),
    answers: levels.flatMap(keptIdentities),
    changes: (answer) => sumOfCounts(levels, answer),
    settle: async (query, answer, { archive, copy }) => {
      if (archive === undefined) throw new TypeError("an end that archives needs an archive");
      const batch: ArchivedRows[] = [];
      for (const read of reads) batch.push(await read(query, copy));
      const [kept, areGone] = await bothSettled(
        archive.keep(batch),
        removeAll(query, levels, answer),
      );
      for (const [at, { collection, count, checksum }] of batch.entries())
        if (kept[at]?.count !== count || kept[at].checksum !== checksum)
          throw new FailureError(failure("connectors.archive-differs", { collection }));
      if (!areGone) throw notMet(target.collection);
    },
  };
};

/** Ends when both have: nothing may be asked of the database any more when the transaction is undone. */
const bothSettled = async <A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([first, second]);
  return [await first, await second];
};

const idName = (index: number, at: number): string => `id${index}_${at}`;

/** The identities of the rows stay on the server, for the statements that follow. */
const keptIdentities = ({ index, table }: Level): readonly string[] =>
  table.identity.map((_, at) => {
    const all = `coalesce((select array_agg(i${at})::text from l${index}), '{}')`;
    return `${keeping(idName(index, at), all)} as ${idName(index, at)}`;
  });

/** A child that changes after it was copied must not end: it is locked as its parent is. */
const locked = (one: Level): readonly string[] => {
  const { index, level, table } = one;
  const select = (where: string): string =>
    `l${index} as materialized (select ${remembered(one)} from ${table.from} as t where ${where} for update of t)`;
  if (level.links.length === 1) return [select(throughOneLink(one))];
  // The server locks no rows of a union.
  const found = childRows(one, list(table.identity.map((part, at) => `t.${part} as i${at}`)));
  return [`r${index} as materialized (${found})`, select(byIdentity(one, "", `r${index}`))];
};

const throughOneLink = (one: Level): string =>
  ofTheBatch({ ...one, level: { ...one.level, keys: [] } });

/** "`t` is one of the rows whose identities are kept". */
const isKept = ({ index, table }: Level): string => {
  if (table.identity[0] === "ctid") return `t.ctid = any(${keptValue(idName(index, 0), "tid[]")})`;
  const kept = table.primaryKey.map((name, at) =>
    keptValue(idName(index, at), `${table.column(name).base}[]`),
  );
  return `(${list(table.identity.map((part) => `t.${part}`))}) in (select * from unnest(${list(kept)}))`;
};

/** Children first; false where other rows are gone than were chosen. */
const removeAll = async (query: Query, levels: Levels, answer: Row): Promise<boolean> => {
  for (const one of levels.toReversed())
    if ((await remove(query, one)) !== Number(answer[`c${one.index}`])) return false;
  return true;
};

const remove = async (query: Query, one: Level): Promise<number> => {
  const [row] = await query(
    `with d as (delete from ${one.table.from} as t where ${isKept(one)} returning 1) select count(*) as n from d`,
  );
  return Number(row?.["n"]);
};

const readStatement = (
  { scope: { tables, clocks }, target, root }: EndContext,
  one: Level,
): ((query: Query, copy: Copy) => Promise<ArchivedRows>) => {
  const { index, table } = one;
  const { primaryKey } = table;
  const keyTypes = primaryKey.map((name) => table.column(name).base);
  const parameters = keptParameters(`value${index}`);
  const scope = { ...newScope(tables, clocks), parameters };
  // What the database computes too: nobody computes it in the archive.
  const columns = table.columns.map(({ name }) => name);
  const values = [
    ...columns.map((name) => `t.${quoteName(name)}`),
    ...(index === 0 ? [latestDay(scope, root, target)] : []),
  ];
  const from = `from ${table.from} as t where ${isKept(one)}`;
  const copied = `copy (select ${list(values)} ${from} order by ${inKeyOrder(primaryKey, keyTypes)}) to stdout`;
  const keys = primaryKey.map(
    (name, at) =>
      `coalesce(array_agg(t.${quoteName(name)}::${keyTypes[at]})::text, '{}') as k${at}`,
  );
  return async (query, copy) => {
    await parameters.keep(query);
    const lines = await piecesOf(copy, copied);
    const [row = {}] = await query(`select ${list(keys)} ${from}`);
    const body: ArchivedBody = {
      lines,
      keys: primaryKey.map((_, at) => String(row[`k${at}`])),
      keyTypes,
    };
    return {
      collection: table.name,
      columns: [...columns, ...(index === 0 ? [archiveClock] : [])],
      primaryKey,
      ...(await contentOf((each) => lines.forEach(each))),
      body,
    };
  };
};
