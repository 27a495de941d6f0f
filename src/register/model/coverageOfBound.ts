import { coverageOf, type Coverage } from "./coverage.ts";
import type { BoundPromise } from "./promisesAtStake.ts";
import type { Register } from "./register.ts";

/**
 * The coverage of a register by the rules that keep its sentences as they are written: one that quotes other words keeps
 * nothing. The page, its JSON, the console and `egide coverage` all say this.
 */
export const coverageOfBound = (
  register: Pick<Register, "activities">,
  kept: readonly BoundPromise[],
  checks: ReadonlySet<string>,
): Coverage => {
  const rules = new Map<string, string[]>();
  for (const { rule, statement } of kept) {
    const key = `${statement.id} ${statement.hash}`;
    rules.set(key, [...(rules.get(key) ?? []), rule]);
  }
  const rulesOf = ({ id, hash }: { readonly id: string; readonly hash: string }) =>
    rules.get(`${id} ${hash}`) ?? [];
  return coverageOf(register, {
    rulesOf,
    rules: new Set(
      register.activities.flatMap(({ retention }) => retention.flatMap((each) => rulesOf(each))),
    ),
    checks,
  });
};
