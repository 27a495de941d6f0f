import type { LintRule } from "../../lintRule.ts";
import { dateBeforeLaw } from "./dateBeforeLaw.ts";
import { dateImpossible } from "./dateImpossible.ts";
import { dateInFuture } from "./dateInFuture.ts";
import { doubledWord } from "./doubledWord.ts";
import { duplicatedItem } from "./duplicatedItem.ts";
import { duplicatedRecord } from "./duplicatedRecord.ts";
import { mergedItems } from "./mergedItems.ts";
import { misplacedData } from "./misplacedData.ts";
import { reviewOverdue } from "./reviewOverdue.ts";
import { splitItem } from "./splitItem.ts";
import { strayQuote } from "./strayQuote.ts";
import { unbalancedBracket } from "./unbalancedBracket.ts";
import { wrongRightName } from "./wrongRightName.ts";

export const formRules: readonly LintRule[] = [
  dateBeforeLaw,
  dateImpossible,
  dateInFuture,
  doubledWord,
  duplicatedItem,
  duplicatedRecord,
  mergedItems,
  misplacedData,
  reviewOverdue,
  splitItem,
  strayQuote,
  unbalancedBracket,
  wrongRightName,
];
