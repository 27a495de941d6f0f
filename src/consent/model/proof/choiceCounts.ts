import { choiceActions, type ChoiceAction } from "../choice/choice.ts";

/** The choices of one day before one text, in counts. */
export interface DayCounts {
  readonly day: Temporal.PlainDate;
  readonly site: string;
  readonly version: string;
  readonly byAction: Readonly<Partial<Record<ChoiceAction, number>>>;
  /** How many let each service run. */
  readonly given: Readonly<Record<string, number>>;
}

/** Below this many choices a day is said in no figure: whoever knows that somebody came that day would read their choice. */
export const leastShown = 10;

/** What a day says to people: how many choices, and shares in percent. */
export interface DayRates {
  readonly choices: number;
  readonly shares: Readonly<Record<ChoiceAction, number>>;
}

/** The rates of a day; null where they would say too much of too few. */
export const ratesOf = ({ byAction }: Pick<DayCounts, "byAction">): DayRates | null => {
  const choices = choiceActions.reduce((sum, action) => sum + (byAction[action] ?? 0), 0);
  if (choices < leastShown) return null;
  const share = (action: ChoiceAction): number =>
    Math.round((100 * (byAction[action] ?? 0)) / choices);
  return {
    choices,
    shares: Object.fromEntries(choiceActions.map((action) => [action, share(action)])) as Record<
      ChoiceAction,
      number
    >,
  };
};
