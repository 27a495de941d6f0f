import type { Span } from "../span.ts";
import { asRange, isPart, spelled, type Article, type Part, type Run } from "./articles/article.ts";
import { findNamedTexts } from "./texts/findNamedTexts.ts";
import { findRuns } from "./articles/findRuns.ts";
import { homeOf, mayHold, sharesHome, type Home } from "./homes.ts";
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
  const housed: Housed[] = [];
  for (const run of findRuns(page)) {
    while (following < texts.length && texts[following]!.end <= run.start) following++;
    const isInside = texts[following] !== undefined && texts[following]!.start < run.start;
    if (isInside) continue;
    housed.push({ run, home: homeOf(page.words, run, texts[following], texts[following - 1]) });
  }
  for (const { run, home } of shared(page.words, housed)) {
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

interface Housed {
  readonly run: Run;
  readonly home: Home;
}

/** Gives an article without a text that of the next one, where the words list both. */
const shared = (words: string, housed: readonly Housed[]): Housed[] => {
  const all = [...housed];
  for (let at = all.length - 2; at >= 0; at--) {
    const { run, home } = all[at]!;
    const next = all[at + 1]!;
    if (home.kind !== "unnamed" || next.home.kind !== "text" || !next.home.behind) continue;
    if (!mayHold(next.home.text, run) || next.run.start - run.end > 24) continue;
    if (sharesHome(words.slice(run.end, next.run.start))) all[at] = { run, home: next.home };
  }
  return all;
};

/** Most sentences hold none of these words, and are done with at once. */
const mayHoldOne =
  /art(?:icle|[.]| ?\d| n ?°| [lrda][ .\d])|code|livre des|loi|decret|arrete|ordonnance|reglement|directive|circulaire|deliberation|r[gdp]{3}(?![a-z])|gdpr|(?<![a-z])(?:lil|lcen|tfue|lpf)(?![a-z])|(?<![a-z])(?:[lrda]|l ?[.]? ?o) ?[.]? ?[*]?[ .]{0,2}\d|(?<![a-z])(?:ns|mr|au) ?-? ?[04]|instruction|decision|convention|constitution|charte|traite |norme simpl|autorisation unique|methodologie|referentiel|declaration des|considerant/;

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
