import type { Connector, EndTarget, NamedRows } from "../../../connectors/index.ts";
import { groundsOf } from "../../planning/actions/groundsOf.ts";
import type { OpenedStores, PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Ground } from "../../planning/model/ground.ts";
import type { Plan, PlanRefusal } from "../../planning/model/plan.ts";
import { proveTarget, proveWithoutClock } from "../../planning/model/proveTarget.ts";
import { withDerived } from "../../planning/model/withDerived.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { ruleHash, type Rule } from "../../rules/model/rule.ts";
import { ruleFor, ruleOfReceipts, type EndedRows } from "../model/endedRows.ts";

/** What is to end again of what receipts name. */
export interface PlannedReturn {
  readonly plans: readonly Plan[];
  readonly refusals: readonly PlanRefusal[];
  /** Ended by rules that are no more, in a way that no present rule has: nobody can say how they end again. */
  readonly orphans: readonly EndedRows["last"][];
}

/** The rows of one rule, and what is known of it. */
interface Bundle {
  readonly rule: Rule;
  /** Null: the rule stands in the policy. */
  readonly receipts: EndedRows["last"] | null;
  readonly named: NamedRows[];
}

/**
 * Plans the end of rows that receipts name, that stand in a store again, and that no rule finds due: the rule has
 * changed or gone, its clock was changed. Proved as every plan; holds and minima keep such rows too. Writes nothing.
 */
export const planReturned = async (
  dependencies: PlanningDependencies,
  policy: Policy,
  stores: OpenedStores,
  store: string,
  ended: readonly EndedRows[],
  now: Temporal.Instant,
): Promise<PlannedReturn> => {
  const rules = withDerived(policy.rules).filter((rule) => rule.store === store);
  const { bundles, orphans } = bundled(ended, rules, store);
  const connector = stores.get(store);
  const own = policy.rules.filter((rule) => rule.store === store);
  const ground =
    bundles.length > 0
      ? (await groundsOf(dependencies, policy, own, stores, now)).get(store)
      : undefined;
  // No rule of the policy is on this store any more, and nothing could be proved there.
  if (!connector || !ground)
    return { plans: [], refusals: [], orphans: ended.filter(isNamed).map(({ last }) => last) };
  const plans: Plan[] = [];
  const refusals: PlanRefusal[] = [];
  for (const bundle of bundles) {
    const planned = await planBundle(bundle, ground, connector);
    if (planned.kind === "plan") plans.push(planned);
    else refusals.push(planned);
  }
  return { plans, refusals, orphans };
};

const isNamed = ({ named }: EndedRows): boolean => named.length > 0;

const bundled = (
  ended: readonly EndedRows[],
  rules: readonly Rule[],
  store: string,
): { readonly bundles: readonly Bundle[]; readonly orphans: readonly EndedRows["last"][] } => {
  const bundles = new Map<string, Bundle>();
  const orphans: EndedRows["last"][] = [];
  for (const each of ended.filter(isNamed)) {
    const present = ruleFor(each, rules);
    const rule = present ?? ruleOfReceipts(each, store, rules);
    if (!rule) {
      orphans.push(each.last);
      continue;
    }
    const key = JSON.stringify([rule.id, rule.collection]);
    const bundle = bundles.get(key) ?? { rule, receipts: present ? null : each.last, named: [] };
    bundle.named.push(...each.named);
    bundles.set(key, bundle);
  }
  return { bundles: [...bundles.values()], orphans };
};

const planBundle = async (
  { rule, receipts, named }: Bundle,
  ground: Ground,
  connector: Connector,
): Promise<Plan | PlanRefusal> => {
  const proof = receipts === null ? proveTarget(rule, ground) : proveWithoutClock(rule, ground);
  if (!proof.ok) return { kind: "refusal", rule, reasons: proof.refusals };
  const target: EndTarget = { ...proof.target, along: null };
  // A row that came back twice is named twice, and counts once.
  const { collection, children, ...left } = await connector.count({ ...target, returned: named });
  const returned = collection === 0 ? [] : await standing(connector, target, named);
  return {
    kind: "plan",
    rule,
    ruleHash: receipts?.ruleHash ?? ruleHash(rule),
    target: { ...target, returned },
    lastDay: receipts?.lastDay ?? proof.lastDay,
    steps: [
      ...target.children
        .map((link) => ({ collection: link.collection, rows: children[link.collection] ?? 0 }))
        .toReversed(),
      { collection: rule.collection, rows: collection },
    ],
    counts: { ...left, due: collection, future: 0 },
    orphans: {},
    boundaries: [],
    warnings: [],
    notes: [],
  };
};

/** The parts that name at least one row that would end: a run reads the collection once for each. */
const standing = async (
  connector: Connector,
  target: EndTarget,
  named: readonly NamedRows[],
): Promise<readonly NamedRows[]> => {
  if (named.length === 1) return named;
  const found: NamedRows[] = [];
  for (const part of named)
    if ((await connector.count({ ...target, returned: [part] })).collection > 0) found.push(part);
  return found;
};
