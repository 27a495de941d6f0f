import type { InventoryRule } from "../inventoryRule.ts";
import { brokenAnonymous } from "./brokenAnonymous.ts";
import { brokenLife } from "./brokenLife.ts";
import { brokenNoFollowing } from "./brokenNoFollowing.ts";
import { brokenNoMeasurement } from "./brokenNoMeasurement.ts";
import { brokenNoThirdParty } from "./brokenNoThirdParty.ts";
import { choiceTooLong } from "./choiceTooLong.ts";
import { conditionMissing } from "./conditionMissing.ts";
import { dataKeptMissing } from "./dataKeptMissing.ts";
import { exemptThirdParty } from "./exemptThirdParty.ts";
import { groundOfCategory } from "./groundOfCategory.ts";
import { holdsMissing } from "./holdsMissing.ts";
import { measuredTooLong } from "./measuredTooLong.ts";
import { nameTooBroad } from "./nameTooBroad.ts";
import { necessaryWithoutGround } from "./necessaryWithoutGround.ts";
import { notTranslated } from "./notTranslated.ts";
import { optOutMissing } from "./optOutMissing.ts";
import { password } from "./password.ts";
import { plainPurpose } from "./plainPurpose.ts";
import { policyMissing } from "./policyMissing.ts";
import { prolongedByVisit } from "./prolongedByVisit.ts";
import { recipientsMissing } from "./recipientsMissing.ts";
import { runsBeforeChoice } from "./runsBeforeChoice.ts";
import { storageWithoutEnd } from "./storageWithoutEnd.ts";
import { tooLong } from "./tooLong.ts";
import { transferMissing } from "./transferMissing.ts";

/** All rules, the gravest matters first. */
export const inventoryRules: readonly InventoryRule[] = [
  tooLong,
  choiceTooLong,
  conditionMissing,
  runsBeforeChoice,
  exemptThirdParty,
  groundOfCategory,
  necessaryWithoutGround,
  measuredTooLong,
  prolongedByVisit,
  brokenNoThirdParty,
  brokenAnonymous,
  brokenNoFollowing,
  brokenNoMeasurement,
  brokenLife,
  plainPurpose,
  notTranslated,
  recipientsMissing,
  transferMissing,
  policyMissing,
  optOutMissing,
  holdsMissing,
  dataKeptMissing,
  password,
  nameTooBroad,
  storageWithoutEnd,
];
