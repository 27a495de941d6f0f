import { fold, type Span } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { textOf, type Value } from "../values.ts";
import { quote, report, walk, type FieldContext } from "./fieldContext.ts";

type LegalBasis = Activity["legalBases"][number];

/** GDPR article 6 in every spelling: 6-1-e), 6.1.c, 6-1 a, 6 (1), 6, paragraphe 1, point f), 6.1.c : du RGPD. */
const article6 =
  /(?:\barticles? |\bart[.] ?|^)6(?![\d])(?:[ ]?[-.,(§]?[ ]?(?:paragraphe |par[.] ?|§ ?)?1[ ]?\)?)?(?:[ ]?[-.,(]?[ ]?(?:point |lettre )?(?<letter>[a-f])(?![a-z0-9'])[ ]?\)?)?/g;

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
  const folded = fold(text.slice(span.start, span.end));
  const found = [...folded.matchAll(article6)].filter((match) => isGdpr(folded, match));
  if (found.length === 0) return [{ span }];
  const starts = found.map((match, index) => (index === 0 ? 0 : match.index));
  return found.map((match, index) => ({
    span: trimEnd(text, {
      start: span.start + starts[index]!,
      end: span.start + (starts[index + 1] ?? folded.length),
    }),
    letter: match.groups?.["letter"] ?? null,
  }));
};

/** « article 6 du décret … » is not the GDPR's: the article has its paragraph or letter, or the GDPR is named near. */
const isGdpr = (folded: string, match: RegExpExecArray): boolean =>
  /6.*[1a-f]/.test(match[0]) ||
  /^[ ,:)(1]{0,6}(?:du |de )?(?:rgpd|reglement)/.test(folded.slice(match.index + match[0].length));

const trimEnd = (text: string, span: Span): Span => {
  let { end } = span;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
};

const saysMore = (text: string, span: Span, references: readonly Span[]): boolean => {
  let rest = text.slice(span.start, span.end);
  for (const { start, end } of references)
    if (start >= span.start && end <= span.end)
      rest =
        rest.slice(0, start - span.start) + " ".repeat(end - start) + rest.slice(end - span.start);
  return /[a-z0-9]/.test(fold(rest).replaceAll(connecting, " "));
};
