import type { RuleCondition, RuleRows } from "./rule.ts";
import type { WrittenCondition, WrittenRows, WrittenTest } from "./writtenCondition.ts";

/** A condition in its normal form: what is said by a negative word becomes a `not`, several tests of one field an `all`. */
export const conditionOf = (written: WrittenCondition): RuleCondition => {
  if ("all" in written) return { kind: "all", of: written.all.map(conditionOf) };
  if ("any" in written) return { kind: "any", of: written.any.map(conditionOf) };
  if ("not" in written) return { kind: "not", of: conditionOf(written.not) };
  if ("exists" in written) return { kind: "exists", rows: rowsOf(written.exists) };
  const tests = testsOf(written);
  return tests.length === 1 && tests[0] ? tests[0] : { kind: "all", of: tests };
};

export const rowsOf = ({ in: collection, by, where }: WrittenRows): RuleRows => ({
  collection,
  by: by ?? null,
  where: where === undefined ? null : conditionOf(where),
});

const testsOf = (written: WrittenTest): readonly RuleCondition[] => {
  const column = written.field;
  const tests: RuleCondition[] = [];
  const not = (of: RuleCondition): RuleCondition => ({ kind: "not", of });
  if (written.is !== undefined)
    tests.push({ kind: "compare", column, operator: "is", value: written.is });
  if (written["is-not"] !== undefined)
    tests.push(not({ kind: "compare", column, operator: "is", value: written["is-not"] }));
  if (written.in !== undefined) tests.push({ kind: "one-of", column, values: written.in });
  if (written["not-in"] !== undefined)
    tests.push(not({ kind: "one-of", column, values: written["not-in"] }));
  for (const operator of ["below", "at-most", "above", "at-least"] as const) {
    const value = written[operator];
    if (value !== undefined) tests.push({ kind: "compare", column, operator, value });
  }
  if (written.empty !== undefined)
    tests.push(written.empty ? { kind: "empty", column } : not({ kind: "empty", column }));
  return tests;
};
