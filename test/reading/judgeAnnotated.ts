import type { RetentionReading, RetentionRule } from "../../src/reading/index.ts";
import type { AnnotatedRule, Annotation } from "./annotations.ts";
import { overlaps } from "./overlap.ts";
import { bestPairing, verdictOn, type Judged } from "./verdict.ts";

/** What a rule must agree with: an annotated one, and what the annotation leaves open. */
interface Claim extends AnnotatedRule {
  readonly ends: readonly (string | null)[];
  readonly bounds: readonly string[];
  readonly context: string | null;
  /** The event of an alternative that the same rule carries in its `until`. */
  readonly until: string | null;
}

/**
 * A reading against an annotation. Kind, period, bound, end, second stage and the number of rules must agree to the
 * letter; texts must overlap, since the annotator shortened them. Where the table has no column for what a rule says
 * (`plus`, `system`, `reference`, a state beside a period, how long the archive is at most), nothing is held against it.
 */
export const judgeAnnotated = (
  reading: RetentionReading,
  annotation: Annotation,
): Pick<Judged, "verdict" | "differences"> => {
  const attempts = claimsOf(annotation).map((claims) =>
    bestPairing(claims, reading.rules, differences),
  );
  const best = attempts.reduce((one, other) => (other.length < one.length ? other : one));
  return verdictOn(reading, best);
};

/**
 * One list of claims with a rule for each alternative; and one for each end event that the first rule may carry beside
 * its period or its state.
 */
const claimsOf = ({ rules, context }: Annotation): readonly (readonly Claim[])[] => {
  const [main, ...others] = rules;
  if (!main) return [[]];
  const open = { context, until: null };
  const first: Claim = { ...main, ...open, ends: [firstEnd(main)], bounds: [main.bound] };
  const rest = others.map((each): Claim => ({
    ...each,
    ...open,
    ends: [null, firstEnd(main)],
    bounds: each.keep === main.keep ? [each.bound, main.bound] : [each.bound],
  }));
  const carried = rest.filter(
    ({ kind, scope, condition }) =>
      (main.keep !== null || main.kind === "while") &&
      kind === "until-event" &&
      scope === null &&
      condition === null,
  );
  return [
    [first, ...rest],
    ...carried.map((event) => [
      { ...first, until: event.event },
      ...rest.filter((each) => each !== event),
    ]),
  ];
};

/** The end of the first period: an archive comes before the deletion that the sentence ends with. */
const firstEnd = ({ end, then }: AnnotatedRule): string | null => then?.ends[0] ?? end;

const lastEnd = (claim: AnnotatedRule): string | null => {
  const stages = [...(claim.then?.ends ?? []), claim.end];
  return stages.find((each) => each !== null && each !== firstEnd(claim)) ?? null;
};

const differences = (claim: Claim, rule: RetentionRule): readonly string[] => {
  const wrong: string[] = [];
  const hold = (isRight: boolean, words: string): void => {
    if (!isRight) wrong.push(words);
  };
  hold(rule.kind === claim.kind, `kind: ${rule.kind} instead of ${claim.kind}`);
  hold(hasPeriod(claim, rule), `keep: ${rule.keep} instead of ${claim.keep}`);
  hold(hasBound(claim, rule), `bound: ${rule.bound} instead of ${claim.bounds.join(" or ")}`);
  hold(claim.ends.includes(rule.end), `end: ${rule.end} instead of ${claim.ends.join(" or ")}`);
  hold(hasSecondStage(claim, rule), `then: ${JSON.stringify(rule.then)}`);
  hold(hasEvent(claim, rule), `event: « ${eventOf(rule) ?? ""} » instead of « ${claim.event} »`);
  hold(
    hasCondition(claim, rule),
    `condition: « ${rule.condition} » instead of « ${claim.condition} »`,
  );
  hold(hasScope(claim, rule), `scope: « ${rule.scope} » instead of « ${claim.scope} »`);
  return wrong;
};

/** A period that lengthens another is the other with a `plus`, or their sum; on its own it would be too short. */
const hasPeriod = ({ keep, lengthens }: Claim, rule: RetentionRule): boolean =>
  lengthens === null || keep === null
    ? rule.keep === keep
    : rule.plus === keep
      ? rule.keep === lengthens || rule.keep === null
      : rule.keep === sum(lengthens, keep);

const sum = (one: string, other: string): string | null => {
  const [a, b] = [one, other].map((period) => /^P(\d+)([YMWD])$/.exec(period));
  return a && b && a[2] === b[2] ? `P${Number(a[1]) + Number(b[1])}${a[2]}` : null;
};

/**
 * The table has no word for a range, whose upper bound it gives; where it gives one period only, the bound is of that. The
 * same period said of a second start may stand under the words that bound the first.
 */
const hasBound = ({ keep, then, bounds }: Claim, rule: RetentionRule): boolean => {
  const isOfSecondStage = keep === null && then !== null && then.keep !== null;
  const read = isOfSecondStage ? (rule.then?.bound ?? null) : rule.bound;
  return bounds.some((bound) => read === bound || (read === "range" && bound !== "minimum"));
};

const hasSecondStage = (claim: Claim, { then }: RetentionRule): boolean => {
  if (claim.thenInWords) return true;
  if (claim.then === null) return then === null || (then.keep === null && then.end === null);
  return then !== null && then.keep === claim.then.keep && then.end === lastEnd(claim);
};

const eventOf = (rule: RetentionRule): string | null =>
  rule.kind === "while" ? rule.while : rule.kind === "until-event" ? rule.until : rule.from;

const hasEvent = (claim: Claim, rule: RetentionRule): boolean => {
  if (!["duration", "minimum", "until-event", "while"].includes(claim.kind)) return true;
  if (rule.kind !== "until-event" && !agree(claim.until, rule.until)) return false;
  return agree(claim.event, eventOf(rule));
};

const agree = (annotated: string | null, read: string | null): boolean =>
  annotated === null ? read === null : overlaps(annotated, read);

/** « pour les dossiers classés » is a condition to one reader and a scope to another: it must stand in either. */
const hasCondition = (claim: Claim, { condition, scope }: RetentionRule): boolean =>
  claim.condition === null
    ? condition === null || overlaps(claim.scope, condition)
    : overlaps(claim.condition, condition) || overlaps(claim.condition, scope);

const hasScope = (claim: Claim, rule: RetentionRule): boolean =>
  claim.scope === null ||
  [rule.scope, rule.condition, rule.system, claim.context].some((words) =>
    overlaps(claim.scope, words),
  );
