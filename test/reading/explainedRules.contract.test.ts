import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { readRetention, type RetentionRule } from "../../src/reading/index.ts";
import { explainRule } from "../../src/reading/retention/explainRule.ts";
import { statedRules } from "./generator/explainedRules.fixture.ts";
import { realTextsAbsent } from "./realTexts.ts";
import { scoreAnnotated, scoreRegister } from "./scoreRetention.ts";
import type { Judged } from "./verdict.ts";

const readsBack = (rule: RetentionRule): boolean => {
  const { status, rules } = readRetention(explainRule(rule), null);
  return status === "read" && isDeepStrictEqual(rules, [rule]);
};

/** How many rules there are, and which of them are listed because no sentence says them. */
const explained = (
  judged: readonly Judged[],
): { readonly all: number; readonly listed: number } => {
  const rules = judged.flatMap(({ reading }) => (reading.status === "read" ? reading.rules : []));
  return { all: rules.length, listed: rules.filter((rule) => !readsBack(rule)).length };
};

describe("a rule explained in a sentence", () => {
  it("is the same rule when the sentence is read", () => {
    fc.assert(fc.property(statedRules, readsBack), { numRuns: 3_000, seed: 3 });
  });
});

describe("each rule read in real texts, explained", { skip: realTextsAbsent }, () => {
  it("is the same rule when the sentence is read, for the whole register", () => {
    const { all, listed } = explained(scoreRegister("retention"));
    assert.ok(all > 60);
    assert.equal(listed, 0);
  });

  it("is a sentence for all but names that only a table could hold", () => {
    const { all, listed } = explained(scoreAnnotated("development"));
    assert.ok(all > 60);
    assert.ok(listed <= 0.05 * all, `${listed} of ${all}`);
  });
});
