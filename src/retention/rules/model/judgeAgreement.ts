import {
  canonicalJson,
  comparePeriods,
  parsePeriod,
  type Failure,
  type PeriodOrder,
} from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { derivedRules } from "./derivedRules.ts";
import { areDisjoint } from "./disjoint.ts";
import { periodParams } from "./periodWords.ts";
import { periodSum } from "./periodSum.ts";
import type { Rule } from "./rule.ts";

/** A reason against one rule. */
export interface Refused {
  readonly rule: string;
  readonly failure: Failure;
}

/** What one rule does to the rows of one collection. */
interface Claim {
  readonly rule: Rule;
  /** The rule that a person wrote: of the second stage of an archive, the one that it follows from. */
  readonly written: string;
  readonly collection: string;
  /** The fields that change; null: the row as a whole. */
  readonly fields: ReadonlySet<string> | null;
}

const claimsOf = (written: Rule): readonly Claim[] =>
  [written, ...derivedRules(written)].flatMap((rule) =>
    [rule.collection, ...rule.with].map((collection) => ({
      rule,
      written: written.id,
      collection,
      fields: fieldsIn(rule, collection),
    })),
  );

const fieldsIn = ({ end }: Rule, collection: string): ReadonlySet<string> | null => {
  if (end.kind !== "anonymise") return null;
  const own = end.fields.filter((field) => field.collection === collection);
  return new Set(own.map(({ column }) => column));
};

/**
 * Two rules on the same data must end them on the same day, in the same way. Which of two different promises wins is
 * for a person to say: none is chosen here, and both are refused, so that neither runs alone.
 *
 * Three things are no contradiction. A legal minimum ends nothing: it holds the others back (GDPR art. 6(1)(c), and
 * 17(3)(b): a legal obligation stands above an erasure), see `judgeMinima`. Rules of rows that provably are never the
 * same. And a first stage on the same clock: data that are restricted, or some fields of which are anonymised, before
 * the row as a whole ends.
 */
export const judgeAgreement = (rules: readonly Rule[]): readonly Refused[] => {
  const claims = rules.filter(({ end }) => end.kind !== "keep").flatMap(claimsOf);
  const refusals = new Map<string, Refused>();
  for (const claim of claims)
    for (const other of claims) {
      const isSame = other.rule.store === claim.rule.store && other.collection === claim.collection;
      const pair = `${claim.written} ${other.written}`;
      if (!isSame || other.written === claim.written || refusals.has(pair)) continue;
      if (!mayAgree(claim, other))
        refusals.set(pair, { rule: claim.written, failure: disagreement(claim, other) });
    }
  return [...refusals.values()];
};

const mayAgree = (a: Claim, b: Claim): boolean => {
  if (speakOfOtherRows(a.rule, b.rule) || haveNoFieldInCommon(a, b)) return true;
  const order = orderOf(a.rule, b.rule);
  if (isSameEnd(a, b)) return order === "equal";
  // A mark and an anonymisation undo nothing of each other: whichever comes first is the first stage.
  if (isEarlyStage(a) && isEarlyStage(b))
    return a.rule.end.kind !== b.rule.end.kind && order !== "undecided";
  const [first, second] = isEarlyStage(a) ? [a, b] : [b, a];
  const between = orderOf(first.rule, second.rule);
  return isEarlyStage(first) && (between === "shorter" || between === "equal");
};

/** Rows of one collection under conditions that exclude each other; as children, they follow rows of other rules. */
export const speakOfOtherRows = (a: Rule, b: Rule): boolean =>
  a.collection === b.collection && areDisjoint(a.when, b.when);

const haveNoFieldInCommon = (a: Claim, b: Claim): boolean =>
  a.fields !== null && b.fields !== null && a.fields.isDisjointFrom(b.fields);

/** What leaves the row where it is, for another rule to end. */
const isEarlyStage = ({ rule }: Claim): boolean =>
  rule.end.kind === "restrict" || rule.end.kind === "anonymise";

const isSameEnd = (a: Claim, b: Claim): boolean => {
  const [mine, theirs] = [a.rule.end, b.rule.end];
  if (mine.kind !== "anonymise" || theirs.kind !== "anonymise")
    return canonicalJson(mine) === canonicalJson(theirs);
  return a.fields !== null && b.fields !== null && a.rule.collection === b.rule.collection
    ? [...a.fields.intersection(b.fields)].every(
        (column) => changeOf(a, column) === changeOf(b, column),
      )
    : false;
};

const changeOf = ({ rule: { end }, collection }: Claim, column: string): string =>
  end.kind === "anonymise"
    ? canonicalJson(
        end.fields.filter((field) => field.collection === collection && field.column === column),
      )
    : "";

/** How long `a` keeps against `b`, counted from one clock; undecided when the clocks or what stops them differ. */
export const orderOf = (a: Rule, b: Rule): PeriodOrder => {
  if (clockOf(a) !== clockOf(b)) return "undecided";
  const [first, second] = [termOf(a), termOf(b)];
  if (first === null || second === null) return "undecided";
  return a.keep === b.keep && a.plus === b.plus ? "equal" : comparePeriods(first, second);
};

/** All but the period that decides when a row ends: two rules of which it is equal differ only by their periods. */
const clockOf = ({ collection, clock, clockIn, plus, cases, disputes, notice }: Rule): string =>
  canonicalJson({
    collection,
    clock,
    clockIn,
    cases,
    disputes,
    notice,
    toTheYear: plus === "current-year",
  });

const termOf = ({ keep, plus }: Rule) =>
  parsePeriod(periodSum([keep, ...(plus === null || plus === "current-year" ? [] : [plus])]) ?? "");

const disagreement = (claim: Claim, other: Claim): Failure =>
  retentionFailure("retention.rules-disagree", {
    collection: claim.collection,
    rule: claim.written,
    ...periodOf("keep", claim.rule),
    through: `${claim.rule.collection}.${claim.rule.clock}`,
    other: other.written,
    ...periodOf("otherKeep", other.rule),
    otherThrough: `${other.rule.collection}.${other.rule.clock}`,
  });

const periodOf = (name: string, rule: Rule): Record<string, string> => {
  const period = parsePeriod(rule.keep);
  return period ? periodParams(name, rule.keep, period) : {};
};
