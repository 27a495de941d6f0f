import type { LintRule } from "../../lintRule.ts";
import { contactMissing } from "./contactMissing.ts";
import { contactUnreachable } from "./contactUnreachable.ts";
import { controllerIsPerson } from "./controllerIsPerson.ts";
import { controllerMissing } from "./controllerMissing.ts";
import { dateMissing } from "./dateMissing.ts";
import { officerIsController } from "./officerIsController.ts";
import { officerMissing } from "./officerMissing.ts";
import { officerWithoutContact } from "./officerWithoutContact.ts";
import { recordsBeforeOfficer } from "./recordsBeforeOfficer.ts";
import { securityAbsent } from "./securityAbsent.ts";
import { transfersAbsent } from "./transfersAbsent.ts";

export const documentRules: readonly LintRule[] = [
  contactMissing,
  contactUnreachable,
  controllerIsPerson,
  controllerMissing,
  dateMissing,
  officerIsController,
  officerMissing,
  officerWithoutContact,
  recordsBeforeOfficer,
  securityAbsent,
  transfersAbsent,
];
