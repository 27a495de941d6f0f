import type { Subdivision } from "./article.ts";

const ordinals = "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme".split(
  " ",
);
const ordinal = String.raw`\d{1,2}(?:er|eme|e|nd)|${ordinals.join("|")}|second|dernier|avant-dernier`;

const paragraph = / ?[,.]? ?(?:paragraphes?|par[.]?|§{1,2}) ?(\d{1,2})(?![\d°])/y;
const inParentheses = / ?\( ?(\d{1,2}) ?\)/y;
const betweenCommas = /, ?(\d{1,2})(?=,? ?[a-z] ?\)|,? ?points? )/y;
const degree = /[ ,]{0,2}\(?(\d{1,2}) ?°(?: ?\))?/y;
const alinea = new RegExp(
  String.raw` ?,? ?(?:(?:alineas?|al[.]) ?(\d{1,2})(?!\d)|(${ordinal}) alinea(?![a-z]))`,
  "y",
);
const roman = /(?: ?, ?| ?- ?| )([ivx]{1,6})(?: (bis|ter))?(?![a-z0-9'.]|-[a-z])/y;
const letterLead =
  /(?: ?[-.,(]\(? ?(?:points? |lettres? |sous )?| (?:points? |lettres? |sous )| )/y;
const letter = /\(?([a-z])( ?\))?(?![a-z0-9'])/y;
/** A letter that nothing but a blank parts from the rest must end the mention: « 6.1 a été modifié » names no letter. */
const ended = /^ ?(?:$|[,;:./)\n(»"”-]|(?:du|de|rgpd|rpgd|et|ou|ainsi)(?![a-z]))/;

/** A subdivision read at a place of the words. */
export interface SubdivisionAt {
  readonly subdivision: Subdivision;
  readonly end: number;
}

const at = (pattern: RegExp, words: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(words);
};

/** The next subdivision behind an article: « , paragraphe 1 », « 2° », « I », « , point e) ». */
export const subdivisionAt = (
  words: string,
  written: string,
  start: number,
): SubdivisionAt | null => {
  const numbered =
    at(paragraph, words, start) ??
    at(inParentheses, words, start) ??
    at(betweenCommas, words, start);
  if (numbered) return found("paragraph", numbered[1]!, start, numbered);
  const degrees = at(degree, words, start);
  if (degrees) return found("degree", degrees[1]!, start, degrees);
  const line = at(alinea, words, start);
  if (line) return found("alinea", line[1] ?? ordinalValue(line[2]!), start, line);
  const capital = at(roman, words, start);
  if (capital) {
    const from = start + capital[0].search(/[ivx]/);
    const value = written.slice(from, from + capital[1]!.length);
    if (value === value.toUpperCase() && value !== capital[1])
      return found("roman", [value, capital[2]].filter(Boolean).join(" "), start, capital);
  }
  return letterAt(words, written, start);
};

const found = (
  kind: Subdivision["kind"],
  value: string,
  start: number,
  match: RegExpExecArray,
): SubdivisionAt => ({ subdivision: { kind, value }, end: start + match[0].length });

/** « deuxième » is 2; the last has no number. */
export const ordinalValue = (words: string): string => {
  const place = ordinals.indexOf(words);
  if (place >= 0) return String(place + 1);
  return words === "second" ? "2" : (/^\d+/.exec(words)?.[0] ?? words);
};

const letterAt = (words: string, written: string, start: number): SubdivisionAt | null => {
  const lead = at(letterLead, words, start);
  if (!lead) return null;
  return plainLetterAt(words, written, start + lead[0].length, lead[0]);
};

/** A letter, `lead` being what parts it from the number or from the letter before. */
export const plainLetterAt = (
  words: string,
  written: string,
  from: number,
  lead: string,
): SubdivisionAt | null => {
  const match = at(letter, words, from);
  if (!match) return null;
  const end = from + match[0].length;
  const place = from + match[0].indexOf(match[1]!);
  const closed = match[2] !== undefined;
  const glued = /[-.(]$/.test(lead) || /point|lettre|sous/.test(lead);
  // « à » and a capital fold to small letters, and seldom are points of a list.
  const isPlain = written[place] === words[place];
  if (!closed && (!(glued || ended.test(words.slice(end, end + 8))) || !(isPlain || glued)))
    return null;
  return { subdivision: { kind: "letter", value: match[1]! }, end };
};
