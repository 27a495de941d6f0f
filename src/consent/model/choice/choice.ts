/** The act that gave a choice. `signal`: the visitor let stand what their browser asks of every site (Global Privacy Control). */
export const choiceActions = ["accept-all", "refuse-all", "save", "withdraw", "signal"] as const;

export type ChoiceAction = (typeof choiceActions)[number];

/** What one visitor chose on one site. It says nothing of who they are. */
export interface Choice {
  /** Random; the visitor finds their proof again by it. It stays the same while their cookie lives. */
  readonly id: string;
  readonly site: string;
  /** The version of the text that was shown: a hash of purposes and words. */
  readonly version: string;
  readonly at: Temporal.Instant;
  /** Every service that can be refused, and whether it may run. */
  readonly given: Readonly<Record<string, boolean>>;
  readonly action: ChoiceAction;
  /** The language of what was shown. */
  readonly language: string;
}
