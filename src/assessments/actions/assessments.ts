import type { SealedRecords } from "../../platform/records/index.ts";
import type { Activity } from "../../register/index.ts";
import type { HolidayRegion } from "../../rights/index.ts";
import type { AssessmentContent, AssessmentStep } from "../model/assessment.ts";
import type { AnswerableBody } from "../model/activityPia.ts";

/** Where assessments are kept, each version of them. */
export type Assessments = SealedRecords<AssessmentStep, AssessmentContent>;

/** What assessments need to know of bodies. */
export interface AssessedBodies {
  /** The activities of the register of a body, those that wait for a publication included. */
  readonly activitiesOf: (body: string) => Promise<readonly Activity[]>;
  /** @returns null where there is no such body. */
  readonly answerableOf: (body: string) => Promise<AnswerableBody | null>;
  /** Whose public holidays count for the time limits of a body. */
  readonly regionOf: (body: string) => Promise<HolidayRegion>;
}
