import type { LintRule } from "../../lintRule.ts";
import { agreementMissing } from "./agreementMissing.ts";
import { agreementUndated } from "./agreementUndated.ts";
import { conditional } from "./conditional.ts";
import { doubtfulProcessor } from "./doubtfulProcessor.ts";
import { hostingUnnamed } from "./hostingUnnamed.ts";
import { noReason } from "./noReason.ts";
import { noneButNamed } from "./noneButNamed.ts";
import { outsideUnion } from "./outsideUnion.ts";
import { ownStaff } from "./ownStaff.ts";
import { personConcerned } from "./personConcerned.ts";
import { processorNamed } from "./processorNamed.ts";
import { processorUnnamed } from "./processorUnnamed.ts";
import { publicationUnlisted } from "./publicationUnlisted.ts";
import { sharedBase } from "./sharedBase.ts";
import { subPurposeRecipient } from "./subPurposeRecipient.ts";
import { transferNotDescribed } from "./transferNotDescribed.ts";
import { vague } from "./vague.ts";
import { whichData } from "./whichData.ts";

export const recipientsRules: readonly LintRule[] = [
  agreementMissing,
  agreementUndated,
  conditional,
  doubtfulProcessor,
  hostingUnnamed,
  noReason,
  noneButNamed,
  outsideUnion,
  ownStaff,
  personConcerned,
  processorNamed,
  processorUnnamed,
  publicationUnlisted,
  sharedBase,
  subPurposeRecipient,
  transferNotDescribed,
  vague,
  whichData,
];
