import type { LintRule } from "../../lintRule.ts";
import { againstPolicy } from "./againstPolicy.ts";
import { beyondBasis } from "./beyondBasis.ts";
import { contactUnreachable } from "./contactUnreachable.ts";
import { handledButRefused } from "./handledButRefused.ts";
import { identityDemanded } from "./identityDemanded.ts";
import { lateAnswer } from "./lateAnswer.ts";
import { mailMalformed } from "./mailMalformed.ts";
import { marketingObjection } from "./marketingObjection.ts";
import { noComplaint } from "./noComplaint.ts";
import { objectionExcluded } from "./objectionExcluded.ts";
import { objectionGroundWrong } from "./objectionGroundWrong.ts";
import { rightsMissing } from "./rightsMissing.ts";
import { statedElsewhere } from "./statedElsewhere.ts";

export const rightsRules: readonly LintRule[] = [
  objectionExcluded,
  objectionGroundWrong,
  marketingObjection,
  rightsMissing,
  againstPolicy,
  beyondBasis,
  statedElsewhere,
  handledButRefused,
  noComplaint,
  contactUnreachable,
  mailMalformed,
  lateAnswer,
  identityDemanded,
];
