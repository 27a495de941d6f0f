import type { RetentionRule } from "../../../src/reading/index.ts";

/** A sentence and the rules that it was made from. */
export interface Made {
  readonly text: string;
  readonly context: string | null;
  readonly rules: readonly RetentionRule[];
}

/** A rule of which only some fields are said. */
export const ruleWith = (fields: Partial<RetentionRule>): RetentionRule => ({
  kind: fields.bound === "minimum" ? "minimum" : "duration",
  keep: null,
  plus: null,
  bound: "exact",
  from: null,
  until: null,
  while: null,
  condition: null,
  scope: null,
  system: null,
  end: null,
  then: null,
  reference: null,
  ...fields,
});

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence with its stop or without, as cells and headings have it. */
export const said = (text: string, ...rules: readonly RetentionRule[]): Made => ({
  text: `${capital(text)}.`,
  context: null,
  rules,
});
