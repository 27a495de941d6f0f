import { findArticle6, fold, type Span } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { textOf, type Value } from "../values.ts";
import { quote, report, walk, type FieldContext } from "./fieldContext.ts";

type LegalBasis = Activity["legalBases"][number];

/** Words that only lead from one reference to the next. */
const connecting =
  /(?<![a-z])(?:articles?|art|la|le|les|l|de|du|des|d|et|ou|a|aux?|est|sont|ce|cette|sur|mission|interet|public|traitement|notamment|egalement|fonde|fondee|fondes|suivants?|textes?|dispositions|code|loi|decret|n|ainsi|que|titre)(?![a-z])/g;

/**
 * Legal bases (GDPR art. 6(1)): one per mention of article 6, with the words of its line. Lines that are nothing but
 * references to other texts become references alone; a line that says more belongs to the basis above it.
 */
export const readLegalBases = (
  context: FieldContext,
  values: readonly Value[],
  references: readonly Span[],
): LegalBasis[] => {
  const bases: LegalBasis[] = [];
  for (const { spans, children } of walk(values)) {
    const parts = spans.flatMap((span) => cutAtArticle6(context.text, span));
    for (const { span, letter } of parts) {
      if (letter !== undefined) {
        const article = letter === null ? "6.1" : `6.1.${letter}`;
        bases.push({ article, ...quote(context, [span]) });
        if (letter === null) report(context, "legal-basis.no-letter", [span]);
        continue;
      }
      if (children.length > 0) context.coverage.mark("heading", span);
      else if (saysMore(context.text, span, references)) addToBasis(context, bases.at(-1), span);
    }
  }
  if (bases.length === 0 && values.length > 0)
    report(
      context,
      "legal-basis.none",
      values.flatMap(({ spans }) => spans),
    );
  return bases;
};

/** Without a basis above it, the line stays unplaced, and is found as such. */
const addToBasis = (context: FieldContext, basis: LegalBasis | undefined, span: Span): void => {
  if (!basis) return;
  context.coverage.place([span]);
  basis.source.push(span);
  basis.text = textOf(context.text, basis.source);
};

/** A line may name several bases: each begins at its article. `letter` is null without a letter, undefined without article 6. */
const cutAtArticle6 = (text: string, span: Span): { span: Span; letter?: string | null }[] => {
  const found = findArticle6(text.slice(span.start, span.end));
  if (found.length === 0) return [{ span }];
  const starts = found.map(({ start }, index) => (index === 0 ? 0 : start));
  return found.map(({ letter }, index) => {
    const start = span.start + starts[index]!;
    const next = starts[index + 1];
    const words = text.slice(start, next === undefined ? span.end : span.start + next);
    const kept = next === undefined ? words.trimEnd() : words.replace(leadsOn, "");
    return { span: { start, end: start + kept.length }, letter };
  });
};

/** What parts a basis from the next one of a list. */
const leadsOn =
  /(?:[\s,;/]{1,5}(?:et|ou)?)?\s{0,5}(?:l['’]|les? |points? |de l['’])?(?:articles? |art[.]? ?)?\s{0,5}$/i;

const saysMore = (text: string, span: Span, references: readonly Span[]): boolean => {
  let rest = text.slice(span.start, span.end);
  for (const { start, end } of references)
    if (start >= span.start && end <= span.end)
      rest =
        rest.slice(0, start - span.start) + " ".repeat(end - start) + rest.slice(end - span.start);
  return /[a-z0-9]/.test(fold(rest).replaceAll(connecting, " "));
};
