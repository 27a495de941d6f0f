import { civilDay, type Clock, type Failure } from "../../../kernel/index.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { judgeState, type PlatformState, type SeenRun } from "../model/judgeState.ts";
import { isOverdue } from "../model/holdRequest.ts";
import { onEachStore } from "./holdStores.ts";
import { readLedger, seen, type ReadLedger } from "./readLedger.ts";
import type { RunRecord, RunRecords } from "./runRecords.ts";

export interface CheckDependencies extends Pick<PlanningDependencies, "openStore"> {
  readonly clock: Clock;
  readonly ledger: ReadLedger;
  readonly records: Pick<RunRecords, "latest">;
}

/** What a check of the platform found. */
export interface StateCheck {
  readonly findings: readonly Failure[];
  /** How much was looked at. */
  readonly runs: number;
  readonly receipts: number;
  /** Receipts that wait in their stores for the next run: no finding. */
  readonly waiting: number;
  readonly holds: number;
}

const everyRun = 1_000_000;

/** Holds the stores of a policy, the memory of runs and the ledger against each other. Writes nothing. */
export const checkState = async (
  { openStore, clock, ledger, records }: CheckDependencies,
  policy: Policy,
): Promise<StateCheck> => {
  const { verified } = await ledger.verify();
  const runs = (await records.latest(everyRun)).filter(({ kind }) => kind === "execute");
  const read = await readLedger(ledger, policy.name);
  const inLedger = new Set(read.receipts.map(({ digest }) => digest));
  const today = civilDay(clock.now());
  const waiting: PlatformState["receipts"][number][] = [];
  const holds = new Map<string, PlatformState["holds"][number]>();
  const free = new Set<string>();
  await onEachStore({ openStore }, policy, null, async ({ name }, connector) => {
    const pending = (await connector.pendingReceipts()).map((receipt) => seen(receipt, null));
    // One that was appended and not yet forgotten waits no more.
    waiting.push(...pending.filter(({ digest }) => !inLedger.has(digest)));
    for (const hold of await connector.holds())
      holds.set(hold.id, {
        id: hold.id,
        reviewOn: hold.reviewOn,
        isOverdue: isOverdue(hold, today),
        stores: [...(holds.get(hold.id)?.stores ?? []), name],
      });
    const lock = await connector.lock();
    if (lock !== null) free.add(name);
    await lock?.release();
  });
  const state: PlatformState = {
    runs: runs.map((run) => ({ ...run, life: lifeOf(run, policy, free) })),
    receipts: [...read.receipts, ...waiting],
    holds: [...holds.values()],
    ledgerHolds: read.holds,
    isLedgerWhole: verified,
  };
  return {
    findings: judgeState(state),
    runs: runs.length,
    receipts: state.receipts.length,
    waiting: waiting.length,
    holds: holds.size,
  };
};

/** A run holds the locks of all its stores: one that is free says that it is dead. */
const lifeOf = (run: RunRecord, policy: Policy, free: ReadonlySet<string>): SeenRun["life"] => {
  if (run.policy !== policy.name) return "unknown";
  return run.stores.some((store) => free.has(store)) ? "dead" : "alive";
};
