import { setImmediate as breathe } from "node:timers/promises";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type {
  ColumnChange,
  PersonAccess,
  PersonRows,
  PersonWrites,
  RowMatch,
  RowTuple,
  RowValue,
} from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { emptyLog } from "./emptyLog.ts";
import { constraintOf } from "./failures.ts";
import type { DatabaseFile } from "./file.ts";
import { names } from "./holding.ts";
import { readHolds } from "./holds.ts";
import { keepReceipt, pendingPersonReceipts } from "./outbox.ts";
import { matchesSql, named, personNames, selectSql, type PersonNames } from "./personSql.ts";
import { restrictionReads, restrictionWrites } from "./restrictedRows.ts";
import { tablesOf } from "./tables.ts";
import { asHeld, refusedChange } from "./weighChange.ts";
import { from, newWords, ruleRow, type Words } from "./words.ts";

/** Rows that are in memory at once, and read without a breath for others of this process. */
const page = 2_000;

/** The rows of persons in one file. */
export const personAccess = (file: DatabaseFile, clocks: DeclaredClocks): PersonAccess => ({
  read: (work) =>
    file.work(async (db) => {
      db.exec("begin");
      try {
        return await work(rowsOn(db, file, clocks));
      } finally {
        if (db.isTransaction) db.exec("rollback");
      }
    }),
  write: async (work) => {
    const result = await file.work(async (db) => {
      // The right to write comes first: whatever is found then cannot change, and no hold can be placed meanwhile.
      await file.whenFree(() => db.exec("begin immediate"));
      try {
        db.exec("pragma defer_foreign_keys = on");
        const before = changesOf(db);
        const written = { rows: 0 };
        const { receipt, result } = await work(writesOn(db, file, clocks, written));
        if (receipt === null) {
          db.exec("rollback");
          return result;
        }
        // SQLite counts here what triggers and cascades changed too.
        if (changesOf(db) - before !== written.rows)
          throw new FailureError(failure("connectors.side-effect", { collection: file.store }));
        keepReceipt((text) => db.prepare(text), receipt);
        await file.whenFree(() => db.exec("commit"));
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    });
    await emptyLog(file);
    return result;
  },
  pending: () => pendingPersonReceipts(file),
});

const changesOf = (db: DatabaseSync): number =>
  Number(db.prepare("select total_changes() as n").get()?.["n"]);

const rowsOn = (db: DatabaseSync, file: DatabaseFile, clocks: DeclaredClocks): PersonRows => {
  const tables = tablesOf(db, file.store);
  const known = new Map<string, PersonNames>();
  const asked = (collection: string) => {
    const found = known.get(collection) ?? personNames(db, file.store, collection);
    known.set(collection, found);
    return { words: newWords(tables, clocks), row: ruleRow(collection), shape: found };
  };
  const prepared = (text: string) => db.prepare(text, { readBigInts: true, returnArrays: true });
  const isNone = (anyOf: readonly RowMatch[]): boolean =>
    anyOf.every(({ among }) => among.length === 0);
  return {
    identity: async (collection) => asked(collection).shape.identity,
    find: async (collection, question) => {
      const { words, row, shape } = asked(collection);
      if (isNone(question.anyOf)) return [];
      const limit = question.most === undefined ? "" : ` limit ${question.most}`;
      const text = `${selectSql(words, row, shape, question)}${limit}`;
      return (prepared(text).all({ ...words.values }) as unknown as SQLOutputValue[][]).map(tuple);
    },
    count: async (collection, question) => {
      const { words, row, shape } = asked(collection);
      const text = `select count(*) as n from ${from(row)} where ${matchesSql(words, row, shape, question)}`;
      return Number(db.prepare(text).get({ ...words.values })?.["n"]);
    },
    stream: async function* (collection, question) {
      const { words, row, shape } = asked(collection);
      if (isNone(question.anyOf)) return;
      const text = selectSql(words, row, shape, question);
      yield* paged(prepared(text).iterate({ ...words.values }));
    },
    values: async function* (collection, column) {
      const { words, row, shape } = asked(collection);
      const value = named(words, row, shape, column);
      const text = `select ${value} from ${from(row)} where ${value} is not null`;
      for await (const rows of paged(prepared(text).iterate()))
        yield rows.map(([one]) => one ?? null);
    },
    asHeld: async (collection, column, value) => asHeld(db, asked(collection).shape, column, value),
    refusedChange: async (collection, rows, changes) => {
      const { words, row, shape } = asked(collection);
      return refusedChange(db, { words, row, shape }, rows, changes);
    },
    ...restrictionReads(db, asked),
  };
};

export async function* paged(found: Iterable<unknown>): AsyncGenerator<readonly RowTuple[]> {
  let rows: RowTuple[] = [];
  for (const each of found as Iterable<SQLOutputValue[]>) {
    rows.push(tuple(each));
    if (rows.length < page) continue;
    yield rows;
    rows = [];
    await breathe();
  }
  if (rows.length > 0) yield rows;
}

/** Whole numbers of an ordinary size are numbers again: most readers know nothing of others. */
const tuple = (row: readonly SQLOutputValue[]): RowTuple =>
  row.map((value): RowValue =>
    typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value,
  );

const writesOn = (
  db: DatabaseSync,
  file: DatabaseFile,
  clocks: DeclaredClocks,
  written: { rows: number },
): PersonWrites => {
  const holds = readHolds((text) => db.prepare(text));
  const tables = tablesOf(db, file.store);
  const asked = (collection: string) => ({
    words: newWords(tables, clocks),
    row: ruleRow(collection),
    shape: personNames(db, file.store, collection),
  });
  const about = (collection: string, rows: RowMatch) => {
    const { words, row, shape } = asked(collection);
    return { words, row, where: matchesSql(words, row, shape, { anyOf: [rows] }) };
  };
  const run = (collection: string, rows: RowMatch, text: string, words: Words, along = 0): void => {
    const { changes } = attempted(collection, () => db.prepare(text).run({ ...words.values }));
    if (Number(changes) !== rows.among.length)
      throw new FailureError(failure("connectors.end-not-met", { collection }));
    written.rows += rows.among.length + along;
  };
  const counting = (work: () => void): void => {
    const before = changesOf(db);
    work();
    written.rows += changesOf(db) - before;
  };
  return {
    ...rowsOn(db, file, clocks),
    ...restrictionWrites(db, asked, counting),
    hasHolds: holds.length > 0,
    countHeld: async (collection, rows) => {
      const { words, row, where } = about(collection, rows);
      const held = names(words, row, holds);
      if (held === null || rows.among.length === 0) return 0;
      const found = db
        .prepare(`select count(*) as n from ${from(row)} where (${where}) and (${held})`)
        .get({ ...words.values });
      return Number(found?.["n"]);
    },
    remove: async (collection, rows) => {
      if (rows.among.length === 0) return;
      const { words, row, where } = about(collection, rows);
      run(collection, rows, `delete from ${from(row)} where ${where}`, words);
    },
    change: async (collection, rows, changes, along) => {
      if (rows.among.length === 0 || changes.length === 0) return;
      const { words, row, where } = about(collection, rows);
      const set = changes.map((change) => assignment(words, change)).join(", ");
      run(collection, rows, `update ${from(row)} set ${set} where ${where}`, words, along);
    },
  };
};

/** What a constraint of the database refuses is said with its name, and never with a value. */
const attempted = <T>(collection: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === null) throw error;
    throw new FailureError(failure("connectors.constraint-refuses", { collection, constraint }));
  }
};

const assignment = (words: Words, { column, as }: ColumnChange): string => {
  const to = quoteName(column);
  if (as.kind === "null") return `${to} = null`;
  if (as.kind === "random") return `${to} = 'anon-' || lower(hex(randomblob(12)))`;
  return `${to} = ${words.bind(typeof as.value === "boolean" ? Number(as.value) : as.value)}`;
};
