import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import type { Hold } from "../contract/hold.ts";
import { purgeLevels } from "../contract/purgeLevels.ts";
import { failure } from "../errors.ts";
import { isBusy } from "./failures.ts";
import type { DatabaseFile } from "./file.ts";
import { readHolds } from "./holds.ts";
import { keepReceipt } from "./outbox.ts";
import { buildStatements, type Statements } from "./statements.ts";
import { tablesOf } from "./tables.ts";

/** Counts and ends rows of one file. */
export interface Ender {
  count(target: EndTarget): Promise<DueCount>;
  batch(target: EndTarget, request: BatchRequest): Promise<BatchResult | null>;
}

/** The first pass goes forward from a cursor; the last one takes what became due behind it. */
type Pass =
  | { readonly kind: "forward"; readonly from: readonly SQLOutputValue[] | null }
  | { readonly kind: "last" };

type Prepare = (text: string) => StatementSync;

export const ender = (file: DatabaseFile, clocks: DeclaredClocks): Ender => {
  const known = new Map<string, Statements>();
  const numbers = new Map<string, number>();
  const prepared = new Map<string, StatementSync>();
  const statementsFor = (
    db: DatabaseSync,
    target: EndTarget,
    holds: readonly Hold[],
  ): Statements => {
    const key = JSON.stringify(target);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const keyUnderHolds = JSON.stringify([key, holds]);
    const built =
      known.get(keyUnderHolds) ??
      buildStatements(target, tablesOf(db, file.store), clocks, holds, number);
    known.set(keyUnderHolds, built);
    return built;
  };
  const preparing =
    (db: DatabaseSync): Prepare =>
    (text) => {
      const kept =
        prepared.get(text) ??
        db.prepare(text, { readBigInts: true, allowUnknownNamedParameters: true });
      prepared.set(text, kept);
      return kept;
    };

  const batch = (
    target: EndTarget,
    request: BatchRequest,
    pass: Pass,
  ): Promise<BatchResult | null> =>
    file.work(async (db) => {
      const prepare = preparing(db);
      // The right to write comes first: what is then found due cannot change before it is ended, and no hold can be placed.
      await file.whenFree(() => db.exec("begin immediate"));
      try {
        const statements = statementsFor(db, target, readHolds(prepare));
        for (const text of statements.create) db.exec(text);
        const result = endRows(prepare, statements, target, request, pass);
        if (result === null) db.exec("rollback");
        else await file.whenFree(() => db.exec("commit"));
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    });

  return {
    count: (target) =>
      file.work(async (db) => {
        const prepare = preparing(db);
        // One transaction: the holds are those of the rows that are counted.
        db.exec("begin");
        try {
          const row = await file.whenFree(() => {
            const statements = statementsFor(db, target, readHolds(prepare));
            return { ...prepare(statements.count).get({ ...statements.values }) };
          });
          const numberOf = (name: string): number => Number(row[name]);
          const names = purgeLevels(target).map(({ collection }) => collection);
          const children = names.map((name, at) => [name, numberOf(`c${at}`)] as const).slice(1);
          return {
            collection: numberOf("c0"),
            silent: numberOf("silent"),
            undecided: numberOf("undecided"),
            protected: numberOf("protected"),
            held: numberOf("held"),
            children: Object.fromEntries(children),
          };
        } finally {
          if (db.isTransaction) db.exec("rollback");
        }
      }),
    batch: async (target, request) => {
      const pass = (request.after as Pass | null) ?? { kind: "forward", from: null };
      const forward = pass.kind === "forward" ? await batch(target, request, pass) : null;
      const result = forward ?? (await batch(target, request, { kind: "last" }));
      if (result === null) await emptyLog(file);
      return result;
    },
  };
};

/**
 * The write-ahead log still holds pages as they were before. Readers at work may keep it from being emptied: it is then
 * overwritten later, as SQLite does by itself. In other journal modes there is none, and this does nothing.
 */
const emptyLog = (file: DatabaseFile): Promise<void> =>
  file.work((db) => {
    try {
      db.exec("pragma wal_checkpoint(truncate)");
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  });

const endRows = (
  prepare: Prepare,
  statements: Statements,
  target: EndTarget,
  request: BatchRequest,
  pass: Pass,
): BatchResult | null => {
  const from = pass.kind === "forward" ? pass.from : null;
  const cursor = Object.fromEntries((from ?? []).map((value, at) => [`o${at}`, value]));
  for (const text of statements.empty) prepare(text).run();
  prepare(statements.fill(from !== null)).run({
    ...statements.values,
    ...cursor,
    size: request.batchSize,
  });
  const reached = prepare(statements.reached).get();
  if (reached === undefined) return null;
  for (const text of statements.fillChildren) prepare(text).run();
  const changes = (): number => Number(prepare("select total_changes() as n").get()?.["n"]);
  const before = changes();
  const deleted = new Map<number, number>();
  for (const { index, text } of statements.deletions)
    deleted.set(index, Number(prepare(text).run().changes));
  const counts = Object.fromEntries(
    statements.collections.map((name, index) => [name, deleted.get(index) ?? 0]),
  );
  const named = Object.values(counts).reduce((sum, count) => sum + count, 0);
  // SQLite counts here what triggers and cascades changed too: nothing may end that the receipt does not name.
  if (changes() - before !== named)
    throw new FailureError(failure("connectors.side-effect", { collection: target.collection }));
  keepReceipt(prepare, request.receiptFor(counts, null));
  const wasShort = (counts[target.collection] ?? 0) < request.batchSize;
  const next: Pass =
    pass.kind === "last" || wasShort
      ? { kind: "last" }
      : { kind: "forward", from: Object.values(reached) };
  return { counts, position: next };
};
