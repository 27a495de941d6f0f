import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { promise, statement } from "../../register.fixture.ts";
import { judgePromise } from "./judgePromise.ts";
import { conditionOf } from "./normaliseCondition.ts";
import type { Rule, RuleEnd } from "./rule.ts";
import { ruleFixture } from "./rule.fixture.ts";

/** What stands against a rule before and after a person has reviewed it. */
export type JudgedRow = readonly [
  says: string,
  promises: readonly Partial<RetentionRule>[],
  rule: Partial<Rule>,
  unreviewed: readonly string[],
  reviewed?: readonly string[],
];

export const archive = (keep = "P10Y"): RuleEnd => ({ kind: "archive", to: "archives", keep });
export const restrict: RuleEnd = { kind: "restrict", column: "restreint_le", views: ["v"] };
export const keep: RuleEnd = { kind: "keep" };
export const anonymise = (as: "null" | "pseudonym" = "null"): RuleEnd => ({
  kind: "anonymise",
  fields: [{ collection: "dossier", column: "nom", as: { kind: as } }],
});
export const then = (changes: Partial<NonNullable<RetentionRule["then"]>> = {}) => ({
  keep: "P10Y",
  end: null,
  bound: "exact" as const,
  ...changes,
});
export const archived = { end: "archive", then: then() } as const;
export const used = conditionOf({ field: "utilise", is: true });
export const disputes = {
  rows: { collection: "litige", by: null, where: null },
  decided: "decide_le",
} as const;

const judged = (
  promises: readonly Partial<RetentionRule>[],
  rule: Partial<Rule>,
  isReviewed: boolean,
): readonly string[] =>
  judgePromise(
    ruleFixture({ ...rule, reviewed: isReviewed ? { by: "dpo", on: "2026-11-01" } : null }),
    statement("gerer-les-dossiers.1", "Une phrase.", promises.map(promise)),
  ).map(({ code }) => code.replace("retention.", ""));

/** Judges each rule against its sentence, before and after a review. */
export const judgeAll = (suites: Readonly<Record<string, readonly JudgedRow[]>>): void => {
  for (const [name, rows] of Object.entries(suites))
    suite(`held against its sentence: ${name}`, () => {
      for (const [says, promises, rule, unreviewed, reviewed = []] of rows)
        test(says, () => {
          assert.deepEqual(judged(promises, rule, false), unreviewed);
          assert.deepEqual(judged(promises, rule, true), reviewed);
        });
    });
};
