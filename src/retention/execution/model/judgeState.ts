import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { receiptsChecksum, type RunReport } from "./runReport.ts";

/** A receipt as the check of the platform needs it: where it is, what it counts. */
export interface SeenReceipt {
  readonly id: string;
  readonly run: string;
  readonly batch: number;
  readonly rule: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Of its content. */
  readonly digest: string;
  /** Its place in the ledger; null: it still waits in its store. */
  readonly index: number | null;
}

export interface SeenRun {
  readonly id: string;
  readonly state: RunReport["state"];
  readonly report: RunReport | null;
  /** `alive`: it holds its locks; `dead`: nobody does; `unknown`: its stores are of another policy. */
  readonly life: "alive" | "dead" | "unknown";
}

/** A hold that the ledger says was placed in a store and not released. */
export interface LedgerHold {
  readonly id: string;
  readonly store: string;
}

/** What is written down in all places at one moment. */
export interface PlatformState {
  readonly runs: readonly SeenRun[];
  /** Those of the ledger in its order, then those that wait. */
  readonly receipts: readonly SeenReceipt[];
  readonly holds: readonly {
    readonly id: string;
    readonly stores: readonly string[];
    readonly isOverdue: boolean;
    readonly reviewOn: string;
  }[];
  readonly ledgerHolds: readonly LedgerHold[];
  /** The ledger recomputes to its own hashes. */
  readonly isLedgerWhole: boolean;
}

/** Everything in which the databases, the memory of runs and the ledger do not agree; each with its way out. Pure. */
export const judgeState = (state: PlatformState): readonly Failure[] => [
  ...(state.isLedgerWhole ? [] : [retentionFailure("retention.fsck-ledger")]),
  ...receiptFindings(state),
  ...state.runs.flatMap((run) => runFindings(run, state)),
  ...holdFindings(state),
];

const receiptFindings = ({ receipts, runs }: PlatformState): readonly Failure[] => {
  const findings: Failure[] = [];
  const known = new Set(runs.map(({ id }) => id));
  const byId = Map.groupBy(receipts, ({ id }) => id);
  for (const [id, same] of byId)
    if (new Set(same.map(({ digest }) => digest)).size > 1)
      findings.push(retentionFailure("retention.fsck-receipt-differs", { receipt: id }));
  for (const [run, all] of Map.groupBy(receipts, (receipt) => receipt.run)) {
    if (!known.has(run)) findings.push(retentionFailure("retention.fsck-run-unknown", { run }));
    for (const [batch, same] of Map.groupBy(all, (receipt) => receipt.batch))
      if (new Set(same.map(({ id }) => id)).size > 1)
        findings.push(retentionFailure("retention.fsck-batch-twice", { run, batch }));
    const batches = new Set(all.map(({ batch }) => batch));
    const last = Math.max(...batches);
    for (let batch = 1; batch < last; batch++)
      if (!batches.has(batch))
        findings.push(retentionFailure("retention.fsck-receipt-missing", { run, batch }));
  }
  return findings;
};

const runFindings = (
  { id, state, report, life }: SeenRun,
  { receipts }: PlatformState,
): readonly Failure[] => {
  if (state === "running")
    return life === "dead" ? [retentionFailure("retention.fsck-run-dead", { run: id })] : [];
  // A run that died left the report with which it began: the next run only closed it.
  if (report === null || report.state === "running") return [];
  const own = receipts.filter(({ run }) => run === id);
  return report.rules.flatMap((rule) => {
    const mine = own.filter((receipt) => receipt.rule === rule.rule);
    const recorded = mine.filter(({ index }) => index !== null);
    const sums = sumOf(recorded);
    // A run that failed may have left receipts behind it, which entered the ledger later.
    const isEqual = Object.entries({ ...sums, ...rule.ended }).every(([name]) =>
      state === "failed"
        ? (sums[name] ?? 0) >= (rule.ended[name] ?? 0)
        : (sums[name] ?? 0) === (rule.ended[name] ?? 0),
    );
    const isSame =
      state === "failed" ||
      receiptsChecksum(recorded.map(({ digest }) => digest)) === rule.checksum;
    return isEqual && isSame
      ? []
      : [retentionFailure("retention.fsck-sums", { run: id, rule: rule.rule })];
  });
};

const sumOf = (receipts: readonly SeenReceipt[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const { counts } of receipts)
    for (const [collection, rows] of Object.entries(counts))
      sums[collection] = (sums[collection] ?? 0) + rows;
  return sums;
};

const holdFindings = ({ holds, ledgerHolds }: PlatformState): readonly Failure[] => [
  ...holds
    .filter(({ isOverdue }) => isOverdue)
    .map(({ id, reviewOn }) =>
      retentionFailure("retention.fsck-hold-overdue", { hold: id, day: reviewOn }),
    ),
  ...ledgerHolds
    .filter(({ id, store }) => !holds.some((hold) => hold.id === id && hold.stores.includes(store)))
    .map(({ id, store }) => retentionFailure("retention.fsck-hold-missing", { hold: id, store })),
];
