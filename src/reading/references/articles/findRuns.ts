import { articleAt, partAt } from "./articleAt.ts";
import { isPart, type Article, type Part, type Run } from "./article.ts";
import { invertedBefore } from "./invertedSubdivisions.ts";
import type { Legible } from "../legible.ts";
import { plainLetterAt, subdivisionAt, type SubdivisionAt } from "./subdivisions.ts";

const candidate =
  /articles?(?![a-z]{2})|(?<![a-z0-9])(?:arts?[.]? ?(?=n ?°|\d|[lrda][ .\d])|(?:l ?[.]? ?o|[lrda]) ?[.]? ?[*]?[ .]{0,2}\d|(?:(?:sous-)?section|livre|titre|chapitre|considerant|annexe)s? )|(?<![a-z0-9.,/-])[1-9]\d?(?= ?[.§(-] ?\d| (?:a|et) \d)/g;
/** « delarticle » of an extracted page is one; « particle » is none. */
const joinedTo = /(?:^|[^a-z]|(?<![a-z])(?:l|d|de|del|des|les|aux|cet|son|ses|par|et))$/;
const toNumber = /[ *:]{0,3}/y;

/** All articles and parts of texts that words name, those of one breath together. */
export const findRuns = (legible: Legible): Run[] => {
  const { words } = legible;
  const runs: Run[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(words); match; match = candidate.exec(words)) {
    const run = runAt(legible, match.index, match[0]);
    if (!run) continue;
    runs.push(run);
    candidate.lastIndex = Math.max(run.end, match.index + 1);
  }
  return runs;
};

const runAt = (legible: Legible, start: number, head: string): Run | null => {
  const { words } = legible;
  const before = words.slice(Math.max(0, start - 5), start);
  if (head.startsWith("art")) {
    if (!joinedTo.test(before)) return null;
    toNumber.lastIndex = start + head.length;
    toNumber.test(words);
    const first = articleAt(legible, toNumber.lastIndex, true);
    const intro = words.slice(Math.max(0, start - 2), start) === "l'" ? start - 2 : start;
    return first && introducedRun(legible, intro, first);
  }
  if (/^\d/.test(head)) return numberedRun(legible, start);
  const section = partAt(legible, start);
  if (section) return partRun(legible, section);
  const first = articleAt(legible, start, false);
  return first && { start, ...listFrom(legible, [first]), introduced: false };
};

/** « 6.1.e du RGPD », as tables say it: only of the GDPR, and only right before it. */
const numberedRun = (legible: Legible, start: number): Run | null => {
  const first = articleAt(legible, start, true);
  if (first?.prefix !== null || first.number.length > 8) return null;
  const list = listFrom(legible, [first]);
  if (!gdprBehind.test(legible.words.slice(list.end, list.end + 40))) return null;
  return { start, ...list, introduced: true };
};

const gdprBehind =
  /^ ?[,:)]? ?(?:du |de |of the )?(?:r[gp][dp]{2}|rgdp|gdpr|reglement (?:general|europeen (?:general|sur)|(?:\(ue\) |ue |n ?° ?)*(?:2016\/679|679\/2016)))/;

const introducedRun = (legible: Legible, intro: number, first: Article): Run => {
  const inverted = invertedBefore(legible.words, legible.written, intro);
  const firsts = inverted
    ? inverted.paths.map((path) => ({ ...first, subdivisions: [...path, ...first.subdivisions] }))
    : [first];
  const list = listFrom(legible, firsts);
  return { start: inverted?.start ?? intro, ...list, introduced: true };
};

const partRun = (legible: Legible, first: Part): Run => {
  const parts = [first];
  for (let last = first; parts.length < longestList;) {
    const and = /^(?:,| et| ou)(?: (?:aux? |le |la |du |les )?(?=[a-z])| (?=\d))/.exec(
      legible.words.slice(last.end, last.end + 12),
    );
    const from = last.end + (and?.[0].length ?? 0);
    const next = and && (partAt(legible, from) ?? partAt(legible, from, first.part.split(" ")[0]));
    if (!next) break;
    parts.push(next);
    last = next;
  }
  return { start: first.start, end: parts.at(-1)!.end, articles: parts, introduced: false };
};

/** No page lists more in one breath. */
const longestList = 200;
const separator =
  /(?: ?(?:,|;|\/|&)| et\/ou(?= )| (?:et|ou|puis|ainsi que)(?=[ ]|$))(?: ?(?:et|ou|puis|ainsi que)(?= ))?/y;
const article =
  / ?(?:(?:de|a|par) )?(?:l'|d'|les |aux? |des |du |ses |son )?(?:articles?|art[.]) ?/y;
const small = / ?(?:(?:a |de )?(?:au |aux |le |la |les |du |des |l'|de l'))?/y;
const pointed = / ?(?:(?:au |le |du |les |aux )?(?:points? |lettres? )?)/y;
const range = /(?: (?:a|au|jusqu'a) (?:l'article )?| ?- ?(?=[lrd]))/y;
const suite = /(?: ?,)? (?:et|&) ?(?:suivante?s?|suiv[.]?|ss?[.]|ss?(?= |[,;)]|$))(?![a-z])/y;
/** A bare number of a list is an article only where the sentence could go on to its text. */
const ended =
  /^ ?(?:$|[,;:.)(/»"”\n*|-]|(?:et|ou|a|du|de|des|rgpd|rpgd|ainsi|puis|relatif|relative|relatifs|relatives|precites?|susvises?|modifies?|code|loi|lil|prevus?|dudit|suivants)(?![a-z]))/;

const listFrom = (
  legible: Legible,
  firsts: readonly Article[],
): { articles: Article[]; end: number } => {
  const { words } = legible;
  const articles = [...firsts];
  articles[articles.length - 1] = extended(legible, articles.at(-1)!);
  while (articles.length < longestList) {
    const last = articles.at(-1)!;
    separator.lastIndex = last.end;
    if (!separator.test(words)) break;
    const next = nextOf(legible, last, separator.lastIndex);
    if (!next) break;
    articles.push(extended(legible, next));
  }
  return { articles, end: articles.at(-1)!.end };
};

const nextOf = (legible: Legible, last: Article, at: number): Article | null => {
  const { words, written } = legible;
  article.lastIndex = at;
  if (article.test(words)) return articleAt(legible, article.lastIndex, true);
  const innermost = last.subdivisions.at(-1);
  if (innermost?.kind === "letter") {
    pointed.lastIndex = at;
    pointed.test(words);
    const lead = words.slice(at, pointed.lastIndex);
    const letter = plainLetterAt(words, written, pointed.lastIndex, lead);
    if (letter) return sibling(last, pointed.lastIndex, letter);
  }
  small.lastIndex = at;
  small.test(words);
  const from = small.lastIndex;
  if (innermost && innermost.kind !== "letter") {
    const same = subdivisionAt(words, written, from - (words[from - 1] === " " ? 1 : 0));
    if (same && same.subdivision.kind === innermost.kind) return sibling(last, from, same);
    const paragraph = innermost.kind === "paragraph" ? paragraphAt(words, from, last) : null;
    if (paragraph) return sibling(last, from, paragraph);
  }
  const next = articleAt(legible, from, false) ?? articleAt(legible, from, true);
  if (!next || next.start !== from) return null;
  if (next.prefix !== null) return next;
  if (!/^\d/.test(words.slice(from, from + 1))) return null;
  if (next.subdivisions.length === 0 && !ended.test(words.slice(next.end, next.end + 14)))
    return null;
  if (isDate(words, next.end)) return null;
  return inherited(next, last);
};

/** « paragraphes 3 et 4 »: the word is said once. */
const paragraphAt = (words: string, from: number, last: Article): SubdivisionAt | null => {
  if (!words.slice(Math.max(0, last.start - 60), last.end).includes("paragraphes")) return null;
  const value = /^\d{1,2}(?![\d.°-])/.exec(words.slice(from, from + 3))?.[0];
  if (value === undefined) return null;
  const end = from + value.length;
  return ended.test(words.slice(end, end + 14))
    ? { subdivision: { kind: "paragraph", value }, end }
    : null;
};

const isDate = (words: string, end: number): boolean =>
  /^[./]\d{4}/.test(words.slice(end, end + 6));

/**
 * « L. 211-1, 211-2 et 211-3 »: the letter is said once. A code that has articles in L has none without; one in R may
 * (« R. 610-1 et 121-3 du code pénal »), unless both begin alike.
 */
const inherited = (next: Article, last: Article): Article =>
  last.prefix !== null && (last.prefix.startsWith("L") || beginAlike(next.number, last.number))
    ? { ...next, prefix: last.prefix }
    : next;

const beginAlike = (one: string, other: string): boolean =>
  one.includes("-") && one.split("-")[0] === other.split("-")[0];

const sibling = (last: Article, start: number, { subdivision, end }: SubdivisionAt): Article => ({
  ...base(last),
  start,
  end,
  subdivisions: [...last.subdivisions.slice(0, -1), subdivision],
});

const base = ({ prefix, number }: Article): Pick<Article, "prefix" | "number"> => ({
  prefix,
  number,
});

/** With « à L. 211-3 » or « et suivants ». */
const extended = (legible: Legible, first: Article): Article => {
  const { words } = legible;
  suite.lastIndex = first.end;
  if (suite.test(words)) return { ...first, end: suite.lastIndex, following: true };
  range.lastIndex = first.end;
  if (!range.test(words) || isPart(first)) return first;
  const from = range.lastIndex;
  const last = articleAt(legible, from, true);
  if (!last) return first;
  if (last.prefix !== null) return { ...first, end: last.end, through: last };
  const through = inherited(last, first);
  if (through.prefix !== first.prefix) return first;
  if (last.subdivisions.length === 0 && !ended.test(words.slice(last.end, last.end + 14)))
    return first;
  return { ...first, end: last.end, through };
};
