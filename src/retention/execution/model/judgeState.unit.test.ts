import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeState, type PlatformState, type SeenReceipt } from "./judgeState.ts";
import { receiptsChecksum, type RuleReport, type RunReport } from "./runReport.ts";

const receipt = (batch: number, changes: Partial<SeenReceipt> = {}): SeenReceipt => ({
  id: `run-1/${batch}`,
  run: "run-1",
  batch,
  rule: "clore",
  counts: { dossier: 2, piece: 3 },
  digest: `digest ${batch}`,
  index: batch,
  ...changes,
});

const rule: RuleReport = {
  rule: "clore",
  ruleHash: "h",
  statement: { id: "a.1", hash: "h" },
  store: "guichet",
  collection: "dossier",
  end: "delete",
  lastDay: "2025-02-28",
  planned: { dossier: 4, piece: 6 },
  ended: { dossier: 4, piece: 6 },
  clockNull: 0,
  clockFuture: 0,
  batches: 2,
  checksum: receiptsChecksum(["digest 1", "digest 2"]),
};

const reportOf = (changes: Partial<RunReport> = {}): RunReport => ({
  format: "egide/run-report@1",
  run: "run-1",
  policy: "demo",
  kind: "execute",
  state: "done",
  engine: "1",
  startedAt: "2030-01-01T00:00:00.000Z",
  finishedAt: "2030-01-01T00:05:00.000Z",
  failure: null,
  recovered: 0,
  rules: [rule],
  ledger: { from: 1, to: 2 },
  ...changes,
});

const sound: PlatformState = {
  runs: [{ id: "run-1", state: "done", report: reportOf(), life: "dead" }],
  receipts: [receipt(1), receipt(2)],
  holds: [{ id: "h1", stores: ["guichet"], isOverdue: false, reviewOn: "2031-01-01" }],
  ledgerHolds: [{ id: "h1", store: "guichet" }],
  isLedgerWhole: true,
};

const codes = (changes: Partial<PlatformState>): readonly string[] =>
  judgeState({ ...sound, ...changes }).map(({ code }) => code.replace("retention.fsck-", ""));

const run = (state: RunReport["state"], life: "alive" | "dead", report: RunReport | null) => [
  { id: "run-1", state, life, report },
];

test("what agrees has no finding, nor has a receipt that waits, nor a run that lives", () => {
  assert.deepEqual(codes({}), []);
  const waiting = [receipt(1), receipt(2, { index: null })];
  const died = reportOf({ state: "running", rules: [] });
  assert.deepEqual(codes({ receipts: waiting, runs: run("interrupted", "dead", died) }), []);
  assert.deepEqual(codes({ runs: run("running", "alive", died) }), []);
});

test("a receipt that is missing, told twice, changed, or of a run that nobody remembers", () => {
  const failed = reportOf({ state: "failed", rules: [] });
  assert.deepEqual(codes({ receipts: [receipt(2)], runs: run("failed", "dead", failed) }), [
    "receipt-missing",
  ]);
  assert.deepEqual(
    codes({
      receipts: [receipt(1), receipt(2), receipt(2, { id: "other", index: null })],
    }),
    ["batch-twice"],
  );
  assert.deepEqual(
    codes({ receipts: [receipt(1), receipt(2), receipt(2, { digest: "x", index: null })] }),
    ["receipt-differs"],
  );
  assert.deepEqual(codes({ runs: [] }), ["run-unknown"]);
});

test("a run that is said to run and that nobody runs; a report that counts otherwise than the ledger", () => {
  assert.deepEqual(codes({ runs: run("running", "dead", null) }), ["run-dead"]);
  const wrong = reportOf({ rules: [{ ...rule, ended: { dossier: 5, piece: 6 } }] });
  assert.deepEqual(codes({ runs: run("done", "dead", wrong) }), ["sums"]);
  assert.deepEqual(codes({ receipts: [receipt(1), receipt(2, { digest: "x" })] }), ["sums"]);
  // It may have left receipts that entered later, never fewer than it counted.
  const less = reportOf({ state: "failed", rules: [{ ...rule, ended: { dossier: 2 } }] });
  assert.deepEqual(codes({ runs: run("failed", "dead", less) }), []);
  assert.deepEqual(codes({ runs: run("failed", "dead", { ...wrong, state: "failed" }) }), ["sums"]);
});

test("a hold whose review is overdue, one that a store has lost, a ledger that does not recompute", () => {
  const [hold] = sound.holds;
  assert.deepEqual(codes({ holds: [{ ...hold!, isOverdue: true }] }), ["hold-overdue"]);
  assert.deepEqual(codes({ holds: [] }), ["hold-missing"]);
  assert.deepEqual(codes({ isLedgerWhole: false }), ["ledger"]);
});
