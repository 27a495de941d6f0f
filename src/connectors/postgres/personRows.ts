import { FailureError } from "../../kernel/index.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import type { PersonReceipt } from "../contract/personReceipt.ts";
import type {
  ColumnChange,
  PersonAccess,
  PersonRows,
  PersonWrites,
  RowMatch,
  RowTuple,
} from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { asHeld, refusedChange } from "./weighChange.ts";
import { codeOf, isLost, isPassing, translate } from "./failures.ts";
import { directHolds, holdReads } from "./heldRows.ts";
import { lockHolds, readHolds } from "./holds.ts";
import { keepReceipt, pendingPersonReceipts, unlessPrepared } from "./outbox.ts";
import { matchesSql, selectSql } from "./personSql.ts";
import { columnOf, fromOf, newScope, type RowName, type Scope } from "./scope.ts";
import { restrictionReads, restrictionWrites } from "./restrictedRows.ts";
import type { Query, Session } from "./session.ts";
import { countChanges } from "./sideEffect.ts";
import { readTables, type Tables } from "./tables.ts";

/** Rows that are in memory at once. */
const page = 2_000;

/** The rows of persons in one schema. */
export const personAccess = (
  session: Session,
  patience: Patience,
  known: KnownShapes = {},
): PersonAccess => ({
  read: (work) =>
    session
      .alone(async (query) => {
        await query("begin isolation level repeatable read read only");
        try {
          const result = await work(rowsOn(query, session, shapesOf(query, session, known)));
          await query("commit");
          return result;
        } catch (error) {
          await query("rollback").catch(() => undefined);
          throw error;
        }
      })
      .catch((error: unknown) => said(error, session)),
  write: (work) =>
    withPatience(patience, isPassing, () =>
      session.alone((query) => inTransaction(query, session, work)),
    ).catch((error: unknown) => said(error, session)),
  pending: () => pendingPersonReceipts(session),
});

/** What the caller's own code threw goes back to it untouched; what the server said does not. */
const said = (error: unknown, session: Session): never => {
  throw codeOf(error) !== "" || isLost(error) ? translate(error, session.store) : error;
};

/**
 * Repeatable read: a row that somebody else adds below one that goes, or changes meanwhile, makes the server refuse, and
 * the work is done anew. Holds are locked before the snapshot, so that every hold that stands is seen.
 */
const begin = `begin isolation level repeatable read; set constraints all deferred; set local random_page_cost to 1.1; ${lockHolds}`;

const inTransaction = async <T>(
  query: Query,
  session: Session,
  work: (
    rows: PersonWrites,
  ) => Promise<{ readonly receipt: PersonReceipt | null; readonly result: T }>,
): Promise<T> => {
  try {
    await query(begin).catch((error: unknown) => {
      throw unlessPrepared(session, error);
    });
    const changes = await countChanges(query, session);
    let named = 0;
    const rows = await writesOn(
      query,
      session,
      (count) => {
        named += count;
      },
      async (work) => {
        const before = await changes();
        const result = await work();
        named += (await changes()) - before;
        return result;
      },
    );
    const { receipt, result } = await work(rows);
    if (receipt === null) {
      await query("rollback");
      return result;
    }
    // What was put off must hold before the server's own count is read.
    await query("set constraints all immediate");
    if ((await changes()) !== named)
      throw new FailureError(failure("connectors.side-effect", { collection: session.schema }));
    await keepReceipt(query, session, receipt);
    await query("commit");
    return result;
  } catch (error) {
    await query("rollback").catch(() => undefined);
    throw error;
  }
};

/**
 * The shapes of all tables at once, when the first is asked for: one question in place of one for each. Those of a table that
 * nobody could read (it inherits) make that impossible, and each is then asked for by itself.
 */
const shapesOf = (query: Query, session: Session, known: KnownShapes = {}): TablesFor => {
  const apart = new Map<string, Promise<Tables>>();
  return async (collection) => {
    known.all ??= await allTables(query, session);
    if (known.all?.names.has(collection) === true) return known.all.tables;
    const kept = apart.get(collection) ?? readTables(query, session, [collection]);
    apart.set(collection, kept);
    return await kept;
  };
};

/** What stays known as long as the connector is open. */
interface KnownShapes {
  all?: { readonly names: ReadonlySet<string>; readonly tables: Tables } | null;
}

const allTables = async (
  query: Query,
  session: Session,
): Promise<NonNullable<KnownShapes["all"]> | null> => {
  const rows = await query(
    `select c.relname::text as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition`,
    [session.schema],
  );
  const names = rows.map((row) => String(row["name"]));
  try {
    return { names: new Set(names), tables: await readTables(query, session, names) };
  } catch (error) {
    if (error instanceof FailureError) return null;
    throw error;
  }
};

type TablesFor = (collection: string) => Promise<Tables>;

const rowsOn = (query: Query, session: Session, tablesFor: TablesFor): PersonRows => {
  let cursors = 0;
  const asked = async (collection: string) => {
    const scope = newScope(await tablesFor(collection), {});
    return { scope, row: scope.row(collection) };
  };
  /** One answer where it is short, as it mostly is; else a cursor, so that no more than a page is in memory. */
  async function* paged(
    text: string,
    values: readonly unknown[],
    width: number,
  ): AsyncGenerator<readonly RowTuple[]> {
    const few = await query(`${text} limit ${page + 1}`, values);
    if (few.length <= page) {
      if (few.length > 0) yield few.map((row) => tupleOf(row, width));
      return;
    }
    const name = `egide_person_${++cursors}`;
    await query(`declare ${name} no scroll cursor for ${text}`, values);
    try {
      for (;;) {
        const found = await query(`fetch ${page} from ${name}`);
        if (found.length === 0) break;
        yield found.map((row) => tupleOf(row, width));
      }
    } finally {
      await query(`close ${name}`).catch(() => undefined);
    }
  }
  return {
    identity: async (collection) => {
      const { primaryKey } = (await tablesFor(collection)).shape(collection);
      return primaryKey.length > 0 ? primaryKey : ["ctid"];
    },
    find: async (collection, question) => {
      if (question.anyOf.every(({ among }) => among.length === 0)) return [];
      const { scope, row } = await asked(collection);
      const limit = question.most === undefined ? "" : ` limit ${question.most}`;
      const text = `${selectSql(scope, row, question)}${limit}`;
      const found = await query(text, scope.parameters.resolve({}));
      return found.map((each) => tupleOf(each, question.columns.length));
    },
    count: async (collection, question) => {
      const { scope, row } = await asked(collection);
      const text = `select count(*) as n from ${fromOf(row)} where ${matchesSql(scope, row, question)}`;
      const [found] = await query(text, scope.parameters.resolve({}));
      return Number(found?.["n"]);
    },
    stream: async function* (collection, question) {
      if (question.anyOf.every(({ among }) => among.length === 0)) return;
      const { scope, row } = await asked(collection);
      const text = selectSql(scope, row, question);
      yield* paged(text, scope.parameters.resolve({}), question.columns.length);
    },
    values: async function* (collection, column) {
      const { row } = await asked(collection);
      const value = columnOf(row, column);
      const text = `select ${value}::text as v0 from ${fromOf(row)} where ${value} is not null`;
      for await (const rows of paged(text, [], 1)) yield rows.map(([one]) => one ?? null);
    },
    asHeld: async (collection, column, value) =>
      await asHeld(query, (await tablesFor(collection)).shape(collection), column, value),
    refusedChange: async (collection, rows, changes) => {
      const { scope, row } = await asked(collection);
      return await refusedChange(query, scope, row, rows, changes);
    },
    ...restrictionReads(query, session, tablesFor),
  };
};

const tupleOf = (row: Readonly<Record<string, unknown>>, width: number): RowTuple =>
  Array.from({ length: width }, (_, at) => (row[`v${at}`] ?? null) as string | null);

const writesOn = async (
  query: Query,
  session: Session,
  named: (count: number) => void,
  counting: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<PersonWrites> => {
  const holds = (await readHolds(query, session)).map(({ selector }) => selector);
  const tablesFor = shapesOf(query, session);
  const asked = async (collection: string) => {
    const scope = newScope(await tablesFor(collection), {});
    return { scope, row: scope.row(collection) };
  };
  const run = async (collection: string, rows: RowMatch, text: string, scope: Scope, along = 0) => {
    const changed = await query(
      `with done as (${text} returning 1) select count(*) as n from done`,
      scope.parameters.resolve({}),
    );
    // A trigger may keep a row in silence.
    if (Number(changed[0]?.["n"]) !== rows.among.length)
      throw new FailureError(failure("connectors.end-not-met", { collection }));
    named(rows.among.length + along);
  };
  return {
    ...rowsOn(query, session, tablesFor),
    ...restrictionWrites(query, session, tablesFor, counting),
    hasHolds: holds.length > 0,
    countHeld: async (collection, rows) => {
      const reads = holds.map(holdReads).flatMap(({ tables }) => tables);
      const scope = newScope(await readTables(query, session, [collection, ...reads]), {});
      const row = scope.row(collection);
      const held = directHolds(scope, row, holds);
      if (held.length === 0 || rows.among.length === 0) return 0;
      const [found] = await query(
        `select count(*) as n from ${fromOf(row)} where (${matchesSql(scope, row, { anyOf: [rows] })}) and (${held.join(" or ")})`,
        scope.parameters.resolve({}),
      );
      return Number(found?.["n"]);
    },
    remove: async (collection, rows) => {
      if (rows.among.length === 0) return;
      const { scope, row } = await asked(collection);
      const where = matchesSql(scope, row, { anyOf: [rows] });
      await run(collection, rows, `delete from ${fromOf(row)} where ${where}`, scope);
    },
    change: async (collection, rows, changes, along) => {
      if (rows.among.length === 0 || changes.length === 0) return;
      const { scope, row } = await asked(collection);
      const where = matchesSql(scope, row, { anyOf: [rows] });
      const set = changes.map((change) => assignment(scope, row, change)).join(", ");
      await run(collection, rows, `update ${fromOf(row)} set ${set} where ${where}`, scope, along);
    },
  };
};

const assignment = (scope: Scope, row: RowName, { column, as }: ColumnChange): string => {
  const shape = row.table.column(column);
  const to = quoteName(column);
  if (as.kind === "null") return `${to} = null`;
  if (as.kind === "fixed") return `${to} = ${scope.parameters.value(String(as.value), shape.base)}`;
  return `${to} = ('anon-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 24))::${shape.base}`;
};
