import { civilDay, type Clock } from "../../../kernel/index.ts";
import {
  planOnStores,
  withStores,
  type OpenedStores,
  type Planned,
  type PlanningDependencies,
} from "../../planning/actions/planOnStores.ts";
import type { PlanRefusal } from "../../planning/model/plan.ts";
import type { Policy } from "../../policy/model/policy.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { EndedRowsByRule, type EndedRows } from "../model/endedRows.ts";
import { planReturned, type PlannedReturn } from "./planReturned.ts";
import { readLedger, receiptEntries, type ReadLedger } from "./readLedger.ts";
import type { RunRecords } from "./runRecords.ts";
import type { Salts } from "./salts.ts";

export interface RestoreCheckDependencies extends PlanningDependencies {
  readonly clock: Clock;
  readonly ledger: Pick<ReadLedger, "size" | "entries">;
  readonly salts: Pick<Salts, "all">;
  readonly records: Pick<RunRecords, "find">;
}

/** What a rule must end again. */
export interface ReturnedRows {
  readonly rule: string;
  /** Rows that receipts later than the restored moment say had ended, of all collections. */
  readonly endedAfter: number;
  /** Rows that the rule finds due now in the collection. */
  readonly dueNow: number;
  /** Rows that these receipts name, that stand there again, and that the rule does not find due. */
  readonly returned: number;
  /** Rows named by receipts that a hold or a legal minimum keeps. */
  readonly kept: number;
  /** Rows that no archive takes again: their clock is empty now. */
  readonly withoutClock: number;
}

/** What can be told of single rows after a restore, and until when. */
export interface Knowable {
  /** Rows that ended since the restored moment, and that receipts name. */
  readonly unnamed: number;
  /** Rows that ended since then, whose salt is destroyed: nobody can know them again. */
  readonly lost: number;
  /** The civil day from which on the first of the named rows cannot be known again; null: none is named. */
  readonly until: string | null;
  /** Backups of this store are kept longer than salts are: the oldest of them cannot be held against receipts. */
  readonly isOutlived: boolean;
  /** Other policies that ended rows since then in a store of this name, whose receipts are left aside. */
  readonly others: readonly string[];
}

export interface RestoreCheck {
  readonly rules: readonly ReturnedRows[];
  /** Rules that cannot be planned on what was restored: a table is missing, a right, … */
  readonly refusals: readonly PlanRefusal[];
  /** Rules that are no more, of whose rows nobody can say how they are to end again. */
  readonly orphans: PlannedReturn["orphans"];
  /** Holds that the ledger says stand there, and the restored store does not have: whom they hold, only people know. */
  readonly lostHolds: readonly string[];
  readonly knowable: Knowable;
}

/** The rules of a policy that end rows in a store, or carry rows out of it. */
export const rulesOn = ({ rules }: Policy, store: string): readonly Rule[] =>
  rules.filter(
    (rule) => rule.store === store || (rule.end.kind === "archive" && rule.end.to === store),
  );

/**
 * What came back when a store was restored to an earlier moment. Every rule is planned anew, now: what is due is due,
 * whether it came back or never ended. Receipts after that moment say how much had ended, and, where they name rows,
 * which of those that stand there had. Writes nothing.
 */
export const restoreCheck = async (
  dependencies: RestoreCheckDependencies,
  policy: Policy,
  store: string,
  restoredTo: Temporal.Instant,
): Promise<RestoreCheck> => {
  const { clock, ledger } = dependencies;
  const rules = rulesOn(policy, store);
  const ended = await endedSince(dependencies, policy.name, store, restoredTo);
  const { holds } = await readLedger(ledger, policy.name);
  return await withStores(dependencies, policy, rules, true, async (stores) => {
    const present = new Set((await stores.get(store)?.holds())?.map(({ id }) => id));
    const now = clock.now();
    const planned = await planOnStores(dependencies, policy, rules, stores, now);
    const again = await planReturned(dependencies, policy, stores, store, ended.rows, now);
    return {
      rules: summed(planned, again, ended.counts),
      refusals: withoutTwins([...planned.refusals, ...again.refusals]),
      orphans: again.orphans,
      lostHolds: holds
        .filter((hold) => hold.store === store && !present.has(hold.id))
        .map(({ id }) => id),
      knowable: knowableOf(policy, store, ended, now),
    };
  });
};

/** What `restoreCheck` found besides due rows, planned on the stores of a run that holds their locks. */
export const alsoReturned =
  (
    dependencies: RestoreCheckDependencies,
    policy: Policy,
    store: string,
    restoredTo: Temporal.Instant,
  ): ((stores: OpenedStores) => Promise<Planned>) =>
  async (stores) => {
    const ended = await endedSince(dependencies, policy.name, store, restoredTo);
    const now = dependencies.clock.now();
    const again = await planReturned(dependencies, policy, stores, store, ended.rows, now);
    return { ...again, plans: again.plans.filter(({ counts }) => counts.due > 0) };
  };

interface Ended {
  readonly rows: readonly EndedRows[];
  readonly counts: ReadonlyMap<string, number>;
  readonly knownUntil: Temporal.Instant | null;
  readonly others: readonly string[];
}

/**
 * One ledger holds the receipts of every body, and two bodies may well call a store alike: under one
 * salt, the key of a row that one of them ended is that of a living row of the other. A run that nobody remembers
 * names nothing either.
 */
const endedSince = async (
  { ledger, salts, records }: Pick<RestoreCheckDependencies, "ledger" | "salts" | "records">,
  policy: string,
  store: string,
  moment: Temporal.Instant,
): Promise<Ended> => {
  const rows = new EndedRowsByRule(await salts.all());
  const counts = new Map<string, number>();
  const policies = new Map<string, string>();
  const policyOf = async (run: string): Promise<string> => {
    const known = policies.get(run) ?? (await records.find(run))?.policy ?? "?";
    policies.set(run, known);
    return known;
  };
  const others = new Set<string>();
  for await (const { receipt } of receiptEntries(ledger)) {
    if (receipt.store !== store || !isLater(receipt.at, moment)) continue;
    const of = await policyOf(receipt.run);
    if (of !== policy) {
      others.add(of);
      continue;
    }
    counts.set(receipt.rule, (counts.get(receipt.rule) ?? 0) + sum(receipt.counts));
    rows.add(receipt);
  }
  return { rows: rows.all(), counts, knownUntil: rows.knownUntil, others: [...others] };
};

const summed = (
  { plans }: Planned,
  again: PlannedReturn,
  endedAfter: ReadonlyMap<string, number>,
): readonly ReturnedRows[] => {
  const ids = [...plans, ...again.plans].map(({ rule }) => rule.id);
  return [...new Set([...ids, ...endedAfter.keys()])]
    .map((id) => {
      const back = again.plans.find(({ rule }) => rule.id === id)?.counts;
      return {
        rule: id,
        endedAfter: endedAfter.get(id) ?? 0,
        dueNow: plans.find(({ rule }) => rule.id === id)?.counts.due ?? 0,
        returned: back?.due ?? 0,
        kept: (back?.held ?? 0) + (back?.protected ?? 0),
        withoutClock: back?.silent ?? 0,
      };
    })
    .filter((each) => each.endedAfter + each.dueNow + each.returned + each.kept > 0);
};

/** A rule that cannot be planned for what is due is refused for what returned on the same grounds. */
const withoutTwins = (refusals: readonly PlanRefusal[]): readonly PlanRefusal[] => [
  ...new Map(refusals.toReversed().map((each) => [each.rule.id, each])).values(),
];

const knowableOf = (
  { settings, stores }: Policy,
  store: string,
  { rows, knownUntil, others }: Ended,
  now: Temporal.Instant,
): Knowable => {
  const total = (of: (each: EndedRows) => number): number =>
    rows.reduce((all, each) => all + of(each), 0);
  const backups = stores.find(({ name }) => name === store)?.backups;
  const today = civilDay(now);
  return {
    unnamed: total(({ unnamed }) => unnamed),
    lost: total(({ lost }) => lost),
    until: knownUntil === null ? null : civilDay(knownUntil).toString(),
    isOutlived:
      settings.receipts === "rows" &&
      backups !== undefined &&
      Temporal.PlainDate.compare(today.add(backups), today.add(settings.saltsKeep)) > 0,
    others,
  };
};

const isLater = (at: string, than: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), than) > 0;

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, rows) => total + rows, 0);
