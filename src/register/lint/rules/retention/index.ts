import type { LintRule } from "../../lintRule.ts";
import { againstCitedText } from "./againstCitedText.ts";
import { alternatives } from "./alternatives.ts";
import { archiveWithoutEnd } from "./archiveWithoutEnd.ts";
import { byReference } from "./byReference.ts";
import { conditionalOnly } from "./conditionalOnly.ts";
import { contradiction } from "./contradiction.ts";
import { contradictionAcross } from "./contradictionAcross.ts";
import { copied } from "./copied.ts";
import { dataWithoutPeriod } from "./dataWithoutPeriod.ts";
import { eventMayNeverCome } from "./eventMayNeverCome.ts";
import { logsKeptAsFiles } from "./logsKeptAsFiles.ts";
import { logsWithoutPeriod } from "./logsWithoutPeriod.ts";
import { longerThanGuidance } from "./longerThanGuidance.ts";
import { minimum } from "./minimum.ts";
import { noPeriod } from "./noPeriod.ts";
import { noStart } from "./noStart.ts";
import { notApplied } from "./notApplied.ts";
import { openException } from "./openException.ts";
import { otherContent } from "./otherContent.ts";
import { perhaps } from "./perhaps.ts";
import { personsWithoutPeriod } from "./personsWithoutPeriod.ts";
import { severalEnds } from "./severalEnds.ts";
import { trackersWithoutPeriod } from "./trackersWithoutPeriod.ts";
import { unbounded } from "./unbounded.ts";
import { unpublishedSource } from "./unpublishedSource.ts";
import { unread } from "./unread.ts";

export const retentionRules: readonly LintRule[] = [
  againstCitedText,
  alternatives,
  archiveWithoutEnd,
  byReference,
  conditionalOnly,
  contradiction,
  contradictionAcross,
  copied,
  dataWithoutPeriod,
  eventMayNeverCome,
  logsKeptAsFiles,
  logsWithoutPeriod,
  longerThanGuidance,
  minimum,
  noPeriod,
  noStart,
  notApplied,
  openException,
  otherContent,
  perhaps,
  personsWithoutPeriod,
  severalEnds,
  trackersWithoutPeriod,
  unbounded,
  unpublishedSource,
  unread,
];
