import { FailureError } from "../../../kernel/index.ts";
import type { ArchivedRows } from "../../contract/archive.ts";
import { quoteName } from "../../contract/quoteName.ts";
import { failure } from "../../errors.ts";
import { contentOf, inKeyOrder } from "../archivedRows.ts";
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
 * The rows are locked, with all that hangs on them; their texts go to the archive, which commits first; what it read back
 * is compared; then they are deleted here. Killed between the two commits, the rows are in both, and the next run finds
 * them in the archive already.
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
    // As one text, which nobody here reads.
    answers: levels.flatMap(({ index, table }) =>
      table.identity.map(
        (_, at) => `(select array_agg(i${at})::text from l${index}) as ${idName(index, at)}`,
      ),
    ),
    changes: (answer) => sumOfCounts(levels, answer),
    settle: async (query, answer, { archive }) => {
      if (archive === undefined) throw new TypeError("an end that archives needs an archive");
      const batch: ArchivedRows[] = [];
      for (const read of reads) batch.push(await read(query, answer));
      const kept = await archive.keep(batch);
      for (const [at, { collection, count, checksum }] of batch.entries())
        if (kept[at]?.count !== count || kept[at].checksum !== checksum)
          throw new FailureError(failure("connectors.archive-differs", { collection }));
      for (const one of levels.toReversed())
        if ((await remove(query, one, answer)) !== Number(answer[`c${one.index}`]))
          throw notMet(target.collection);
    },
  };
};

const idName = (index: number, at: number): string => `id${index}_${at}`;

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

const identityTypes = ({ table }: Level): readonly string[] =>
  table.identity.length === 1 && table.identity[0] === "ctid"
    ? ["tid"]
    : table.primaryKey.map((name) => table.column(name).base);

/** "`t` is one of the rows whose identities are bound", from `$1` on. */
const isBound = (one: Level): string => {
  const types = identityTypes(one);
  if (types[0] === "tid") return "t.ctid = any($1::tid[])";
  const bound = types.map((type, at) => `$${at + 1}::${type}[]`);
  return `(${list(one.table.identity.map((part) => `t.${part}`))}) in (select * from unnest(${list(bound)}))`;
};

const identities = ({ index, table }: Level, answer: Row): readonly unknown[] =>
  table.identity.map((_, at) => answer[idName(index, at)]);

const remove = async (query: Query, one: Level, answer: Row): Promise<number> => {
  const [row] = await query(
    `with d as (delete from ${one.table.from} as t where ${isBound(one)} returning 1) select count(*) as n from d`,
    identities(one, answer),
  );
  return Number(row?.["n"]);
};

const readStatement = (
  { scope: { tables, clocks }, target, root }: EndContext,
  one: Level,
): ((query: Query, answer: Row) => Promise<ArchivedRows>) => {
  const { index, table } = one;
  const scope = newScope(tables, clocks);
  // The identities come first.
  identityTypes(one).map((type, at) => scope.parameters.slot(idName(index, at), `${type}[]`));
  const stored = table.columns.filter((column) => !column.isGenerated).map(({ name }) => name);
  const values = [
    ...stored.map((name) => `t.${quoteName(name)}::text`),
    ...(index === 0 ? [`(${latestDay(scope, root, target)})::text`] : []),
  ];
  const columns = [...stored, ...(index === 0 ? [archiveClock] : [])];
  const text =
    `select ${contentOf(columns.length)}, ${list(columns.map((_, at) => `array_agg(v${at})::text as v${at}`))} ` +
    `from (select ${list(values.map((value, at) => `${value} as v${at}`))} from ${table.from} as t ` +
    `where ${isBound(one)} order by ${inKeyOrder(table, table.primaryKey)}) as s`;
  return async (query, answer) => {
    const slots = Object.fromEntries(
      identities(one, answer).map((value, at) => [idName(index, at), value]),
    );
    const [row = {}] = await query(text, scope.parameters.resolve(slots));
    return {
      collection: table.name,
      columns,
      primaryKey: table.primaryKey,
      count: Number(row["count"]),
      checksum: String(row["checksum"]),
      body: columns.map((_, at) => row[`v${at}`] ?? null),
    };
  };
};
