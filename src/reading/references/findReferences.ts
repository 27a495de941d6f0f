import type { Span } from "../span.ts";
import { asRange, isPart, spelled, type Article, type Part } from "./articles/article.ts";
import { findNamedTexts } from "./texts/findNamedTexts.ts";
import { findRuns } from "./articles/findRuns.ts";
import { homeOf } from "./homes.ts";
import { legible, type Legible } from "./legible.ts";
import type { LegalReference } from "./legalReference.ts";
import type { NamedText } from "./texts/namedText.ts";

/**
 * Finds the legal references of a text: articles of the codes, of the GDPR, of laws, decrees and orders, and these texts
 * themselves. In the order of the words; linear in their length; spans are into `text`.
 */
export const findReferences = (text: string): LegalReference[] => {
  const page = legible(text);
  if (!mayHoldOne.test(page.words)) return [];
  const texts = findNamedTexts(page);
  const found: { at: number; reference: LegalReference }[] = [];
  const cited = new Set<NamedText>();
  let following = 0;
  for (const run of findRuns(page)) {
    while (following < texts.length && texts[following]!.end <= run.start) following++;
    const isInside = texts[following] !== undefined && texts[following]!.start < run.start;
    if (isInside) continue;
    const home = homeOf(page.words, run, texts[following], texts[following - 1]);
    if (home.kind === "none") continue;
    if (home.kind === "text") cited.add(home.text);
    const named = home.kind === "unnamed" ? null : home.text;
    const behind = home.kind === "text" && home.behind;
    for (const [index, article] of run.articles.entries()) {
      const isLast = index === run.articles.length - 1;
      const start = index === 0 ? Math.min(run.start, article.start) : article.start;
      const spans = spansOf({ start, end: article.end }, home.kind === "text" ? named : null, {
        joined: behind && isLast,
      });
      found.push({ at: start, reference: referenceTo(page, article, named, spans) });
    }
  }
  for (const named of texts)
    if (!cited.has(named) && standsAlone(page, named))
      found.push({ at: named.start, reference: referenceTo(page, null, named, [named]) });
  return found.sort((a, b) => a.at - b.at).map(({ reference }) => reference);
};

/** Most sentences hold none of these words, and are done with at once. */
const mayHoldOne =
  /art(?:icles?|[.])|code|livre des|loi|decret|arrete|ordonnance|reglement|directive|circulaire|deliberation|r[gdp]{3}(?![a-z])|gdpr|(?<![a-z])(?:lil|lcen|tfue|lpf)(?![a-z])|(?<![a-z])[lrdan][usro]? ?[.]? ?[*-]?[ .]{0,2}\d|instruction|decision|convention|constitution|charte|traite |norme simpl|autorisation unique|methodologie|referentiel|declaration des|considerant/;

const spansOf = (
  article: Span,
  home: NamedText | null,
  { joined }: { joined: boolean },
): Span[] => {
  if (!home) return [article];
  if (joined && home.start >= article.end && home.start - article.end < 40)
    return [{ start: article.start, end: home.end }];
  return home.start < article.start ? [home, article] : [article, home];
};

const referenceTo = (
  page: Legible,
  article: Article | Part | null,
  home: NamedText | null,
  spans: readonly Span[],
): LegalReference => {
  const union = home?.union ?? false;
  const [first, last] =
    (article && !isPart(article) && home?.code === "RGPD" && asRange(article)) || [];
  const through = last ?? (article && throughOf(article, union));
  return {
    code: home?.code ?? null,
    article: first ?? (article && spelled(article, union)),
    ...(through ? { through } : {}),
    ...(article && !isPart(article) && (article.following ?? article.through?.following)
      ? { following: true }
      : {}),
    ...(home?.number ? { number: home.number } : {}),
    ...(home?.date ? { date: home.date } : {}),
    spans: spans.map(({ start, end }) => ({ start: page.at(start), end: page.at(end - 1) + 1 })),
  };
};

const throughOf = (article: Article | Part, union: boolean): string | undefined =>
  isPart(article) ? article.through : article.through && spelled(article.through, union);

const determiner =
  /(?<![a-z])(?:du|le|au|la|de la|dudit|ce|cette|a la|et la|et le) ?[«"“*(]{0,2} ?$/;

/** « contact RGPD » names no text that is referred to; « conformément au RGPD » does. */
const standsAlone = ({ words }: Legible, { start, short }: NamedText): boolean =>
  short === undefined ||
  (short === "behind-determiner" && determiner.test(words.slice(Math.max(0, start - 12), start)));

export type { LegalReference } from "./legalReference.ts";
