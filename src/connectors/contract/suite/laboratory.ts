import assert from "node:assert/strict";
import type { DeclaredClocks } from "../catalogue.ts";
import type { BatchRequest, Connector } from "../connector.ts";
import { plainTarget } from "../plainTarget.ts";
import type { EndTarget } from "../endTarget.ts";
import type { Patience } from "../patience.ts";
import type { Receipt } from "../receipt.ts";

/** A kind of database on which the suite runs, on real files or servers. */
export interface Laboratory {
  readonly name: string;
  fresh(): Promise<Bench>;
}

export interface BenchOptions {
  readonly readOnly?: boolean;
  readonly clocks?: DeclaredClocks;
  readonly patience?: Patience;
}

/** One empty database of its own, and what another program would do to it. */
export interface Bench {
  /** For another process; see killable.ts. */
  readonly address: string;
  /** Types for the three kinds of clock. */
  readonly types: Readonly<Record<"date" | "local" | "instant", string>>;
  connect(options?: BenchOptions): Connector;
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What makes a trigger before each deletion from a table: it keeps the row and says nothing, or writes into `seen`. */
  triggerOnDelete(table: string, does: "keeps the row" | "writes elsewhere"): string;
  /** Another program's transaction, open until it ends. */
  begin(): Promise<{
    sql(text: string): Promise<unknown>;
    commit(): Promise<void>;
    rollback(): Promise<void>;
  }>;
  /** Removes the database; fails when the connectors of a test left something open. */
  end(): Promise<void>;
}

/** Runs one test on a fresh database, and closes whatever it opened. */
export const onFresh =
  (laboratory: Laboratory, test: (bench: Bench) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const bench = await laboratory.fresh();
    const opened: Connector[] = [];
    try {
      await test({
        ...bench,
        connect: (options) => {
          const connector = bench.connect(options);
          opened.push(connector);
          return connector;
        },
      });
    } finally {
      for (const connector of opened) await connector.close();
      await bench.end();
    }
  };

/** Three generations: folders with a clock, their documents, and notes on these, which a cascade would take along. */
export const makeFamily = async (bench: Bench, folders: number): Promise<void> => {
  for (const text of [
    `create table folder (id bigint primary key, closed_on ${bench.types.date}, label text)`,
    "create index folder_clock on folder (closed_on)",
    "create table document (id bigint primary key, folder bigint not null references folder (id))",
    "create index document_folder on document (folder)",
    "create table note (id bigint primary key, document bigint not null references document (id) on delete cascade)",
    "create index note_document on note (document)",
  ])
    await bench.sql(text);
  const numbers = Array.from({ length: folders }, (_, at) => at + 1);
  const rows = (row: (n: number) => string): string => numbers.map(row).join(", ");
  // A third is due, a third is not, a third has no clock.
  const clock = (n: number): string => ["'2020-05-01'", "'2024-05-01'", "null"][n % 3] ?? "null";
  await bench.sql(
    `insert into folder values ${rows((n) => `(${n}, ${clock(n)}, 'secret of ${n}')`)}`,
  );
  await bench.sql(
    `insert into document values ${rows((n) => `(${n}, ${n}), (${n + folders}, ${n})`)}`,
  );
  await bench.sql(`insert into note values ${rows((n) => `(${n}, ${n})`)}`);
};

/** What the family is ended by; a test may change a part and make its own target of it. */
export const familyRule = {
  collection: "folder",
  primaryKey: ["id"],
  clock: { column: "closed_on", kind: "date" },
  due: { lastDay: "2022-12-31", before: "2022-12-31T23:00:00Z", timeZone: "Europe/Paris" },
  children: [
    { collection: "document", columns: ["folder"], parent: "folder", parentColumns: ["id"] },
    { collection: "note", columns: ["document"], parent: "document", parentColumns: ["id"] },
  ],
} as const;

export const familyTarget: EndTarget = plainTarget(familyRule);

let runs = 0;

export interface RunOptions {
  readonly batchSize?: number;
  /** Called between two batches. */
  readonly between?: (batch: number) => Promise<void>;
  readonly stopAfter?: number;
  /** What an end needs besides the target. */
  readonly means?: Pick<BatchRequest, "salt" | "pseudonymKey" | "archive">;
}

/** Purges as a run does, from the start; returns the counts of its batches. */
export const runPurge = async (
  connector: Connector,
  target: EndTarget,
  { batchSize = 7, between, stopAfter = Infinity, means = {} }: RunOptions = {},
): Promise<readonly Readonly<Record<string, number>>[]> => {
  const run = `run-${process.pid}-${++runs}`;
  const batches: Readonly<Record<string, number>>[] = [];
  let after: unknown = null;
  await connector.prepare();
  while (batches.length < stopAfter) {
    const receiptFor: BatchRequest["receiptFor"] = (counts, macs) => ({
      ...receiptOf(run, batches.length + 1, target, counts),
      ...(macs === null ? {} : { rows: macs }),
    });
    const result = await connector.endBatch(target, { ...means, batchSize, after, receiptFor });
    if (result === null) break;
    batches.push(result.counts);
    after = result.position;
    await between?.(batches.length);
  }
  return batches;
};

export const receiptOf = (
  run: string,
  batch: number,
  target: EndTarget,
  counts: Readonly<Record<string, number>>,
): Receipt => ({
  format: "egide/receipt@1",
  id: `${run}-${batch}`,
  run,
  batch,
  rule: "closed-folders",
  ruleHash: "0".repeat(64),
  statement: { id: "s1", hash: "1".repeat(64) },
  store: "store",
  collection: target.collection,
  end: target.end.kind,
  lastDay: target.cases[0]?.clocks[0]?.due.lastDay ?? "",
  counts,
  engine: "test",
  at: "2026-01-01T00:00:00Z",
});

export const countRows = async (bench: Bench, table: string): Promise<number> => {
  const [row] = await bench.sql(`select count(*) as n from ${table}`);
  return Number(row?.["n"]);
};

export const sumOf = (
  counts: readonly Readonly<Record<string, number>>[],
  collection: string,
): number => counts.reduce((sum, each) => sum + (each[collection] ?? 0), 0);

/** What the receipts say was ended is exactly what is gone. */
export const assertReceiptsMatch = async (
  bench: Bench,
  connector: Connector,
  before: Readonly<Record<string, number>>,
): Promise<void> => {
  const receipts = await connector.pendingReceipts();
  for (const [table, count] of Object.entries(before)) {
    const gone = count - (await countRows(bench, table));
    assert.equal(
      sumOf(
        receipts.map((receipt) => receipt.counts),
        table,
      ),
      gone,
      `receipts against rows gone of ${table}`,
    );
  }
};

/** Every row of the family that a run must end is gone, and only those. */
export const assertPurged = async (bench: Bench, folders: number): Promise<void> => {
  const due = Math.floor(folders / 3);
  assert.equal(await countRows(bench, "folder"), folders - due);
  assert.equal(await countRows(bench, "folder where closed_on = '2020-05-01'"), 0);
  assert.equal(await countRows(bench, "document"), 2 * (folders - due));
  assert.equal(await countRows(bench, "note"), folders - due);
};

export const familySizes = (folders: number): Readonly<Record<string, number>> => ({
  folder: folders,
  document: 2 * folders,
  note: folders,
});

/** The code of the failure that a piece of work must end in. */
export const codeOfFailure = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    const { failure } = error as { failure?: { code: string } };
    if (failure === undefined) throw error;
    return failure.code;
  }
  return assert.fail("the work should have failed");
};
