import type { LintRule } from "../../lintRule.ts";
import { beyondPurpose } from "./beyondPurpose.ts";
import { dataOfNobody } from "./dataOfNobody.ts";
import { exclusionContradicted } from "./exclusionContradicted.ts";
import { freeText } from "./freeText.ts";
import { hiddenSpecial } from "./hiddenSpecial.ts";
import { identifierWithoutText } from "./identifierWithoutText.ts";
import { offencesWithoutGround } from "./offencesWithoutGround.ts";
import { openList } from "./openList.ts";
import { personWithoutData } from "./personWithoutData.ts";
import { profilingUnsaid } from "./profilingUnsaid.ts";
import { specialWithoutCondition } from "./specialWithoutCondition.ts";
import { subjectNotAPerson } from "./subjectNotAPerson.ts";
import { unboundedData } from "./unboundedData.ts";

export const specialRules: readonly LintRule[] = [
  specialWithoutCondition,
  offencesWithoutGround,
  identifierWithoutText,
  hiddenSpecial,
  beyondPurpose,
  exclusionContradicted,
  freeText,
  unboundedData,
  openList,
  dataOfNobody,
  personWithoutData,
  subjectNotAPerson,
  profilingUnsaid,
];
