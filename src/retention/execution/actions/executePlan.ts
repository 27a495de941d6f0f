import type { Clock } from "../../../kernel/index.ts";
import type {
  BatchRequest,
  Connector,
  EndTarget,
  Receipt,
  RowMacs,
} from "../../../connectors/index.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { Pacing } from "./pacing.ts";
import { relayReceipts, type ReceiptLedger, type RelayedReceipt } from "./relayReceipts.ts";

/** How far a rule has come. */
export interface RunProgress {
  readonly rule: string;
  readonly collection: string;
  readonly ended: number;
  readonly planned: number;
}

export interface ExecutionContext {
  readonly connector: Connector;
  readonly ledger: Pick<ReceiptLedger, "append">;
  readonly clock: Clock;
  readonly run: string;
  readonly engine: string;
  readonly pacing: Pacing;
  /** What the end of this plan needs beside: salt, key of pseudonyms, archive. */
  readonly means: Pick<BatchRequest, "salt" | "pseudonymKey" | "archive">;
  /** The number of the next batch of the run, from 1. */
  nextBatch(): number;
  /** True when somebody asked to stop: looked at between batches only. */
  isInterrupted(): Promise<boolean>;
  /** What entered the ledger: told at once, so that a failure later on does not hide it. */
  onRelayed(relayed: readonly RelayedReceipt[]): void;
  onProgress(progress: RunProgress): void;
}

// Few enough that little waits if we are killed, many enough that the ledger is not the bottleneck.
const batchesPerRelay = 20;

/** Ends what a plan names, batch after batch, each with its receipt in its own transaction; true when nothing due is left. */
export const executePlan = async (plan: Plan, context: ExecutionContext): Promise<boolean> => {
  let ended = 0;
  for (const target of partsOf(plan.target)) {
    const isWhole = await executePart({ ...plan, target }, context, (rows) => (ended += rows));
    if (!isWhole) return false;
  }
  return true;
};

/** What returned is ended part by part, so that no statement carries the names of all rows. */
const partsOf = (target: EndTarget): readonly EndTarget[] =>
  target.returned?.map((each) => ({ ...target, returned: [each] })) ?? [target];

const executePart = async (
  plan: Plan,
  context: ExecutionContext,
  add: (rows: number) => number,
): Promise<boolean> => {
  const { connector, ledger, pacing } = context;
  const planned = plan.steps.at(-1)?.rows ?? 0;
  let after: unknown = null;
  const relay = async (): Promise<void> =>
    context.onRelayed(await relayReceipts(connector, ledger));
  for (let batch = 1; ; batch++) {
    if (await context.isInterrupted()) {
      await relay();
      return false;
    }
    const position = after;
    const result = await pacing.batch(
      async (batchSize) =>
        await connector.endBatch(plan.target, {
          batchSize,
          after: position,
          ...context.means,
          receiptFor: (counts, macs) => receiptOf(plan, counts, macs, context),
        }),
    );
    if (result === null) {
      await relay();
      return true;
    }
    after = result.position;
    const ended = add(result.counts[plan.rule.collection] ?? 0);
    context.onProgress({ rule: plan.rule.id, collection: plan.rule.collection, ended, planned });
    if (batch % batchesPerRelay === 0) await relay();
  }
};

const receiptOf = (
  { rule, ruleHash, lastDay, target }: Plan,
  counts: Readonly<Record<string, number>>,
  macs: RowMacs | null,
  { run, engine, clock, nextBatch }: ExecutionContext,
): Receipt => {
  const batch = nextBatch();
  return {
    format: "egide/receipt@1",
    id: `${run}/${batch}`,
    run,
    batch,
    rule: rule.id,
    ruleHash,
    statement: { id: rule.statement.id, hash: rule.statement.hash },
    store: rule.store,
    collection: rule.collection,
    end: target.end.kind,
    lastDay,
    counts,
    ...(macs === null ? {} : { rows: macs }),
    ...(target.returned === undefined ? {} : { returned: true as const }),
    engine,
    at: clock.now().toString({ smallestUnit: "millisecond" }),
  };
};
