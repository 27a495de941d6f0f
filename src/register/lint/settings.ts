import { Type, type Static } from "typebox";
import type { Finding, Register } from "../model/register.ts";
import {
  applyDecisions,
  decisionsSchema,
  type Accepted,
  type DecidedFindings,
} from "./decisions.ts";

/** `lint.yaml`: what a body decides about the rules. */
export const LintSettingsSchema = decisionsSchema(
  {
    activity: Type.Optional(
      Type.String({ description: "Id or title of the activity; absent: the document" }),
    ),
    evidence: Type.Optional(
      Type.String({ minLength: 1, description: "Words that the evidence contains" }),
    ),
  },
  "lint",
);

export type LintSettings = Static<typeof LintSettingsSchema>;
export type LintSuppression = NonNullable<LintSettings["suppress"]>[number];
export type SuppressedFinding = Accepted<Finding, LintSuppression>;
export type Applied = DecidedFindings<Finding, LintSuppression>;

export const applySettings = (
  all: readonly Finding[],
  settings: LintSettings,
  register: Register,
): Applied =>
  applyDecisions(all, settings, (suppression, finding) => isAbout(suppression, finding, register));

const isAbout = (
  { activity, evidence }: LintSuppression,
  finding: Finding,
  { activities }: Register,
): boolean => {
  const about = finding.activity === null ? null : activities[finding.activity - 1];
  const isActivity =
    activity === undefined
      ? finding.activity === null
      : about !== null &&
        about !== undefined &&
        (about.id === activity || about.title === activity);
  return isActivity && (evidence === undefined || (finding.evidence ?? "").includes(evidence));
};
