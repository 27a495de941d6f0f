import { FailureError } from "../../kernel/index.ts";
import type { RowMatch } from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import type {
  RestrictedRows,
  RestrictionReads,
  RestrictionWrites,
} from "../contract/restrictedRows.ts";
import { failure } from "../errors.ts";
import { matchesSql } from "./personSql.ts";
import { makeBlock, dropBlock, type Block } from "./restrictionBlock.ts";
import { isMarkOf, markedBy, marksTable } from "./rowMarks.ts";
import { fromOf, newScope, type RowName } from "./scope.ts";
import type { Query, Session } from "./session.ts";
import type { Tables } from "./tables.ts";

const isThere =
  "select pg_catalog.to_regclass('egide_restriction.collection') is not null as there";

/** Every collection of the schema of which rows are marked. */
export const readRestricted = async (
  query: Query,
  { schema }: Pick<Session, "schema">,
): Promise<readonly RestrictedRows[]> => {
  const [found] = await query(isThere, [], "egide_is_restricting");
  if (found?.["there"] !== true) return [];
  const rows = await query(
    "select collection, number from egide_restriction.collection where source_schema = $1 order by number",
    [schema],
  );
  return rows.map((row) => ({
    kind: "restricted",
    collection: String(row["collection"]),
    number: Number(row["number"]),
  }));
};

/** A mark names this very row. */
export const isRestricted = ({ table, alias }: RowName, { number }: RestrictedRows): string =>
  `exists (select from ${marksTable(number)} m where ${isMarkOf(table, alias)})`;

type TablesFor = (collection: string) => Promise<Tables>;

export const restrictionReads = (
  query: Query,
  session: Session,
  tablesFor: TablesFor,
): RestrictionReads => ({
  countRestricted: async (collection, rows) => {
    const marks = (await readRestricted(query, session)).find(
      (one) => one.collection === collection,
    );
    if (marks === undefined || rows.among.length === 0) return 0;
    const scope = newScope(await tablesFor(collection), {});
    const row = scope.row(collection);
    const [found] = await query(
      `select count(*) as n from ${fromOf(row)} where (${matchesSql(scope, row, { anyOf: [rows] })}) and ${isRestricted(row, marks)}`,
      scope.parameters.resolve({}),
    );
    return Number(found?.["n"]);
  },
  restrictedFor: async (request) => {
    const counts: Record<string, number> = {};
    for (const { collection, number } of await readRestricted(query, session)) {
      const [found] = await query(
        `select count(*) as n from ${marksTable(number)} where request = $1`,
        [request],
      );
      if (Number(found?.["n"]) > 0) counts[collection] = Number(found?.["n"]);
    }
    return counts;
  },
});

/** `counting` does a piece of work whose own changes belong to no row of a collection. */
export const restrictionWrites = (
  query: Query,
  session: Session,
  tablesFor: TablesFor,
  counting: <T>(work: () => Promise<T>) => Promise<T>,
): RestrictionWrites => ({
  restrict: (collection, rows, request) =>
    counting(async () => {
      if (rows.among.length === 0) return;
      // A batch in hand is waited for, and the next one waits for this: as where a hold is placed.
      await query("lock table egide_outbox.hold in row exclusive mode");
      const table = (await tablesFor(collection)).shape(collection);
      await query(`lock table ${table.into} in share row exclusive mode`);
      const block = await makeBlock(query, session, table);
      await markRows(query, await tablesFor(collection), block, rows, request);
    }),
  lift: (request) =>
    counting(async () => {
      const counts: Record<string, number> = {};
      for (const { collection, number } of await readRestricted(query, session)) {
        const gone = await query(
          `delete from ${marksTable(number)} where request = $1 returning 1`,
          [request],
        );
        if (gone.length > 0) counts[collection] = gone.length;
        const [left] = await query(`select exists (select from ${marksTable(number)}) as any`);
        if (left?.["any"] === true) continue;
        const table = (await tablesFor(collection)).shape(collection);
        await dropBlock(query, session, table, number);
      }
      return counts;
    }),
});

const markRows = async (
  query: Query,
  tables: Tables,
  { table, number, view }: Block,
  rows: RowMatch,
  request: string,
): Promise<void> => {
  const scope = newScope(tables, {});
  const row = scope.row(table.name);
  const where = matchesSql(scope, row, { anyOf: [rows] });
  const found = await query(
    `select 1 from ${fromOf(row)} where ${where} for update`,
    scope.parameters.resolve({}),
  );
  // One that went meanwhile makes the server refuse, and the work is done anew.
  if (found.length !== rows.among.length)
    throw new FailureError(failure("connectors.end-not-met", { collection: table.name }));
  const columns = markedBy(table);
  const as = scope.parameters.value(request, "text");
  const own = columns.map((name) => `${row.alias}.${quoteName(name)}`);
  await query(
    `insert into ${marksTable(number)} (request, ${columns.map((_, at) => `k${at}`).join(", ")})
     select ${as}, ${own.join(", ")} from ${fromOf(row)}
     where (${where}) and not exists (select from ${marksTable(number)} m where m.request = ${as} and ${isMarkOf(table, row.alias)})`,
    scope.parameters.resolve({}),
  );
  const [shown] = await query(
    `select count(*) as n from ${view} as shown where exists (select from ${marksTable(number)} m where ${isMarkOf(table, "shown")})`,
  );
  if (Number(shown?.["n"]) > 0)
    throw new FailureError(
      failure("connectors.view-shows-restricted", { view, collection: table.name }),
    );
};
