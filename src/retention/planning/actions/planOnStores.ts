import { FailureError, type Failure } from "../../../kernel/index.ts";
import {
  connectorErrors,
  type Connector,
  type DeclaredClocks,
  type EndTarget,
} from "../../../connectors/index.ts";
import type { Policy, Store } from "../../policy/model/policy.ts";
import { derivedRules } from "../../rules/model/derivedRules.ts";
import { notesOn } from "../../rules/model/notesOn.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Ground } from "../model/ground.ts";
import type { Plan, PlanRefusal } from "../model/plan.ts";
import { planRule } from "../model/planRule.ts";
import { proveMinimum, proveTarget } from "../model/proveTarget.ts";
import type { Remedies } from "../model/remedies.ts";
import { withDerived } from "../model/withDerived.ts";
import { countOn } from "./countOn.ts";
import { clocksOf, differencesFor, groundsOf } from "./groundsOf.ts";
import { refusedForOverlap } from "./refusedForOverlap.ts";

/** Opens the database of a store. `readOnly`: the database itself then refuses every write. */
export type OpenStore = (
  store: Store,
  options: { readonly readOnly: boolean; readonly clocks: DeclaredClocks; readonly folder: string },
) => Promise<Connector>;

export interface PlanningDependencies {
  readonly openStore: OpenStore;
  readonly remedies: (kind: Connector["kind"], store: Pick<Store, "schema">) => Remedies;
}

/** The stores of some rules, opened. */
export type OpenedStores = ReadonlyMap<string, Connector>;

/** What was decided before the first write. */
export interface Planned {
  readonly plans: readonly Plan[];
  readonly refusals: readonly PlanRefusal[];
}

/** Opens every store that the rules act on, archives among them, does the work, and closes them whatever happened. */
export const withStores = async <T>(
  { openStore }: Pick<PlanningDependencies, "openStore">,
  policy: Policy,
  rules: readonly Rule[],
  readOnly: boolean,
  work: (stores: OpenedStores) => Promise<T>,
): Promise<T> => {
  const opened = new Map<string, Connector>();
  try {
    for (const store of storesOf(policy, rules)) {
      // A minimum that is not run itself protects all the same, and reads its clocks.
      const clocks = clocksOf(policy, store.name);
      opened.set(store.name, await openStore(store, { readOnly, clocks, folder: policy.folder }));
    }
    return await work(opened);
  } finally {
    for (const connector of opened.values()) await connector.close();
  }
};

/** In the order of their names, so that two runs take their locks in one order. */
const storesOf = ({ stores }: Policy, rules: readonly Rule[]): readonly Store[] => {
  const names = new Set(withDerived(rules).map((rule) => rule.store));
  return stores
    .filter(({ name }) => names.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/**
 * Plans each rule on its opened store at one moment, and the rules that follow from it on theirs: everything that is
 * decided before a write. A minimum has no plan; it is refused where it cannot be proved, and protects where it can.
 */
export const planOnStores = async (
  dependencies: PlanningDependencies,
  policy: Policy,
  rules: readonly Rule[],
  stores: OpenedStores,
  now: Temporal.Instant,
): Promise<Planned> => {
  const grounds = await groundsOf(dependencies, policy, rules, stores, now);
  const plans: Plan[] = [];
  const refusals: PlanRefusal[] = [];
  for (const { name } of storesOf(policy, rules))
    for (const rule of withDerived(rules).filter(({ store }) => store === name)) {
      const connector = stores.get(name);
      const ground = grounds.get(name);
      if (!connector || !ground) continue;
      const planned = await planOne(rule, policy, ground, connector);
      if (planned?.kind === "plan") plans.push(planned);
      if (planned?.kind === "refusal") refusals.push(planned);
    }
  return { plans, refusals: withoutEchoes(refusals, rules) };
};

/** Where an archive has no place for the rows yet, the rule that ends them there has nothing to add. */
const withoutEchoes = (
  refusals: readonly PlanRefusal[],
  rules: readonly Rule[],
): readonly PlanRefusal[] => {
  const refused = new Set(refusals.map(({ rule }) => rule.id));
  const echoes = new Set(
    rules
      .filter(({ id }) => refused.has(id))
      .flatMap((rule) => derivedRules(rule))
      .map(({ id }) => id),
  );
  return refusals.filter(({ rule }) => !echoes.has(rule.id));
};

const planOne = async (
  rule: Rule,
  policy: Policy,
  ground: Ground,
  connector: Connector,
): Promise<Plan | PlanRefusal | null> => {
  const differences = differencesFor(rule, policy, ground.catalogue);
  const refusal = (reasons: readonly Failure[]): PlanRefusal => ({
    kind: "refusal",
    rule,
    reasons: [...reasons, ...differences],
  });
  if (rule.end.kind === "keep") {
    const reasons = proveMinimum(rule, ground);
    return reasons.length + differences.length > 0 ? refusal(reasons) : null;
  }
  const proof = proveTarget(rule, ground);
  if (!proof.ok) return refusal(proof.refusals);
  if (differences.length > 0) return refusal([]);
  const counted = await countedOr(connector, proof.target, ground);
  if ("code" in counted) return refusal([counted]);
  const notes = notesOn(rule, policy.register.activities);
  const plan = { ...planRule(rule, proof, ground, counted), notes };
  return (await refusedForOverlap(plan, ground, connector)) ?? plan;
};

/** What the database itself refuses of a target, such as a circle of holds, is a reason as any other. */
const countedOr = async (
  connector: Connector,
  target: EndTarget,
  ground: Ground,
): Promise<Awaited<ReturnType<typeof countOn>> | Failure> => {
  try {
    return await countOn(connector, target, ground);
  } catch (error) {
    if (error instanceof FailureError && isRefusal(error.failure)) return error.failure;
    throw error;
  }
};

const isRefusal = ({ code }: Failure): boolean =>
  connectorErrors[code as never]?.["class"] === "refused";
