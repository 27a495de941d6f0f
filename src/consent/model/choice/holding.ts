import type { StoredChoice } from "./choiceText.ts";

/** What a stored choice is held against. */
export interface Asked {
  /** The version of what would be asked now. */
  readonly version: string;
  /** Seconds since 1970. */
  readonly now: number;
  /** How many days a choice holds: acceptance and refusal alike. */
  readonly days: number;
}

const day = 86_400;

/**
 * Whether a choice still holds, so that nobody is asked again: for the time that it was given for, counted from the act and
 * prolonged by no visit, and for the text that was shown. A choice made tomorrow is none; a day is left to clocks that differ.
 */
export const holds = (choice: StoredChoice | null, { version, now, days }: Asked): boolean => {
  if (choice === null || choice.version !== version) return false;
  const age = now - choice.at;
  return age > -day && age < days * day;
};
