import { checkDataset, childLinks, declaredClocks } from "../../../connectors/index.ts";
import { civilTimeZone, type Failure } from "../../../kernel/index.ts";
import type {
  Boundary,
  Catalogue,
  Connector,
  DeclaredClocks,
  EndTarget,
} from "../../../connectors/index.ts";
import type { Policy, PolicyDataset, Store } from "../../policy/model/policy.ts";
import { datasetsFor } from "../../rules/model/knownDataset.ts";
import { notesOn } from "../../rules/model/notesOn.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Plan, PlanRefusal } from "../model/plan.ts";
import { planRule, type Counted, type IndexStatement } from "../model/planRule.ts";
import { proveTarget } from "../model/proveTarget.ts";

/** Opens the database of a store. `readOnly`: the database itself then refuses every write. */
export type OpenStore = (
  store: Store,
  options: { readonly readOnly: boolean; readonly clocks: DeclaredClocks; readonly folder: string },
) => Promise<Connector>;

export interface PlanningDependencies {
  readonly openStore: OpenStore;
  readonly indexStatement: (kind: Connector["kind"], store: Store) => IndexStatement;
}

/** The stores of some rules, opened. */
export type OpenedStores = ReadonlyMap<string, Connector>;

/** Opens every store that the rules act on, does the work, and closes them whatever happened. */
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
      const clocks = clocksOf(
        policy,
        rules.filter((rule) => rule.store === store.name),
      );
      opened.set(store.name, await openStore(store, { readOnly, clocks, folder: policy.folder }));
    }
    return await work(opened);
  } finally {
    for (const connector of opened.values()) await connector.close();
  }
};

/** In the order of their names, so that two runs take their locks in one order. */
const storesOf = ({ stores }: Policy, rules: readonly Rule[]): readonly Store[] => {
  const names = new Set(rules.map((rule) => rule.store));
  return stores
    .filter(({ name }) => names.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Plans each rule on its opened store at one moment: everything that is decided before a write. */
export const planOnStores = async (
  dependencies: Pick<PlanningDependencies, "indexStatement">,
  policy: Policy,
  rules: readonly Rule[],
  stores: OpenedStores,
  now: Temporal.Instant,
): Promise<{ readonly plans: readonly Plan[]; readonly refusals: readonly PlanRefusal[] }> => {
  const plans: Plan[] = [];
  const refusals: PlanRefusal[] = [];
  for (const store of storesOf(policy, rules)) {
    const connector = stores.get(store.name);
    if (!connector) continue;
    const catalogue = await connector.introspect();
    const statement = dependencies.indexStatement(connector.kind, store);
    for (const rule of rules.filter((each) => each.store === store.name)) {
      const proof = prove(rule, policy, catalogue, now);
      if (!proof.ok) refusals.push({ kind: "refusal", rule, reasons: proof.refusals });
      else {
        const counted = await countOn(connector, proof.target, now);
        const plan = planRule(rule, proof, catalogue, counted, statement);
        plans.push({ ...plan, notes: notesOn(rule, policy.register.activities) });
      }
    }
  }
  return { plans, refusals };
};

const prove = (
  rule: Rule,
  { datasets }: Policy,
  catalogue: Catalogue,
  now: Temporal.Instant,
): ReturnType<typeof proveTarget> => {
  const [dataset] = datasetsFor(rule, datasets);
  // The rules were checked before: each has exactly one.
  if (!dataset) throw new TypeError(`the rule ${rule.id} was not checked before it was planned`);
  const differences = differencesFor(rule, dataset, catalogue);
  const links = childLinks(dataset.described, catalogue);
  const proof = proveTarget(rule, links, catalogue, now);
  if (differences.length === 0) return proof;
  return { ok: false, refusals: [...(proof.ok ? [] : proof.refusals), ...differences] };
};

/** Only what bears on the collections of the rule: the rest of a dataset is no reason to break a promise. */
const differencesFor = (
  rule: Rule,
  dataset: PolicyDataset,
  catalogue: Catalogue,
): readonly Failure[] => {
  const names = [rule.collection, ...rule.with];
  return checkDataset(dataset.described, catalogue)
    .filter(
      ({ severity, failure: { params } }) =>
        severity === "error" && names.includes(String(params["collection"])),
    )
    .map(({ failure }) => failure);
};

const countOn = async (
  connector: Connector,
  target: EndTarget,
  now: Temporal.Instant,
): Promise<Counted> => {
  const alone = { ...target, children: [] };
  const today = now.toZonedDateTimeISO(civilTimeZone).toPlainDate().toString();
  const due = await connector.count(target);
  const past = await connector.count(dueBy(alone, { lastDay: today, before: now.toString() }));
  const dated = await connector.count(dueBy(alone, endOfTime));
  return { due, clockFuture: Math.max(0, dated.collection - past.collection) };
};

const dueBy = (target: EndTarget, due: Omit<Boundary, "timeZone">): EndTarget => ({
  ...target,
  cases: target.cases.map(({ when, clocks }) => ({
    when,
    clocks: clocks.map((clock) => ({
      ...clock,
      due: { ...due, timeZone: clock.due.timeZone },
    })),
  })),
});

/** A boundary that every clock is before: what is not before `now` lies ahead. */
const endOfTime = { lastDay: "9999-12-31", before: "9999-12-31T00:00:00Z" };

const clocksOf = ({ datasets }: Policy, rules: readonly Rule[]): DeclaredClocks => {
  const clocks: Record<string, DeclaredClocks[string]> = {};
  for (const rule of rules) {
    const [dataset] = datasetsFor(rule, datasets);
    if (dataset) Object.assign(clocks, declaredClocks(dataset.described));
  }
  return clocks;
};
