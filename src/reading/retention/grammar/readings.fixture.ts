import assert from "node:assert/strict";
import { it } from "node:test";
import { silentRule } from "../../model/retentionReading.fixture.ts";
import type { RetentionRule } from "../../model/retentionReading.ts";
import { readRetention } from "../readRetention.ts";

/** What a rule says; a duration, an exact bound and silence go without saying. */
export type Said = Partial<RetentionRule>;

const whole = (said: Said): RetentionRule => ({ ...silentRule, ...said });

/** A sentence and the rules that it states. */
export type Case = readonly [text: string, ...rules: readonly Said[]];

const named = (text: string, context: string | null): string =>
  context === null ? `« ${text} »` : `« ${text} » under « ${context} »`;

/** Holds that a sentence is read, every word of it, and states these rules. */
export const assertRead = (
  text: string,
  rules: readonly Said[],
  context: string | null = null,
): void => {
  const reading = readRetention(text, context);
  assert.deepEqual(reading, { text, status: "read", rules: rules.map(whole), unread: [] });
};

/** A test for each sentence of a table. */
export const areRead = (cases: readonly Case[], context: string | null = null): void => {
  for (const [text, ...rules] of cases)
    it(`is read: ${named(text, context)}`, () => assertRead(text, rules, context));
};

/** A table of the words after « Les billets sont »: each rule is about « Les billets », unless it says about what. */
export const billetsAre = (cases: readonly Case[]): void =>
  areRead(
    cases.map(([words, ...rules]) => [
      `Les billets sont ${words}.`,
      ...rules.map((rule) => ({ scope: "Les billets", ...rule })),
    ]),
  );

/** Holds that a sentence is not read, and that the words without a place are shown. */
export const assertFlagged = (text: string, context: string | null = null): void => {
  const { status, rules, unread } = readRetention(text, context);
  assert.notEqual(status, "read", JSON.stringify(rules));
  assert.ok(unread.length > 0);
  let last = 0;
  for (const { start, end } of unread) {
    assert.ok(start >= last && end > start && end <= text.length);
    last = end;
  }
};

/** A test for each sentence that must never be read in silence. */
export const areFlagged = (texts: readonly string[], context: string | null = null): void => {
  for (const text of texts)
    it(`is flagged: ${named(text, context)}`, () => assertFlagged(text, context));
};
