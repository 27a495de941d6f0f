import type { Span } from "../../span.ts";

/** How a part of an article is named: « 2° », « I », « al. 2 », « § 1 », « e) ». */
export interface Subdivision {
  readonly kind: "degree" | "roman" | "alinea" | "paragraph" | "letter";
  readonly value: string;
}

/** One article as written, before the text that it belongs to is known. Offsets are into legible words. */
export interface Article extends Span {
  /** `L`, `R*`, `LO`; null for a bare number. */
  readonly prefix: string | null;
  /** `211-1`, `6.1`, `1649 quater B`. */
  readonly number: string;
  readonly subdivisions: readonly Subdivision[];
  readonly through?: Article;
  readonly following?: true;
}

/** « livre 4 », « chapitre V »: a part of a text that is no article. */
export interface Part extends Span {
  readonly part: string;
  readonly through?: string;
}

/** Articles in one breath, which belong to one text: « articles L. 1, L. 2 et R. 3 ». */
export interface Run extends Span {
  readonly articles: readonly (Article | Part)[];
  /** Whether the word « article » leads to it. */
  readonly introduced: boolean;
}

/** Whether the words name a part of a text that is no article. */
export const isPart = (article: Article | Part): article is Part => "part" in article;

/** The Union's articles are cited by paragraph and letter, `6.1.e`; French ones as they number themselves. */
export const spelled = (article: Article | Part, union: boolean): string => {
  if (isPart(article)) return article.part;
  const { prefix, number, subdivisions } = article;
  if (prefix !== null) return [`${prefix}.${number}`, ...subdivisions.map(inFrench)].join(" ");
  const looksUnion =
    union ||
    (/^6(?:[.-]1)?$/.test(number) &&
      subdivisions.at(-1)?.kind === "letter" &&
      (number !== "6" || subdivisions.length > 1));
  if (!looksUnion) return [number, ...subdivisions.map(inFrench)].join(" ");
  return [number.replaceAll("-", "."), ...subdivisions.map(({ value }) => value)].join(".");
};

/** « articles 13-14 du RGPD » are two: no article of it has so many paragraphs, but the fourth with its definitions. */
export const asRange = (article: Article): readonly [first: string, last: string] | null => {
  const [, first, last] = /^(\d{1,2})-(\d{2})$/.exec(article.number) ?? [];
  const isRange = Number(last) > mostParagraphs && Number(last) > Number(first) && first !== "4";
  return isRange && article.subdivisions.length === 0 ? [first!, last!] : null;
};

const mostParagraphs = 11;

const inFrench = ({ kind, value }: Subdivision): string =>
  ({
    degree: `${value}°`,
    roman: value,
    alinea: `al. ${value}`,
    paragraph: `§ ${value}`,
    letter: `${value})`,
  })[kind];
