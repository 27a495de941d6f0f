import type { DatabaseSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { RowMatch } from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import type {
  RestrictedRows,
  RestrictionReads,
  RestrictionWrites,
} from "../contract/restrictedRows.ts";
import { failure } from "../errors.ts";
import { matchesSql, type PersonNames } from "./personSql.ts";
import { dropBlock, governedView, makeBlock } from "./restrictionBlock.ts";
import { isMarkOf, markedBy, markedIn, marksTable, type MarkedTable } from "./rowMarks.ts";
import { from, type Row, type Words } from "./words.ts";

const registry = "egide_restricted";

const isThere = `select 1 from main.sqlite_schema where type = 'table' and name = '${registry}'`;

/** Every collection of which rows are marked. */
export const readRestricted = (
  prepare: Pick<DatabaseSync, "prepare">["prepare"],
): readonly RestrictedRows[] => {
  if (prepare(isThere).get() === undefined) return [];
  return prepare(`select collection, number from main.${registry} order by number`)
    .all()
    .map((row) => ({
      kind: "restricted",
      collection: String(row["collection"]),
      number: Number(row["number"]),
    }));
};

/** A mark names this very row. */
export const isRestricted = (table: MarkedTable, row: Row, number: number): string =>
  `exists (select 1 from ${marksTable(number)} as m where ${isMarkOf(table, row.alias)})`;

interface Asked {
  readonly words: Words;
  readonly row: Row;
  readonly shape: PersonNames;
}

export const restrictionReads = (
  db: DatabaseSync,
  asked: (collection: string) => Asked,
): RestrictionReads => ({
  countRestricted: async (collection, rows) => {
    const marks = readRestricted((text) => db.prepare(text)).find(
      (one) => one.collection === collection,
    );
    if (marks === undefined || rows.among.length === 0) return 0;
    const { words, row, shape } = asked(collection);
    const where = matchesSql(words, row, shape, { anyOf: [rows] });
    const marked = isRestricted(markedIn(words.tables, collection), row, marks.number);
    const found = db
      .prepare(`select count(*) as n from ${from(row)} where (${where}) and ${marked}`)
      .get({ ...words.values });
    return Number(found?.["n"]);
  },
  restrictedFor: async (request) =>
    Object.fromEntries(
      readRestricted((text) => db.prepare(text)).flatMap(({ collection, number }) => {
        const found = db
          .prepare(`select count(*) as n from main.${marksTable(number)} where request = ?`)
          .get(request);
        return Number(found?.["n"]) > 0 ? [[collection, Number(found?.["n"])] as const] : [];
      }),
    ),
});

/** `counting` does a piece of work whose own changes belong to no row of a collection. */
export const restrictionWrites = (
  db: DatabaseSync,
  asked: (collection: string) => Asked,
  counting: (work: () => void) => void,
): RestrictionWrites => ({
  restrict: async (collection, rows, request) =>
    counting(() => {
      if (rows.among.length === 0) return;
      const own = asked(collection);
      const table = markedIn(own.words.tables, collection);
      markRows(db, table, makeBlock(db, registry, table), own, rows, request);
    }),
  lift: async (request) => {
    const counts: Record<string, number> = {};
    counting(() => {
      for (const { collection, number } of readRestricted((text) => db.prepare(text))) {
        const marks = `main.${marksTable(number)}`;
        const { changes } = db.prepare(`delete from ${marks} where request = ?`).run(request);
        if (Number(changes) > 0) counts[collection] = Number(changes);
        if (db.prepare(`select 1 from ${marks} limit 1`).get() === undefined)
          dropBlock(db, registry, markedIn(asked(collection).words.tables, collection), number);
      }
    });
    return counts;
  },
});

const markRows = (
  db: DatabaseSync,
  table: MarkedTable,
  number: number,
  { words, row, shape }: Asked,
  rows: RowMatch,
  request: string,
): void => {
  const where = matchesSql(words, row, shape, { anyOf: [rows] });
  const count = db.prepare(`select count(*) as n from ${from(row)} where ${where}`);
  if (Number(count.get({ ...words.values })?.["n"]) !== rows.among.length)
    throw new FailureError(failure("connectors.end-not-met", { collection: table.name }));
  const as = words.bind(request);
  const columns = markedBy(table);
  const own = columns.map((name) => `${row.alias}.${quoteName(name)}`);
  const places = columns.map((_, at) => `k${at}`);
  db.prepare(
    `insert into main.${marksTable(number)} (request, ${places.join(", ")})
     select ${as}, ${own.join(", ")} from ${from(row)}
     where (${where}) and not exists (
       select 1 from ${marksTable(number)} as m where m.request = ${as} and ${isMarkOf(table, row.alias)})`,
  ).run({ ...words.values });
  const view = governedView(table.name);
  const shown = db
    .prepare(
      `select count(*) as n from ${quoteName(view)} as shown where exists (select 1 from ${marksTable(number)} as m where ${isMarkOf(table, "shown")})`,
    )
    .get();
  if (Number(shown?.["n"]) > 0)
    throw new FailureError(
      failure("connectors.view-shows-restricted", { view, collection: table.name }),
    );
};
