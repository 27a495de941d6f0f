import type { LintContext } from "../../lintContext.ts";
import { distinctPassages } from "../../passages.ts";

/** Whether words, or a label, stand anywhere on the page. */
export const isSaid = (
  context: LintContext,
  words: RegExp | null,
  label: RegExp | null = words,
): boolean =>
  (words !== null && context.preamble.some(({ folded }) => words.test(folded))) ||
  (label !== null &&
    context.page !== null &&
    context.records.some(({ labels }) => labels.some((each) => label.test(each)))) ||
  (words !== null &&
    [...distinctPassages(context)].some(({ passages }) =>
      passages.some(({ folded }) => words.test(folded)),
    ));
