import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { judgeEnd } from "./judgeEnd.ts";
import { isMinimum, judgeMinimum } from "./judgeMinimum.ts";
import { termOf, type Term } from "./promisedTerm.ts";
import { kindWords } from "./readingWords.ts";
import type { Rule } from "./rule.ts";

/** Kinds that set no term at which data ends: they may forbid a deletion, never ask for one. */
const withoutTerm: ReadonlySet<RetentionRule["kind"]> = new Set([
  "minimum",
  "not-kept",
  "unlimited",
  "by-reference",
  "open-criterion",
]);

/** Whether the promise asks for such an end at all, and whether the rule makes it when it says: not before, not after. */
export const judgeTerm = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  if (rule.end.kind === "keep") return judgeMinimum(rule, statement, promise);
  const kind = kindWithoutTerm(promise, termOf(promise));
  return [
    ...(kind === null ? [] : [justifiesNothing(statement, kind)]),
    ...judgeEnd(rule, statement, promise),
  ];
};

const justifiesNothing = (statement: string, kind: RetentionRule["kind"]): Failure =>
  retentionFailure("retention.reading-justifies-nothing", {
    statement,
    kind,
    kindFr: kindWords[kind].fr,
    kindEn: kindWords[kind].en,
    adviceFr: kind === "minimum" ? " Pour que rien ne finisse avant elle : end: keep." : "",
    adviceEn: kind === "minimum" ? " To let nothing end before it: end: keep." : "",
  });

const kindWithoutTerm = (
  promise: RetentionRule,
  term: Term | null,
): RetentionRule["kind"] | null => {
  if (isMinimum(promise) || promise.then?.bound === "minimum") return "minimum";
  if (withoutTerm.has(promise.kind)) return promise.kind;
  return term ? null : "duration";
};
