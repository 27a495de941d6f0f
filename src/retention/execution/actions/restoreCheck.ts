import type { Clock } from "../../../kernel/index.ts";
import {
  planOnStores,
  withStores,
  type PlanningDependencies,
} from "../../planning/actions/planOnStores.ts";
import type { PlanRefusal } from "../../planning/model/plan.ts";
import type { Policy } from "../../policy/model/policy.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { readLedger, receiptEntries, type ReadLedger } from "./readLedger.ts";

export interface RestoreCheckDependencies extends PlanningDependencies {
  readonly clock: Clock;
  readonly ledger: Pick<ReadLedger, "size" | "entries">;
}

/** What a rule must end again. */
export interface ReturnedRows {
  readonly rule: string;
  /** Rows that receipts later than the restored moment say had ended, of all collections. */
  readonly endedAfter: number;
  /** Rows that the rule finds due now in the collection, these among them. */
  readonly dueNow: number;
}

export interface RestoreCheck {
  readonly rules: readonly ReturnedRows[];
  /** Rules that cannot be planned on what was restored: a table is missing, a right, … */
  readonly refusals: readonly PlanRefusal[];
  /** Holds that the ledger says stand there, and the restored store does not have: whom they hold, only people know. */
  readonly lostHolds: readonly string[];
}

/** The rules of a policy that end rows in a store, or carry rows out of it. */
export const rulesOn = ({ rules }: Policy, store: string): readonly Rule[] =>
  rules.filter(
    (rule) => rule.store === store || (rule.end.kind === "archive" && rule.end.to === store),
  );

/**
 * What came back when a store was restored to an earlier moment. Every rule is planned anew, now: what is due is due,
 * whether it came back or never ended; receipts after that moment say how much had ended. Writes nothing.
 */
export const restoreCheck = async (
  dependencies: RestoreCheckDependencies,
  policy: Policy,
  store: string,
  restoredTo: Temporal.Instant,
): Promise<RestoreCheck> => {
  const { clock, ledger } = dependencies;
  const rules = rulesOn(policy, store);
  const after = new Map<string, number>();
  for await (const { receipt } of receiptEntries(ledger))
    if (receipt.store === store && isLater(receipt.at, restoredTo))
      after.set(receipt.rule, (after.get(receipt.rule) ?? 0) + sum(receipt.counts));
  const { holds } = await readLedger(ledger, policy.name);
  return await withStores(dependencies, policy, rules, true, async (stores) => {
    const present = new Set((await stores.get(store)?.holds())?.map(({ id }) => id));
    const planned = await planOnStores(dependencies, policy, rules, stores, clock.now());
    const due = planned.plans.map(({ rule, steps }) => ({
      rule: rule.id,
      endedAfter: after.get(rule.id) ?? 0,
      dueNow: steps.at(-1)?.rows ?? 0,
    }));
    return {
      rules: due.filter(({ endedAfter, dueNow }) => endedAfter + dueNow > 0),
      refusals: planned.refusals,
      lostHolds: holds
        .filter((hold) => hold.store === store && !present.has(hold.id))
        .map(({ id }) => id),
    };
  });
};

const isLater = (at: string, than: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), than) > 0;

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, rows) => total + rows, 0);
