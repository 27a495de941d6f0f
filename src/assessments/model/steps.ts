import { civilDay, failed, success, type Outcome } from "../../kernel/index.ts";
import type { StepBy } from "../../platform/records/index.ts";
import type { Activity } from "../../register/index.ts";
import { assessmentFailure } from "../errors.ts";
import { activityMark, stateOf, type AssessmentContent } from "./assessment.ts";
import {
  change,
  dayIn,
  grounded,
  whileDraft,
  whileOpen,
  type DecideAssessment,
} from "./stepRules.ts";
import { proposedNeed, type NeedConclusion, type NeedFactors } from "./need.ts";
import { inTurn, setOfPia, setTextOfPia, type PiaChange } from "./pia/changePia.ts";
import type { Pia, TextQuestion } from "./pia/pia.ts";
import { plainText } from "./pia/plainText.ts";
import { readPia } from "./pia/readPia.ts";
import { heaviestIn } from "./pia/riskIn.ts";

/** Decides what is written in the document, from what it says. */
export type DecideText = (pia: Pia) => Outcome<PiaChange>;

/** The most that lies between a validation and its review where nothing changes: a rule of ours, since art. 35(11) gives no number. */
export const reviewYears = 3;

const marksOf = (activities: readonly Activity[]): Readonly<Record<string, string>> =>
  Object.fromEntries(activities.map((activity) => [activity.id, activityMark(activity)]));

/** The first version of an assessment. @returns what is wrong with its document where it cannot be read. */
export const newAssessment = (
  document: string,
  said: { readonly reference: string; readonly activities: readonly Activity[] },
): Outcome<AssessmentContent> => {
  const pia = readPia(document);
  if (!pia.ok) return pia;
  const { reference, activities } = said;
  return success({
    reference,
    title: pia.value.name.trim() || (activities[0]?.title ?? reference),
    activities: activities.map(({ id }) => id),
    seen: marksOf(activities),
    document,
    residual: heaviestIn(pia.value),
    need: null,
    consultation: null,
    validation: null,
    reviews: [],
    reviewOn: null,
    isWithdrawn: false,
  });
};

const rewritten = (content: AssessmentContent, edit: PiaChange): Outcome<AssessmentContent> => {
  const document = edit(content.document);
  if (!document.ok) return document;
  const pia = readPia(document.value);
  return pia.ok
    ? success({ ...content, document: document.value, residual: heaviestIn(pia.value) })
    : pia;
};

/** A part of the document is written: the context, the principles, a measure, a risk, an opinion. */
export const write = (
  kind: "described" | "measures-changed" | "risk-weighed" | "officer-heard" | "persons-heard",
  decide: DecideText,
): DecideAssessment =>
  whileDraft(({ content }) => {
    const pia = readPia(content.document);
    if (!pia.ok) return pia;
    const edit = decide(pia.value);
    if (!edit.ok) return edit;
    const done = rewritten(content, edit.value);
    return done.ok ? change(kind, done.value) : done;
  });

/** Art. 35(1), (3) to (5): whether an assessment is required, decided by a person who writes why. Not required, the record is closed. */
export const decideNeed = (
  factors: NeedFactors,
  conclusion: NeedConclusion,
  grounds: string,
  { by, at }: StepBy,
): DecideAssessment =>
  whileDraft(({ content }) => {
    const proposed = proposedNeed(factors);
    if (proposed.isBinding && conclusion !== proposed.conclusion)
      return failed(assessmentFailure("assessments.need-required"));
    const why = grounded(grounds);
    if (!why.ok) return why;
    const need = {
      ...factors,
      conclusion,
      grounds: why.value,
      proposed,
      by: by.name,
      at: at.toString(),
    };
    return change("need-decided", { ...content, need }, { closes: conclusion === "not-required" });
  });

/** The activities of the register that it is about, as they stand now; and what the register names it by. */
export const link = (activities: readonly Activity[], reference: string): DecideAssessment =>
  whileOpen(({ content }) =>
    change("linked", {
      ...content,
      reference: reference.trim() || content.reference,
      activities: activities.map(({ id }) => id),
      seen: { ...marksOf(activities), ...keptOf(content.seen, activities) },
    }),
  );

/** A link that stood already does not say that anybody looked at the activity again. */
const keptOf = (
  seen: AssessmentContent["seen"],
  activities: readonly Activity[],
): AssessmentContent["seen"] =>
  Object.fromEntries(
    activities.flatMap(({ id }) => (seen[id] === undefined ? [] : [[id, seen[id]]])),
  );

/**
 * Without these there is no assessment: operations and purposes (art. 35(7)(a)), then what their necessity and proportion are judged by (b): the data, the
 * purposes, the basis, why each datum is needed, how long it is kept. What else the tool asks may not apply.
 */
const essential: readonly TextQuestion[] = ["111", "121", "211", "212", "213", "215"];

/** What still stands before a validation: art. 35(7), 35(2), 35(9) and 36(1), in the order in which they are met. */
export const unfinishedIn = (content: AssessmentContent, pia: Pia) => {
  if (essential.some((each) => plainText(pia.answers.get(each)?.text ?? "").trim() === ""))
    return assessmentFailure("assessments.description-missing");
  if (content.residual === "unweighed") return assessmentFailure("assessments.risks-unweighed");
  const { officer, persons } = pia;
  if (officer.text.trim() === "" || officer.isFavourable === null)
    return assessmentFailure("assessments.officer-opinion-missing");
  const said = persons.areSought === false ? persons.whyNotSought : persons.text;
  if (persons.areSought === null || said.trim() === "")
    return assessmentFailure("assessments.persons-opinion-missing");
  return content.residual === "high" && content.consultation?.answer?.isCleared !== true
    ? assessmentFailure("assessments.consultation-missing")
    : null;
};

/** The controller validates, or refuses. A validation gives the day of the next review; the tool's own fields say the same. */
export const validate = (
  said: {
    readonly isAccepted: boolean;
    readonly controller: string;
    readonly grounds: string;
    readonly reviewOn: string;
  },
  { at }: StepBy,
): DecideAssessment =>
  whileDraft(({ content }) => {
    const pia = readPia(content.document);
    if (!pia.ok) return pia;
    const unfinished = said.isAccepted ? unfinishedIn(content, pia.value) : null;
    if (unfinished !== null) return failed(unfinished);
    const why = grounded(said.grounds);
    if (!why.ok) return why;
    const on = civilDay(at);
    const reviewOn = said.isAccepted ? reviewDay(said.reviewOn, on) : null;
    if (reviewOn !== null && !reviewOn.ok) return reviewOn;
    const controller = said.controller.trim();
    const done = rewritten(
      content,
      inTurn(
        setOfPia("validator_name", controller),
        // The tool's "simple validation" and "refused".
        setOfPia("status", said.isAccepted ? 2 : 1),
        ...(said.isAccepted ? [] : [setTextOfPia("rejected_reason", why.value)]),
      ),
    );
    if (!done.ok) return done;
    const { isAccepted } = said;
    const { residual } = content;
    return change(isAccepted ? "validated" : "refused", {
      ...done.value,
      validation: { isAccepted, controller, grounds: why.value, on: on.toString(), residual },
      reviewOn: reviewOn?.value ?? null,
    });
  });

const reviewDay = (text: string, on: Temporal.PlainDate): Outcome<string> => {
  const day = dayIn(text);
  const isFit =
    day !== null &&
    Temporal.PlainDate.compare(day, on) > 0 &&
    Temporal.PlainDate.compare(day, on.add({ years: reviewYears })) <= 0;
  return isFit
    ? success(day.toString())
    : failed(assessmentFailure("assessments.review-too-late", { years: reviewYears }));
};

/** Art. 35(11): somebody looked whether the processing is still as it was assessed, and it is. */
export const review = (
  said: { readonly grounds: string; readonly reviewOn: string },
  activities: readonly Activity[],
  { by, at }: StepBy,
): DecideAssessment =>
  whileOpen(({ content }) => {
    if (stateOf(content) !== "validated")
      return failed(assessmentFailure("assessments.not-validated"));
    const why = grounded(said.grounds);
    if (!why.ok) return why;
    const on = civilDay(at);
    const next = reviewDay(said.reviewOn, on);
    if (!next.ok) return next;
    return change("reviewed", {
      ...content,
      seen: marksOf(activities),
      reviewOn: next.value,
      reviews: [...content.reviews, { on: on.toString(), grounds: why.value, by: by.name }],
    });
  });

/** It is a draft again: its validation, the need that closed it or its withdrawal no longer hold. The versions keep them. */
export const reopen =
  (reason: string): DecideAssessment =>
  ({ content }) => {
    if (stateOf(content) === "draft") return failed(assessmentFailure("assessments.open"));
    const why = grounded(reason);
    if (!why.ok) return why;
    const done = rewritten(content, setOfPia("status", 0));
    if (!done.ok) return done;
    const need = content.need?.conclusion === "not-required" ? null : content.need;
    return change(
      "reopened",
      { ...done.value, need, validation: null, reviewOn: null, isWithdrawn: false },
      { reason: why.value },
    );
  };

/** The processing ends, or never began: nothing is looked at again. */
export const withdraw = (reason: string): DecideAssessment =>
  whileOpen(({ content }) => {
    const why = grounded(reason);
    return why.ok
      ? change(
          "withdrawn",
          { ...content, isWithdrawn: true, reviewOn: null },
          { reason: why.value, closes: true },
        )
      : why;
  });
