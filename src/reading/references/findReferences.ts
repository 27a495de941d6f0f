import { fold } from "../fold.ts";
import type { Span } from "../span.ts";
import { findArticle6 } from "./article6.ts";
import { legalCodes } from "./codes.ts";

/** A reference to a legal text, as the sentence gives it; nothing is added that the words do not say. */
export interface LegalReference {
  /** Usual abbreviation, or `loi n° …`, `décret n° …` with its date; null when the words name no text. */
  readonly code: string | null;
  /** As `L.211-1`, `6.1.e`, `9`; null when a whole text is meant. */
  readonly article: string | null;
  /** Last article of a range. */
  readonly through?: string;
  /** « et suivants ». */
  readonly following?: boolean;
  readonly number?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Where the words stand: the article and the text it belongs to may stand apart. */
  readonly spans: readonly Span[];
}

/** A text that is named: a code, the GDPR, a law, a decree. */
interface Named extends Span {
  readonly code: string;
  readonly number?: string;
  readonly date?: string;
}

interface Article extends Span {
  readonly article: string;
}

const months =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");
const codesNamed = new RegExp(legalCodes.map(({ named }) => `(${named})`).join("|"), "g");
const acts = new RegExp(
  `\\b(loi|decret|arrete|ordonnance)((?: (?!n ?°|du |no )[a-z]{2,15}){0,3})(?: ?(?:n ?° ?|no )?(\\d{2,4}-\\d{1,5}))?(?: modifiee?)?(?: du (\\d{1,2})(?:er)? (${months.join("|")}) (\\d{4}))?`,
  "g",
);
const parts =
  /\b(?:livre|titre|section|chapitre) \d{1,3}(?: bis)?(?: du (?:chapitre|titre|livre) \d{1,3}){0,3}/g;
const lettered = /\b(?:lo|[lrda])[.]? ?\d{1,4}(?: ?[-.] ?\d{1,3}(?!\d)){0,4}(?: ?\d{1,2} ?°)?/g;
const bareNumber = "\\d{1,4}(?:[-.]\\d{1,3}){0,3}(?: (?:bis|ter|quater))?(?: ?\\(\\d\\))?";
const introduced = new RegExp(`\\b(?:articles? |art[.] ?)(?:n ?° ?)?(${bareNumber})`, "g");
const listedNext = new RegExp(
  `^(?: ?, ?| ?et | ?ou | ?a | ?, ?et )(${bareNumber})(?! ?°| ?(?:an|mois|jour|semaine|heure))`,
);
/** Farther than this from its article, a code is no longer its code. */
const reach = 110;
/** No sentence of a person cites more: what follows in a hostile one is left, so that the work stays linear. */
const mostArticles = 500;

/**
 * Finds the legal references of a text: articles of the French codes and their abbreviations, the GDPR, laws and
 * decrees by number and date, ranges and « et suivants ». Linear in the length of the text; spans are into `text`.
 */
export const findReferences = (text: string): LegalReference[] => {
  const folded = fold(text);
  const found: LegalReference[] = [];
  for (const sentence of cut(folded)) {
    const named = namedTexts(text, folded, sentence);
    const articles = articlesIn(text, folded, sentence, named);
    const cited = new Set<Named>();
    for (const group of ranges(folded, articles)) {
      const home = homeOf(folded, group, articles, named);
      if (home) cited.add(home);
      found.push(reference(folded, group, home));
    }
    for (const act of named)
      if (act.number !== undefined || act.date !== undefined)
        if (!cited.has(act)) found.push(reference(folded, null, act));
  }
  return found;
};

/** Sentences, roughly: a reference never crosses a line, nor a full stop followed by a capital or the end. */
function* cut(folded: string): Generator<Span> {
  let start = 0;
  for (const stop of folded.matchAll(
    /\n|[.] (?=(?:le|la|les|l'|un|une|ce|cette|ces|il|elle|en|pour) )/g,
  )) {
    yield { start, end: stop.index };
    start = stop.index + 1;
  }
  yield { start, end: folded.length };
}

const namedTexts = (text: string, folded: string, sentence: Span): Named[] => {
  const words = folded.slice(sentence.start, sentence.end);
  const codes = [...words.matchAll(codesNamed)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    code: legalCodes[match.slice(1).findIndex((group) => group !== undefined)]!.code,
  }));
  const dated = [...words.matchAll(acts)].flatMap((match) => actOf(match, text, sentence.start));
  return [...codes, ...dated].sort((a, b) => a.start - b.start);
};

const actOf = (match: RegExpExecArray, text: string, offset: number): Named[] => {
  const [words, kind, name, number, day, month, year] = match;
  const date = year ? `${year}-${two(months.indexOf(month!) + 1)}-${two(Number(day))}` : undefined;
  if (!number && !date) return [];
  const named = offset + match.index + kind!.length;
  const properName = text.slice(named, named + (name ?? "").length);
  const title = { loi: "loi", decret: "décret", arrete: "arrêté", ordonnance: "ordonnance" }[
    kind!
  ]!;
  const dateWords = year ? ` du ${day} ${accented[months.indexOf(month!)]} ${year}` : "";
  return [
    {
      start: offset + match.index,
      end: offset + match.index + words.length,
      code: number ? `${title} n° ${number}${dateWords}` : `${title}${properName}${dateWords}`,
      ...(number ? { number } : {}),
      ...(date ? { date } : {}),
    },
  ];
};

const accented =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
/** « à 6 mois » folds to "a 6 mois": only a capital numbers an article. */
const isCapital = (unit: string): boolean => unit !== unit.toLowerCase();
const two = (value: number): string => String(value).padStart(2, "0");

const articlesIn = (
  text: string,
  folded: string,
  sentence: Span,
  named: readonly Named[],
): Article[] => {
  const words = folded.slice(sentence.start, sentence.end);
  const articles: Article[] = findArticle6(text.slice(sentence.start, sentence.end))
    .filter((mention) => mention.introduced)
    .slice(0, mostArticles)
    .map(({ start, end, article }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      article,
    }));
  const ends = articles.map(({ end }) => end - sentence.start);
  const add = (start: number, raw: string): void => {
    const at = sentence.start + start;
    const trimmed = raw.trimEnd();
    if (articles.length === mostArticles) return;
    const inside = named.some((other) => at >= other.start && at < other.end);
    const twice = articles.some((other) => at < other.end && at + trimmed.length > other.start);
    if (!inside && !twice)
      articles.push({ start: at, end: at + trimmed.length, article: normalised(trimmed) });
  };
  for (const match of words.matchAll(lettered))
    if (isCapital(text[sentence.start + match.index]!)) add(match.index, match[0]);
  for (const match of words.matchAll(parts)) add(match.index, match[0]);
  for (const match of words.matchAll(introduced)) {
    const end = match.index + match[0].length;
    add(end - match[1]!.length, match[1]!);
    ends.push(end);
  }
  for (let at of ends)
    for (
      let next = listedNext.exec(words.slice(at, at + 30));
      next;
      next = listedNext.exec(words.slice(at, at + 30))
    ) {
      add(at + next[0].length - next[1]!.length, next[1]!);
      at += next[0].length;
    }
  return articles.sort((a, b) => a.start - b.start);
};

/** `l 215-1 2°` is L.215-1 2°, `r.321 -5` is R.321-5. */
const normalised = (raw: string): string => {
  const letter = /^(lo|[lrda])[.]? ?(\d.*)$/s.exec(raw);
  if (!letter) return raw;
  const digits = letter[2]!
    .replaceAll(/ ?[-.] ?(?=\d)/g, "-")
    .replaceAll(/ ?(\d{1,2}) ?°$/g, " $1°");
  return `${letter[1]!.toUpperCase()}.${digits.replaceAll("  ", " ")}`;
};

/** Joins « L.434-1 à L.434-21 » into one reference, and sees « et suivants ». */
const ranges = (folded: string, articles: readonly Article[]): Group[] => {
  const groups: Group[] = [];
  for (const article of articles) {
    const last = groups.at(-1);
    const between = last ? folded.slice(last.end, article.start) : "";
    if (last && !last.through && /^ (?:a|au) (?:l'article )?$/.test(between))
      groups[groups.length - 1] = { ...last, end: article.end, through: article.article };
    else groups.push({ ...article, ...following(folded, article.end) });
  }
  return groups;
};

interface Group extends Article {
  readonly through?: string;
  readonly following?: true;
}

const following = (folded: string, end: number): { following?: true; end: number } => {
  const match = /^ et (?:suivants?|s[.])/.exec(folded.slice(end, end + 14));
  return match ? { following: true, end: end + match[0].length } : { end };
};

/**
 * The text an article belongs to: the next one named after it in the same breath (« articles 1302 et 1302-1 du code
 * civil »), else the one named just before (« code civil, article 9 »); none rather than a far one.
 */
const homeOf = (
  folded: string,
  group: Group,
  articles: readonly Article[],
  named: readonly Named[],
): Named | null => {
  const after = named.find((text) => text.start >= group.end);
  if (after) {
    const last = articles.findLast((article) => article.end <= after.start) ?? group;
    const gap = folded.slice(Math.max(last.end, group.end), after.start);
    const whole = folded.slice(group.end, after.start).replaceAll(/(?<![a-z])[a-f]\)/g, " ");
    const opens = whole.indexOf("(");
    const closes = whole.indexOf(")");
    const leavesParenthesis = closes >= 0 && (opens < 0 || closes < opens);
    if (gap.length <= reach && whole.length <= reach * 10 && !leavesParenthesis) return after;
  }
  const before = named.findLast((text) => text.end <= group.start);
  if (!before) return null;
  const first = articles.find((article) => article.start >= before.end) ?? group;
  const gap = folded.slice(before.end, first.start);
  return /^[ ,(:-]{0,4}(?:notamment|dont|en particulier)?[ ,(:]{0,3}(?:les? |l'|aux? )?(?:articles?|art[.])? ?$/.test(
    gap,
  ) ||
    (gap.length <= reach && /\((?:article|art[.]) $/.test(gap))
    ? before
    : null;
};

const glue = /^[ :,]{0,3}(?:du |de la |de l'|de |des )?$/;

const reference = (folded: string, group: Group | null, home: Named | null): LegalReference => {
  const joined =
    group && home && home.start >= group.end && glue.test(folded.slice(group.end, home.start));
  const start = group
    ? group.start -
      (/(?:l')?(?:articles?|art[.]) ?$/.exec(
        folded.slice(Math.max(0, group.start - 12), group.start),
      )?.[0].length ?? 0)
    : 0;
  const spans: Span[] = joined
    ? [{ start, end: home.end }]
    : [group && { start, end: group.end }, home].flatMap((part) =>
        part ? [{ start: part.start, end: part.end }] : [],
      );
  return {
    code: home?.code ?? null,
    article: group?.article ?? null,
    ...(group?.through ? { through: group.through } : {}),
    ...(group?.following ? { following: true } : {}),
    ...(home?.number ? { number: home.number } : {}),
    ...(home?.date ? { date: home.date } : {}),
    spans: spans.sort((a, b) => a.start - b.start),
  };
};
