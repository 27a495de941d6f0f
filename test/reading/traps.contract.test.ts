import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { readRetention, type RetentionRule } from "../../src/reading/index.ts";
import { traps, type Said } from "./traps.ts";

const says = (rule: RetentionRule, { holds = [], ...fields }: Said): boolean =>
  holds.every((name) => rule[name] !== null) &&
  Object.entries(fields).every(([name, value]) =>
    isDeepStrictEqual(rule[name as keyof RetentionRule], value),
  );

describe("a sentence that a hasty reader gets wrong", () => {
  for (const { text, context, allowed } of traps)
    it(`is read well or flagged: « ${context === null ? "" : `${context} : `}${text} »`, () => {
      const { status, rules } = readRetention(text, context);
      if (status !== "read") return;
      const isAllowed = allowed.some(
        (way) => way.length === rules.length && way.every((said, at) => says(rules[at]!, said)),
      );
      assert.ok(isAllowed, JSON.stringify(rules));
    });
});
