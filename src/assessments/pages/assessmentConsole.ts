import type { FastifyRequest } from "fastify";
import {
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Ids,
  type Language,
} from "../../kernel/index.ts";
import { fileErrors } from "../../platform/files/index.ts";
import {
  consolePath,
  framedIn,
  html,
  notice,
  pageTitle,
  type ConsoleFrame,
  type Markup,
  type May,
  type RecordPlace,
} from "../../platform/web/index.ts";
import type { AssessedBodies, Assessments } from "../actions/assessments.ts";
import { assessmentErrors } from "../errors.ts";
import type { Assessment, AssessmentContent, AssessmentStep } from "../model/assessment.ts";
import { words } from "./assessmentWords.ts";

/** What the pages of assessments in the console work with. */
export interface AssessmentConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly ids: Ids;
  readonly assessments: Assessments;
  readonly bodies: AssessedBodies;
  /** Where an activity of the register is read in the console. */
  readonly activityPath: (body: string, activity: string, language: Language) => string;
}

export const reading = { action: "assessments.read", body: "param" } as const;
export const handling = { action: "assessments.handle", body: "param" } as const;
export const assessmentObject = { kind: "assessment", parameter: "assessment" } as const;

export const parameterOf = (
  { params }: Pick<FastifyRequest, "params">,
  name: "body" | "assessment" | "number" | "measure",
): string => (params as Readonly<Record<string, string | undefined>>)[name] ?? "";

export const assessmentPath = (
  { body, id }: Pick<Assessment, "body" | "id">,
  language: Language,
  rest = "",
): string => consolePath(body, "analyses", language, `/${encodeURIComponent(id)}${rest}`);

export const framed = (parts: Pick<AssessmentConsole, "frame">) => framedIn("analyses", parts);

const catalogue: ErrorCatalogue = { ...fileErrors, ...assessmentErrors };

export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, catalogue);

/** Assessments, for the forms of their steps. */
export const placeOf = (
  parts: Pick<AssessmentConsole, "frame" | "assessments">,
): RecordPlace<AssessmentStep, AssessmentContent> => ({
  section: "analyses",
  parameter: "assessment",
  frame: parts.frame,
  handling,
  object: assessmentObject,
  records: parts.assessments,
  titleOf: ({ title }) => title,
  sayFailure,
  changedCode: "assessments.changed-meanwhile",
  back: words.backToOne,
});

/** What stands in the place of records that their key does not open. */
export const unreadable = (failure: Failure, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language] })}
  ${notice({ tone: "bad", language, text: sayFailure(failure, language) })}`;
