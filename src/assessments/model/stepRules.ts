import { civilDay, failed, success, type Outcome } from "../../kernel/index.ts";
import { assessmentFailure } from "../errors.ts";
import {
  stateOf,
  type Assessment,
  type AssessmentChange,
  type AssessmentContent,
  type AssessmentStep,
} from "./assessment.ts";

/** Decides one step from the assessment as it is. */
export type DecideAssessment = (assessment: Assessment) => Outcome<AssessmentChange>;

/** In characters: less grounds nothing. */
const leastGrounds = 20;
/** Grounds as they were typed, or `assessments.grounds-missing`. */
export const grounded = (text: string): Outcome<string> =>
  text.trim().length < leastGrounds
    ? failed(assessmentFailure("assessments.grounds-missing", { least: leastGrounds }))
    : success(text.trim());

/** What a step makes of a record. */
export const change = (
  kind: AssessmentStep,
  content: AssessmentContent,
  { reason = "", closes = false } = {},
): Outcome<AssessmentChange> => success({ kind, content, reason, closes });

/** A step of what is not closed. */
export const whileOpen =
  (decide: DecideAssessment): DecideAssessment =>
  (assessment) =>
    assessment.closedAt === null
      ? decide(assessment)
      : failed(assessmentFailure("assessments.closed"));

/** A step of a draft. */
export const whileDraft = (decide: DecideAssessment): DecideAssessment =>
  whileOpen((assessment) =>
    stateOf(assessment.content) === "draft"
      ? decide(assessment)
      : failed(assessmentFailure("assessments.validated")),
  );

/** A day that has come, in the words of a form; null where it is none or is to come. */
export const pastDay = (text: string, at: Temporal.Instant): string | null => {
  const day = dayIn(text);
  return day === null || Temporal.PlainDate.compare(day, civilDay(at)) > 0 ? null : day.toString();
};

/** A day in the words of a form; null where it is none. */
export const dayIn = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};

export const dayToCome = failed(assessmentFailure("assessments.day-to-come"));
