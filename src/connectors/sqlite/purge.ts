import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import { failure } from "../errors.ts";
import { comparesAlike } from "./comparison.ts";
import { isBusy } from "./failures.ts";
import type { DatabaseFile } from "./file.ts";
import { rowIdentity } from "./identity.ts";
import { keepReceipt } from "./outbox.ts";
import { buildStatements, type Statements } from "./statements.ts";

/** Counts and ends rows of one file. */
export interface Purger {
  count(target: EndTarget): Promise<DueCount>;
  batch(target: EndTarget, request: BatchRequest): Promise<BatchResult | null>;
}

/** The first pass goes forward from a cursor; the last one takes what became due behind it. */
type Pass =
  | { readonly kind: "forward"; readonly from: readonly SQLOutputValue[] | null }
  | { readonly kind: "last" };

type Prepare = (text: string) => StatementSync;

export const purger = (file: DatabaseFile, clocks: DeclaredClocks): Purger => {
  const known = new Map<string, Statements>();
  const prepared = new Map<string, StatementSync>();
  const statementsFor = (db: DatabaseSync, target: EndTarget): Statements => {
    const key = JSON.stringify(target);
    const built =
      known.get(key) ??
      buildStatements(
        target,
        {
          identity: (collection) => rowIdentity(db, file.store, collection),
          comparesAlike: (child, parent) => comparesAlike(db, child, parent),
        },
        clocks,
        known.size,
      );
    known.set(key, built);
    return built;
  };
  const preparing =
    (db: DatabaseSync): Prepare =>
    (text) => {
      const kept = prepared.get(text) ?? db.prepare(text, { readBigInts: true });
      prepared.set(text, kept);
      return kept;
    };

  const batch = (
    target: EndTarget,
    request: BatchRequest,
    pass: Pass,
  ): Promise<BatchResult | null> =>
    file.work(async (db) => {
      const statements = statementsFor(db, target);
      const prepare = preparing(db);
      if (!prepared.has(statements.fill(false)))
        for (const text of statements.create) db.exec(text);
      // The right to write comes first: what is then found due cannot change before it is deleted.
      await file.whenFree(() => db.exec("begin immediate"));
      try {
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
        const statements = statementsFor(db, target);
        const row = await file.whenFree(() =>
          db.prepare(statements.count).get({ ...statements.values }),
        );
        const counts = statements.collections.map(
          (name, at) => [name, Number(row?.[`c${at}`])] as const,
        );
        const { [target.collection]: collection = 0, ...children } = Object.fromEntries(counts);
        return {
          collection,
          silent: Number(row?.["silent"]),
          undecided: 0,
          protected: 0,
          held: 0,
          children,
        };
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
