import { periodSum } from "./periodSum.ts";
import type { Rule } from "./rule.ts";

/** The field that an archived row carries: the moment from which its final period runs (see the connectors' `End`). */
const archiveClock = "egide_clock";

/**
 * The rules that follow from one: what an archive holds is deleted there when its own period has run after the first.
 *
 * The second stage acts on the same collections in the receiving store. Its clock is `egide_clock`, the clock from which
 * the first period ran, so that its period is both together: `P5Y`, then `P10Y`, is `P15Y` from the closing of the file.
 * It keeps the same sentence, on the same review. Its identifier, `<id>.archive`, is one that no file can give. What
 * decided which rows were archived (`when`, `cases`, `disputes`, `notice`) has been decided, and is not asked again.
 *
 * Pure. Promises a rule whose `keep` can be counted for every rule that `parseRules` has accepted: an archive with
 * different periods by case, and one that adds up days and hours, are refused there.
 */
export const derivedRules = (rule: Rule): readonly Rule[] => {
  const { end, keep, plus } = rule;
  if (end.kind !== "archive") return [];
  const toTheYear = plus === "current-year";
  const both = periodSum([keep, ...(plus === null || toTheYear ? [] : [plus]), end.keep]);
  if (both === null) return [];
  return [
    {
      ...rule,
      id: `${rule.id}.archive`,
      store: end.to,
      clock: archiveClock,
      clockIn: null,
      keep: both,
      // Whole years after a 31 December end on a 31 December: parseRules accepts no others here.
      plus: toTheYear ? plus : null,
      when: null,
      cases: [],
      disputes: null,
      notice: null,
      end: { kind: "delete" },
    },
  ];
};
