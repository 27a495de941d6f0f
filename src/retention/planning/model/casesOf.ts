import type { Condition, DueClock } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { clocksOf, type ClockPlace } from "./clockOn.ts";
import { allOf, conditionOn } from "./conditionOn.ts";
import type { Refuse } from "./ground.ts";

/** One of the periods of a rule, with the rows it is for. */
export interface RuleCase {
  /** What the rule says of its rows, and the case of them; null: every row of the case. */
  readonly speaksOf: Condition | null;
  /** What tells the case from the others; null for the last one, which takes the rows that no other took. */
  readonly tells: Condition | null;
  readonly clocks: readonly DueClock[];
}

/** The cases of a rule in their order, the ordinary one last; what could not be proved was gathered. */
export const casesOf = (rule: Rule, place: ClockPlace, refuse: Refuse): readonly RuleCase[] => {
  const { ground, links, collection } = place;
  const read = (condition: Rule["when"]): Condition | null =>
    condition && conditionOn(ground, links, collection, condition, refuse);
  const speaksOf = read(rule.when);
  return [...rule.cases, { when: null, keep: rule.keep }].map(({ when, keep }) => ({
    speaksOf,
    tells: read(when),
    clocks: clocksOf(rule, { keep, plus: rule.plus }, place, refuse),
  }));
};

/** As a target has them: a row belongs to the first whose condition is true, those before it being false. */
export const dueCases = (
  cases: readonly RuleCase[],
): readonly { readonly when: Condition | null; readonly clocks: readonly DueClock[] }[] =>
  cases.map(({ speaksOf, tells, clocks }) => ({ when: allOf([speaksOf, tells]), clocks }));
