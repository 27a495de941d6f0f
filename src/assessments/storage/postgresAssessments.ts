import type { Kysely } from "kysely";
import type { Transact } from "../../platform/database/index.ts";
import type { FileKeys } from "../../platform/files/index.ts";
import { postgresRecords } from "../../platform/records/index.ts";
import type { Assessments } from "../actions/assessments.ts";
import { assessmentFailure } from "../errors.ts";
import {
  dueOn,
  stateOf,
  type AssessmentContent,
  type AssessmentStep,
} from "../model/assessment.ts";

/** Assessments in the platform's database, each sealed under a key that goes with its row (migration 0047). */
export const postgresAssessments = (
  store: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): Assessments =>
  postgresRecords<AssessmentStep, AssessmentContent>(store, keys, {
    name: "assessment",
    clear: (content) => ({ state: stateOf(content) }),
    dueOn,
    unknown: () => assessmentFailure("assessments.unknown"),
    changed: () => assessmentFailure("assessments.changed-meanwhile"),
  });
