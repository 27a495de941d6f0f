import { canonicalJson } from "../../../kernel/index.ts";
import type { EndTarget } from "../../../connectors/index.ts";
import { orderOf, speakOfOtherRows } from "../../rules/model/judgeAgreement.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { allOf } from "./conditionOn.ts";

/**
 * Whether two rules were accepted side by side only because their conditions exclude each other. What excludes as written
 * may meet in the database, where letters' case may not count, or a column may be compared by rules of its own.
 */
export const mustNotMeet = (a: Rule, b: Rule): boolean => {
  const isEnding = a.end.kind !== "keep" && b.end.kind !== "keep";
  if (!isEnding || a.store !== b.store || !speakOfOtherRows(a, b)) return false;
  if (isStage(a) !== isStage(b) || haveNoFieldInCommon(a, b)) return false;
  return !(orderOf(a, b) === "equal" && canonicalJson(a.end) === canonicalJson(b.end));
};

/** What leaves the row where it is, for another rule to end. */
const isStage = ({ end }: Rule): boolean => end.kind === "restrict" || end.kind === "anonymise";

const haveNoFieldInCommon = ({ end: a }: Rule, { end: b }: Rule): boolean =>
  a.kind === "anonymise" &&
  b.kind === "anonymise" &&
  !a.fields.some((one) =>
    b.fields.some((other) => other.collection === one.collection && other.column === one.column),
  );

/** The rows at which two targets on one collection both aim: each case of the one with each of the other, in order. */
export const overlapOf = (a: EndTarget, b: EndTarget): EndTarget => ({
  ...a,
  cases: a.cases.flatMap((one) =>
    b.cases.map((other) => ({
      when: allOf([one.when, other.when]),
      clocks: [...one.clocks, ...other.clocks],
    })),
  ),
  protections: [],
  children: [],
  end: { kind: "delete" },
});
