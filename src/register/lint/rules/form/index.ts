import type { LintRule } from "../../lintRule.ts";
import { agreement } from "./agreement.ts";
import { anachronism } from "./anachronism.ts";
import { articleNotation } from "./articleNotation.ts";
import { citedDateInFuture } from "./citedDateInFuture.ts";
import { colonSpacing } from "./colonSpacing.ts";
import { dateBeforeLaw } from "./dateBeforeLaw.ts";
import { dateImpossible } from "./dateImpossible.ts";
import { dateInFuture } from "./dateInFuture.ts";
import { doubledWord } from "./doubledWord.ts";
import { duplicatedItem } from "./duplicatedItem.ts";
import { duplicatedRecord } from "./duplicatedRecord.ts";
import { malformedArticle } from "./malformedArticle.ts";
import { mergedItems } from "./mergedItems.ts";
import { misplacedData } from "./misplacedData.ts";
import { missingElision } from "./missingElision.ts";
import { missingWord } from "./missingWord.ts";
import { misspelling } from "./misspelling.ts";
import { numbering } from "./numbering.ts";
import { oldName } from "./oldName.ts";
import { opaqueTitle } from "./opaqueTitle.ts";
import { emptyLink } from "./emptyLink.ts";
import { placeholder } from "./placeholder.ts";
import { reviewOverdue } from "./reviewOverdue.ts";
import { spacing } from "./spacing.ts";
import { spellingVariant } from "./spellingVariant.ts";
import { splitItem } from "./splitItem.ts";
import { strayQuote } from "./strayQuote.ts";
import { truncatedText } from "./truncatedText.ts";
import { unbalancedBracket } from "./unbalancedBracket.ts";
import { unexplainedAcronym } from "./unexplainedAcronym.ts";
import { wrongRightName } from "./wrongRightName.ts";

export const formRules: readonly LintRule[] = [
  anachronism,
  agreement,
  articleNotation,
  citedDateInFuture,
  colonSpacing,
  dateBeforeLaw,
  dateImpossible,
  dateInFuture,
  doubledWord,
  duplicatedItem,
  duplicatedRecord,
  malformedArticle,
  mergedItems,
  misplacedData,
  missingElision,
  missingWord,
  misspelling,
  numbering,
  oldName,
  opaqueTitle,
  emptyLink,
  placeholder,
  reviewOverdue,
  spacing,
  spellingVariant,
  splitItem,
  strayQuote,
  truncatedText,
  unbalancedBracket,
  unexplainedAcronym,
  wrongRightName,
];
