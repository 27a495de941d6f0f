import assert from "node:assert/strict";
import type { Register, RetentionStatement } from "../../src/register/index.ts";

const isPlain = ({ reading: { status, rules } }: RetentionStatement): boolean => {
  const [rule] = rules;
  return (
    status === "read" &&
    rules.length === 1 &&
    rule?.kind === "duration" &&
    /^P(?:[1-9]|10)Y$/.test(rule.keep ?? "") &&
    rule.plus === null &&
    rule.condition === null &&
    rule.then === null &&
    (rule.end === null || rule.end === "delete")
  );
};

/** An activity with a sentence that promises one plain period of years, which any table with a date can keep. */
export const plainPromiseOf = (
  register: Register,
): { readonly owner: Register["activities"][number]; readonly promise: RetentionStatement } => {
  for (const owner of register.activities) {
    const promise = owner.retention.find(isPlain);
    if (promise !== undefined) return { owner, promise };
  }
  return assert.fail("the register promises nothing plain");
};
