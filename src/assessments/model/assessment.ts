import { canonicalJson, sha256 } from "../../kernel/index.ts";
import type { RecordChange, RecordVersion, SealedRecord } from "../../platform/records/index.ts";
import type { Activity } from "../../register/index.ts";
import type { ResidualWeight } from "./pia/riskIn.ts";
import type { NeedConclusion, NeedFactors, ProposedNeed } from "./need.ts";

/** What was decided of the need of an assessment, with what was proposed then. Moments are ISO 8601: the content is plain JSON. */
export interface NeedDecision extends NeedFactors {
  readonly conclusion: NeedConclusion;
  readonly grounds: string;
  readonly proposed: ProposedNeed;
  readonly by: string;
  readonly at: string;
}

/** GDPR art. 36: the authority was asked before the processing. */
export interface Consultation {
  readonly sentOn: string;
  /** The number that the authority gave; "" where none is known. */
  readonly reference: string;
  /** By when it answers: eight weeks (art. 36(2)), or fourteen once it has said so. */
  readonly answerDueOn: string;
  readonly isExtended: boolean;
  readonly answer: {
    readonly receivedOn: string;
    /** Whether the authority lets the processing be, as it is or on conditions that are met. */
    readonly isCleared: boolean;
    readonly text: string;
  } | null;
}

/** What the controller decided. */
export interface Validation {
  readonly isAccepted: boolean;
  readonly controller: string;
  readonly grounds: string;
  readonly on: string;
  /** What was left of the risks when it was decided. */
  readonly residual: ResidualWeight;
}

/** Somebody looked again, and changed nothing but the next day. */
export interface Review {
  readonly on: string;
  readonly grounds: string;
  readonly by: string;
}

/** What is known and decided of an assessment at one version. */
export interface AssessmentContent {
  /** What the register names it by. */
  readonly reference: string;
  readonly title: string;
  /** Identifiers of activities of the register. */
  readonly activities: readonly string[];
  /** How each activity stood when it was assessed or looked at again: `activityMark`. */
  readonly seen: Readonly<Record<string, string>>;
  /** The text of an export of the CNIL's tool, as it came and as it was changed: the truth of all that it holds. */
  readonly document: string;
  /** Of the document, worked out once at each version: what a list says. */
  readonly residual: ResidualWeight;
  readonly need: NeedDecision | null;
  readonly consultation: Consultation | null;
  readonly validation: Validation | null;
  readonly reviews: readonly Review[];
  /** By when it is looked at again; null: it has not been validated. */
  readonly reviewOn: string | null;
  readonly isWithdrawn: boolean;
}

/**
 * An assessment is a draft from its first version on: begun from an activity or read from an export. While it is one its parts are written. It is
 * validated, or refused, by the controller; from then on it only waits for its review, until somebody reopens it, saying why. What
 * proved not to be required, and what is withdrawn, is closed.
 */
export const assessmentStates = [
  "draft",
  "validated",
  "refused",
  "not-required",
  "withdrawn",
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const assessmentSteps = [
  "started",
  "imported",
  "need-decided",
  "described",
  "measures-changed",
  "risk-weighed",
  "officer-heard",
  "persons-heard",
  "linked",
  "consulted",
  "validated",
  "refused",
  "reviewed",
  "reopened",
  "withdrawn",
] as const;
export type AssessmentStep = (typeof assessmentSteps)[number];

export type Assessment = SealedRecord<AssessmentContent>;
export type AssessmentVersion = RecordVersion<AssessmentStep, AssessmentContent>;
export type AssessmentChange = RecordChange<AssessmentStep, AssessmentContent>;

/** Where an assessment stands. */
export const stateOf = ({
  need,
  validation,
  isWithdrawn,
}: Pick<AssessmentContent, "need" | "validation" | "isWithdrawn">): AssessmentState => {
  if (isWithdrawn) return "withdrawn";
  if (need?.conclusion === "not-required") return "not-required";
  if (validation === null) return "draft";
  return validation.isAccepted ? "validated" : "refused";
};

/** The next day by which something is to be done: the answer of the authority that is awaited, or the review. */
export const dueOn = (
  content: Pick<
    AssessmentContent,
    "consultation" | "reviewOn" | "need" | "validation" | "isWithdrawn"
  >,
): string | null => {
  const { consultation, reviewOn } = content;
  const state = stateOf(content);
  if (state === "draft" && consultation?.answer === null) return consultation.answerDueOn;
  return state === "validated" ? reviewOn : null;
};

/** Names that say where a value was read, and when it was last written: they change nothing of the processing. */
const unweighed = new Set([
  "source",
  "sources",
  "updatedOn",
  "hash",
  "impactAssessment",
  "reading",
]);

const weighed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(weighed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !unweighed.has(name))
      .map(([name, held]: [string, unknown]) => [name, weighed(held)]),
  );
};

/** A mark of what an activity does: another one says that it changed since (art. 35(11)). */
export const activityMark = (activity: Activity): string =>
  sha256(canonicalJson(weighed(activity)));

/** The activities of an assessment that changed since it was made or last looked at, or are no longer in the register. */
export const changedSince = (
  { activities, seen }: Pick<AssessmentContent, "activities" | "seen">,
  register: readonly Activity[],
): readonly string[] => {
  const now = new Map(register.map((activity) => [activity.id, activity]));
  return activities.filter((id) => {
    const activity = now.get(id);
    return activity === undefined || seen[id] !== activityMark(activity);
  });
};
