import type { LintContext } from "../../lintContext.ts";
import { LintRecord } from "../../lintRecord.ts";
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

/** Whether a heading of the page says it: of a section, of a row or a column that no field takes. */
export const isHeading = ({ page, register }: LintContext, words: RegExp): boolean =>
  page !== null &&
  register.structure.some(
    ({ role, start, end }) =>
      (role === "heading" || role === "label") &&
      end - start <= longestHeading &&
      page
        .readable([{ start, end }])
        .some((span) => words.test(LintRecord.fold(page.text.slice(span.start, span.end)))),
  );

const longestHeading = 200;
