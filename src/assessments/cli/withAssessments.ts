import type { AssessedBodies, Assessments } from "../actions/assessments.ts";
import type { Clock, Ids } from "../../kernel/index.ts";

/** What the commands of assessments work with, on an open platform. */
export interface AssessmentCommands {
  readonly assessments: Assessments;
  readonly bodies: AssessedBodies;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Opens the platform for a command, and closes it behind it. */
export type WithAssessments = <T>(work: (commands: AssessmentCommands) => Promise<T>) => Promise<T>;
