import { startOfDay } from "../../../kernel/index.ts";
import type { Connector, EndSeries, EndTarget } from "../../../connectors/index.ts";
import { groundsOf, differencesFor } from "../../planning/actions/groundsOf.ts";
import { withStores, type PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import { boundaryOf } from "../../planning/model/boundaryOf.ts";
import type { Ground } from "../../planning/model/ground.ts";
import type { PlanRefusal } from "../../planning/model/plan.ts";
import { proveMinimum, proveTarget } from "../../planning/model/proveTarget.ts";
import { withDerived } from "../../planning/model/withDerived.ts";
import type { Policy } from "../../policy/model/policy.ts";
import type { RuleCheck } from "../../rules/model/checkRules.ts";
import { derivedRules } from "../../rules/model/derivedRules.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { marginOf, scaled, shareFor } from "../model/estimate.ts";
import { tally, type Contender } from "../model/tally.ts";
import { checkSelected } from "./simulate.ts";

/** What a run at each of several days would do, of the rows that exist today. */
export type SimulatedSeries =
  | { readonly kind: "rules-refused"; readonly check: RuleCheck }
  | { readonly kind: "plan-refused"; readonly refusals: readonly PlanRefusal[] }
  | { readonly kind: "simulated"; readonly rules: readonly RuleSeries[] };

export interface RuleSeries {
  readonly rule: Rule;
  readonly share: number;
  /** One for each day. */
  readonly steps: readonly {
    readonly ended: number;
    readonly left: number;
    readonly margin: number | null;
  }[];
}

export interface SeriesRequest {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  /** In order; a run at the midnight (Europe/Paris) that begins each. */
  readonly days: readonly Temporal.PlainDate[];
  /** True: from a random sample of large collections. */
  readonly estimate: boolean;
}

/**
 * Simulates a run at each of several days. Each collection is read once, for all of its rules and days, in a transaction
 * that writes nothing, on connections that the database itself holds read-only.
 *
 * Promises the rows that runs at these days would end if nothing else changed: a row ends once under a rule, and under none
 * once another has taken it away; what goes to an archive goes on there. It counts the rows of the collection of each
 * rule, not those that go along with them (`with`).
 */
export const simulateSeries = async (
  dependencies: PlanningDependencies,
  { policy, rules, days, estimate }: SeriesRequest,
): Promise<SimulatedSeries> => {
  const check = checkSelected(policy, rules);
  if (check.refused) return { kind: "rules-refused", check };
  return await withStores(dependencies, policy, rules, true, async (stores) => {
    const moments = days.map(startOfDay);
    const [first] = moments;
    if (first === undefined) throw new RangeError("a simulation has at least one day");
    const grounds = await groundsOf(dependencies, policy, rules, stores, first);
    const refusals: PlanRefusal[] = [];
    const entries: Entry[] = [];
    for (const rule of withDerived(rules)) {
      const ground = grounds.get(rule.store);
      if (!ground) continue;
      const judged = judge(rule, policy, ground, moments);
      if (judged === null) continue;
      if ("reasons" in judged) refusals.push(judged);
      else entries.push(...withSecondStage(judged, moments));
    }
    if (refusals.length > 0) return { kind: "plan-refused", refusals };
    const counted: RuleSeries[] = [];
    const places = Map.groupBy(entries, ({ place }) => place);
    for (const here of places.values())
      counted.push(...(await countPlace(inOrder(here), stores, grounds, estimate)));
    return { kind: "simulated", rules: added(withDerived(rules), counted) };
  });
};

/** A rule on a collection, at all days. */
interface Entry {
  readonly rule: Rule;
  /** Where the rows stand that are read: of a second stage also the source, whose rows will be there. */
  readonly place: string;
  readonly source: { readonly store: string; readonly collection: string };
  readonly kind: Contender["kind"];
  readonly series: EndSeries;
}

const judge = (
  rule: Rule,
  policy: Policy,
  ground: Ground,
  moments: readonly Temporal.Instant[],
): Entry | PlanRefusal | null => {
  const differences = differencesFor(rule, policy, ground.catalogue);
  const refusal = (reasons: PlanRefusal["reasons"]): PlanRefusal => ({
    kind: "refusal",
    rule,
    reasons: [...reasons, ...differences],
  });
  if (rule.end.kind === "keep") {
    const reasons = proveMinimum(rule, ground);
    return reasons.length + differences.length > 0 ? refusal(reasons) : null;
  }
  const targets: EndTarget[] = [];
  for (const now of moments) {
    const proof = proveTarget(rule, { ...ground, now });
    if (!proof.ok) return refusal(proof.refusals);
    targets.push(proof.target);
  }
  if (differences.length > 0) return refusal([]);
  const { store, collection, end } = rule;
  return {
    rule,
    place: `${store} ${collection}`,
    source: { store, collection },
    kind: end.kind === "delete" || end.kind === "archive" ? "takes" : "leaves",
    series: targets as readonly EndTarget[] as EndSeries,
  };
};

/** What a rule archives ends in the archive when both periods have run: known of each row before it goes there. */
const withSecondStage = (entry: Entry, moments: readonly Temporal.Instant[]): readonly Entry[] => {
  const [second] = derivedRules(entry.rule);
  if (second === undefined) return [entry];
  const series = entry.series.map((target, at): EndTarget => {
    const due = boundaryOf(second.keep, second.plus, moments[at] as Temporal.Instant);
    return {
      ...target,
      cases: target.cases.map(({ when, clocks }) => ({
        when,
        clocks: clocks.map((clock) => (due && clock.isNotice !== true ? { ...clock, due } : clock)),
      })),
    };
  });
  return [
    entry,
    {
      ...entry,
      rule: second,
      kind: "follows",
      series: series as readonly EndTarget[] as EndSeries,
    },
  ];
};

/** As a run does: what goes to an archive first. Each second stage stays behind its first. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] => {
  const isArchive = ({ rule, kind }: Entry): boolean =>
    kind === "follows" || rule.end.kind === "archive";
  return [...entries.filter(isArchive), ...entries.filter((entry) => !isArchive(entry))];
};

const countPlace = async (
  entries: readonly Entry[],
  stores: ReadonlyMap<string, Connector>,
  grounds: ReadonlyMap<string, Ground>,
  estimate: boolean,
): Promise<readonly RuleSeries[]> => {
  const [entry, ...others] = entries;
  const connector = stores.get(entry?.source.store ?? "");
  if (!entry || !connector) return [];
  const table = grounds
    .get(entry.source.store)
    ?.catalogue.collections.find(({ name }) => name === entry.source.collection);
  const share = estimate ? shareFor(table?.estimatedRows ?? null) : 1;
  const count = await connector.countSeries(
    [entry.series, ...others.map(({ series }) => series)],
    share,
  );
  const contenders = entries.map(({ rule, kind }) => ({ rule: rule.id, kind }));
  const tallies = tally(contenders, count, entry.series.length);
  return entries.map(({ rule }) => {
    const { ended = [], left = [] } = tallies.get(rule.id) ?? {};
    return {
      rule,
      share,
      steps: ended.map((rows, at) => ({
        ended: scaled(rows, share),
        left: scaled(left[at] ?? 0, share),
        margin: marginOf(rows, share),
      })),
    };
  });
};

/** Of a second stage, what stands in the archive today and what is still to come there, together. */
const added = (rules: readonly Rule[], counted: readonly RuleSeries[]): readonly RuleSeries[] =>
  rules.flatMap((rule) => {
    const [first, ...others] = counted.filter((each) => each.rule.id === rule.id);
    return first === undefined ? [] : [others.reduce(sum, first)];
  });

const sum = (one: RuleSeries, other: RuleSeries): RuleSeries => ({
  rule: one.rule,
  share: Math.min(one.share, other.share),
  steps: one.steps.map((step, at) => {
    const also = other.steps[at];
    const margins = [step.margin, also?.margin ?? null].filter((margin) => margin !== null);
    return {
      ended: step.ended + (also?.ended ?? 0),
      left: step.left + (also?.left ?? 0),
      margin: margins.length === 0 ? null : margins.reduce((a, b) => a + b, 0),
    };
  }),
});
