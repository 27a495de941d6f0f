import type { Clock } from "../../../kernel/index.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { RunProgress } from "./executePlan.ts";
import type { RunRecords } from "./runRecords.ts";
import type { Timer } from "./timer.ts";

/** How often others are told: a person who looks sees it move, and a batch of milliseconds waits for no word. */
const between = 500;

/** What a run says of itself while it goes on, and hears in return. */
export interface Progress {
  /** A batch of a rule is over. */
  on(progress: RunProgress): void;
  /** Tells others, unless it just did; true when one of them asked the run to stop. */
  isStopAsked(): Promise<boolean>;
}

/** Tells the memory of runs how far a run has come, so that a page can show it, and stop it from any process. */
export const tellProgress = (
  {
    records,
    clock,
    timer,
  }: { readonly records: Pick<RunRecords, "tell">; readonly clock: Clock; readonly timer: Timer },
  run: string,
  plans: readonly Plan[],
): Progress => {
  const rules = new Map<string, RunProgress>();
  // Of one rule, what is due and what returned are two plans.
  const over = new Map<string, number>();
  for (const { rule, steps } of plans) {
    const planned = (steps.at(-1)?.rows ?? 0) + (rules.get(rule.id)?.planned ?? 0);
    rules.set(rule.id, { rule: rule.id, collection: rule.collection, ended: 0, planned });
  }
  let told: number | null = null;
  let isAsked = false;
  return {
    on: ({ rule, ended }) => {
      const before = rules.get(rule);
      if (before === undefined) return;
      const base = over.get(rule) ?? 0;
      // A second plan of the rule counts from its own beginning.
      if (base + ended < before.ended) over.set(rule, before.ended);
      rules.set(rule, { ...before, ended: (over.get(rule) ?? 0) + ended });
    },
    isStopAsked: async () => {
      const now = timer.milliseconds();
      if (isAsked || (told !== null && now - told < between)) return isAsked;
      told = now;
      const soFar = { at: clock.now(), rules: [...rules.values()] };
      // A word that is lost is said again with the next one; the ends themselves do not depend on it.
      isAsked = await records.tell(run, soFar).catch(() => false);
      return isAsked;
    },
  };
};
