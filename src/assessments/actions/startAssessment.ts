import { civilDay, failed, success, type Ids, type Outcome } from "../../kernel/index.ts";
import type { StepBy } from "../../platform/records/index.ts";
import { assessmentFailure } from "../errors.ts";
import { activityPia } from "../model/activityPia.ts";
import type { AssessmentContent } from "../model/assessment.ts";
import { piaText } from "../model/pia/readPia.ts";
import { newAssessment } from "../model/steps.ts";
import type { AssessedBodies, Assessments } from "./assessments.ts";

export interface StartParts {
  readonly assessments: Pick<Assessments, "record">;
  readonly bodies: AssessedBodies;
  readonly ids: Ids;
}

/** A name for the register: the year, and what tells it from the others of that year. */
const referenceOf = (id: string, at: Temporal.Instant): string =>
  `AIPD-${civilDay(at).year}-${id.replaceAll("-", "").slice(0, 4).toUpperCase()}`;

/**
 * Begins the assessment of an activity: what the register says stands in it already.
 * @returns its id, or `assessments.activity-unknown`.
 */
export const startFromActivity = async (
  { assessments, bodies, ids }: StartParts,
  {
    body,
    activity: wanted,
    ticket,
  }: { readonly body: string; readonly activity: string; readonly ticket: string },
  by: StepBy,
): Promise<Outcome<string>> => {
  const activities = await bodies.activitiesOf(body);
  const activity = activities.find(({ id }) => id === wanted);
  const answerable = await bodies.answerableOf(body);
  if (activity === undefined || answerable === null)
    return failed(assessmentFailure("assessments.activity-unknown", { activity: wanted }));
  const id = ids.next();
  const content = newAssessment(activityPia(activity, answerable, by.at), {
    reference: activity.impactAssessment?.reference ?? referenceOf(id, by.at),
    activities: [activity],
  });
  if (!content.ok) return content;
  const kept = await assessments.record(
    { id, ticket, body, kind: "started", content: content.value },
    by,
  );
  return success(kept.id);
};

/** What an export says, before anything of it is kept. @returns it, or what is wrong with the file. */
export const readExport = async (
  bodies: AssessedBodies,
  {
    body,
    file,
    activities: wanted,
    reference,
  }: {
    readonly body: string;
    readonly file: Uint8Array;
    readonly activities: readonly string[];
    readonly reference: string;
  },
): Promise<Outcome<AssessmentContent>> => {
  const text = piaText(file);
  if (!text.ok) return text;
  const known = await bodies.activitiesOf(body);
  const unknown = wanted.find((each) => known.every(({ id }) => id !== each));
  if (unknown !== undefined)
    return failed(assessmentFailure("assessments.activity-unknown", { activity: unknown }));
  return newAssessment(text.value, {
    reference,
    activities: known.filter(({ id }) => wanted.includes(id)),
  });
};

/** Keeps an export of the PIA tool as an assessment, byte by byte. @returns its id, or what is wrong with the file. */
export const importExport = async (
  { assessments, bodies, ids }: StartParts,
  asked: Omit<Parameters<typeof readExport>[1], "reference"> & { readonly ticket: string },
  by: StepBy,
): Promise<Outcome<string>> => {
  const id = ids.next();
  const content = await readExport(bodies, { ...asked, reference: referenceOf(id, by.at) });
  if (!content.ok) return content;
  const { body, ticket } = asked;
  const kept = await assessments.record(
    { id, ticket, body, kind: "imported", content: content.value },
    by,
  );
  return success(kept.id);
};
