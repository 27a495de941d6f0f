import type { RetentionRule } from "../../../src/reading/index.ts";
import { silentRule } from "../../../src/reading/model/retentionReading.fixture.ts";

/** A sentence and the rules that it was made from. */
export interface Made {
  readonly text: string;
  readonly context: string | null;
  readonly rules: readonly RetentionRule[];
}

/** A rule of which only some fields are said. */
export const ruleWith = (fields: Partial<RetentionRule>): RetentionRule => ({
  ...silentRule,
  kind: fields.bound === "minimum" ? "minimum" : "duration",
  ...fields,
});

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence with its stop or without, as cells and headings have it. */
export const said = (text: string, ...rules: readonly RetentionRule[]): Made => ({
  text: `${capital(text)}.`,
  context: null,
  rules,
});
