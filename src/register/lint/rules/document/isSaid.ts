import type { LintContext } from "../../lintContext.ts";

/** Whether words, or a label, stand anywhere on the page. */
export const isSaid = (
  { records, preamble }: LintContext,
  words: RegExp | null,
  label: RegExp | null = words,
): boolean =>
  (words !== null && preamble.some(({ folded }) => words.test(folded))) ||
  records.some(
    (record) =>
      (label !== null && record.labels.some((each) => label.test(each))) ||
      (words !== null && record.passages.some(({ folded }) => words.test(folded))),
  );
