import type { LintRule } from "../../lintRule.ts";
import { consentAgainstPolicy } from "./consentAgainstPolicy.ts";
import { basesUnallocated } from "./basesUnallocated.ts";
import { consentWithoutBasis } from "./consentWithoutBasis.ts";
import { consentWithoutWithdrawal } from "./consentWithoutWithdrawal.ts";
import { interestOfPublicBody } from "./interestOfPublicBody.ts";
import { interestUnnamed } from "./interestUnnamed.ts";
import { letterAgainstWords } from "./letterAgainstWords.ts";
import { letterMissing } from "./letterMissing.ts";
import { missionOfAnother } from "./missionOfAnother.ts";
import { missionWithoutText } from "./missionWithoutText.ts";
import { obligationTooBroad } from "./obligationTooBroad.ts";
import { obligationWithoutText } from "./obligationWithoutText.ts";
import { referenceMalformed } from "./referenceMalformed.ts";
import { regulationUnnamed } from "./regulationUnnamed.ts";
import { repealedText } from "./repealedText.ts";
import { sameTextTwoBases } from "./sameTextTwoBases.ts";
import { textWithoutNumber } from "./textWithoutNumber.ts";
import { trackersWithoutConsent } from "./trackersWithoutConsent.ts";
import { wrongCode } from "./wrongCode.ts";

export const lawRules: readonly LintRule[] = [
  letterAgainstWords,
  letterMissing,
  obligationWithoutText,
  obligationTooBroad,
  missionOfAnother,
  missionWithoutText,
  sameTextTwoBases,
  consentWithoutWithdrawal,
  consentWithoutBasis,
  consentAgainstPolicy,
  trackersWithoutConsent,
  interestUnnamed,
  interestOfPublicBody,
  basesUnallocated,
  regulationUnnamed,
  referenceMalformed,
  wrongCode,
  textWithoutNumber,
  repealedText,
];
