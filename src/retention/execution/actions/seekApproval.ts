import type { Clock, Ids } from "../../../kernel/index.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { Policy } from "../../policy/model/policy.ts";
import {
  allCovered,
  asksTheSame,
  digestOf,
  itemOf,
  reasonsFor,
  type Approval,
  type ApprovalItem,
} from "../model/approval.ts";
import { orderPlans } from "../model/orderPlans.ts";
import type { Approvals } from "./approvals.ts";
import type { RunRecords } from "./runRecords.ts";

export interface ApprovalDependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly approvals: Approvals;
  readonly records: Pick<RunRecords, "endedRules">;
}

/** Whether a run may go on: with the approvals that cover it, or not before somebody else has agreed. */
export type Sought =
  | { readonly kind: "free"; readonly used: readonly string[] }
  | { readonly kind: "waits"; readonly approval: Approval };

/**
 * Looks whether a second person must agree to what the plans end, and has. If not, asks, once for the same: a request that
 * waits already and covers the plans is the one that is given back. Nothing has been written to any store yet.
 */
export const seekApproval = async (
  { clock, ids, approvals, records }: ApprovalDependencies,
  policy: Policy,
  plans: readonly Plan[],
  stores: OpenedStores,
  requestedBy: string,
): Promise<Sought> => {
  const threshold = policy.settings.approval;
  if (threshold === null) return { kind: "free", used: [] };
  const known = await records.endedRules(policy.name);
  const items: ApprovalItem[] = [];
  for (const plan of orderPlans(plans)) {
    const total = await totalOf(plan, stores, threshold.share);
    const reasons = reasonsFor(plan, threshold, { isKnown: known.has(plan.ruleHash), total });
    if (reasons.length > 0) items.push(itemOf(plan, reasons));
  }
  if (items.length === 0) return { kind: "free", used: [] };
  const open = await approvals.open(policy.name);
  const approved = open.filter(({ state }) => state === "approved");
  if (allCovered(approved, items))
    return {
      kind: "free",
      used: approved
        .filter((each) => items.some((item) => allCovered([each], [item])))
        .map(({ id }) => id),
    };
  const waiting = open.find((each) => each.state === "waiting" && asksTheSame(each, items));
  if (waiting) return { kind: "waits", approval: waiting };
  const approval: Approval = {
    id: ids.next(),
    policy: policy.name,
    state: "waiting",
    requestedBy,
    requestedAt: clock.now(),
    decidedBy: null,
    decidedAt: null,
    digest: digestOf(items),
    items,
  };
  await approvals.ask(approval);
  return { kind: "waits", approval };
};

/** All rows of the collection: asked only where a share counts. */
const totalOf = async (
  { rule: { store, collection }, steps }: Plan,
  stores: OpenedStores,
  share: number,
): Promise<number> => {
  if (share >= 1 || (steps.at(-1)?.rows ?? 0) === 0) return 0;
  const all = { kind: "all", of: [] } as const;
  const counted = await stores.get(store)?.countHeld({ kind: "query", collection, where: all });
  return counted?.[collection] ?? 0;
};
