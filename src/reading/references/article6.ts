import { fold } from "../fold.ts";
import type { Span } from "../span.ts";

/** One mention of article 6 of the GDPR: each letter of a list is one. */
export interface Article6Mention extends Span {
  /** `6`, `6.1` or `6.1.e`: nothing that the words do not say. */
  readonly article: string;
  readonly letter: string | null;
  /** Whether the word « article » leads to it; else it opens the text, as « 6.1.e du RGPD ». */
  readonly introduced: boolean;
}

const paragraph = String.raw`(?: ?[-.,(§]? ?(?:paragraphe |par[.] ?|§ ?)?(?<paragraph>1)(?!\d)(?: ?°)?(?: ?\))?)?`;
const letterMark = String.raw`(?: ?[-.,(] ?(?:points? |lettres? )?| (?:points? |lettres? )| )`;
const full = String.raw`6(?!\d)${paragraph}(?:(?<lead>${letterMark})(?<letter>[a-f])(?![a-z0-9'])(?<close> ?\))?)?`;
/** « Contrat (6.1.b) »: a parenthesis leads to paragraph and letter, and to nothing shorter. */
const inParentheses = String.raw`(?<=\()(?=6 ?[-.(] ?1 ?\)? ?[-.(]? ?[a-f](?![a-z0-9']))`;
/** 6-1-e), 6.1.c, 6-1 a, 6 (1), 6, paragraphe 1, point f), 6, 1°, e), art 6-1 e. */
const first = new RegExp(
  String.raw`(?<intro>\barticles? |\bart(?:[.] ?| )|^|${inParentheses})(?:n ?° ?)?${full}`,
  "g",
);
/** « Le e) du 1 de l'article 6 ». */
const inverted =
  /(?<![a-z0-9'])(?<letters>[a-f] ?\)?(?: ?(?:,|et|ou) ?[a-f] ?\)?){0,5}) (?:du|de l'|au) ?(?:1|paragraphe 1|§ ?1|alinea 1) ?°? de l'article 6(?![\d.-])/g;
const between = String.raw`^ ?(?:, ?et |, ?ou |,|/|et |ou |;) ?`;
const nextFull = new RegExp(between + full);
const nextLetter = new RegExp(
  String.raw`${between}(?:au |le |du )?(?:points? |lettres? )?(?<letter>[a-f])(?![a-z0-9'])(?<close> ?\))?`,
);
/** A letter that nothing but a blank parts from the rest must end the mention: « 6.1 a été modifié » names no letter. */
const ended = /^ ?(?:$|[,;:./)\n(-]|(?:du|de|rgpd|et|ou)(?![a-z]))/;
/** No page lists more in one breath; what follows in a hostile one is left, so that the work stays linear. */
const longestList = 12;

const gdpr = /^[ ,:)(]{0,6}(?:du |de )?(?:rgpd|reglement(?! interieur))/;
const otherText =
  /^[ ,)(]{0,6}(?:du |de la |de l'|de |des |d'une? )(?:present[es]? |dite? |meme )?(?:code|loi|decret|arrete|ordonnance|convention|directive|accord|statut|traite|charte|constitution|protocole|deliberation|annexe|reglement interieur|l\. )/;
const otherBefore =
  /(?<![a-z])(?:code|loi|decret|arrete|ordonnance|convention|directive)(?![a-z])[^.;\n]{0,90}$/;

/**
 * Finds article 6 of the GDPR in every usual spelling, lists of letters included. An article 6 that belongs to a code,
 * a law or a decree is none; one without paragraph and letter counts only when the GDPR is named behind it.
 */
export const findArticle6 = (text: string): Article6Mention[] => {
  const folded = fold(text);
  const mentions = [...folded.matchAll(inverted)].flatMap((match) => letters(text, folded, match));
  let behind = 0;
  let last = 0;
  const upright: Article6Mention[] = [];
  for (const match of folded.matchAll(first)) {
    if (match.index < last) continue;
    while (behind < mentions.length && mentions[behind]!.end <= match.index) behind++;
    if ((mentions[behind]?.start ?? Infinity) <= match.index) continue;
    const list = listFrom(text, folded, match);
    const { end } = list.at(-1)!;
    if (!isGdpr(folded, match.index, end, list[0]!)) continue;
    upright.push(...list);
    last = end;
  }
  return [...mentions, ...upright].sort((a, b) => a.start - b.start);
};

const letters = (text: string, folded: string, match: RegExpExecArray): Article6Mention[] => {
  const end = match.index + match[0].length;
  if (otherText.test(folded.slice(end, end + 60))) return [];
  return [...match.groups!["letters"]!.matchAll(/[a-f](?![a-z])(?: ?\))?/g)]
    .map(({ 0: words, index }) => ({ words, start: match.index + index }))
    .filter(({ start }) => isPlain(text, start))
    .map(({ words, start }, at, all) => ({
      start,
      end: at === all.length - 1 ? end : start + words.length,
      article: `6.1.${words[0]!}`,
      letter: words[0]!,
      introduced: true,
    }));
};

const listFrom = (text: string, folded: string, match: RegExpExecArray): Article6Mention[] => {
  const introduced = match.groups!["intro"] !== "";
  const lead = match[0].indexOf("6");
  const mentions = [
    mention(text, folded, match.index + lead, match[0].slice(lead), match, introduced),
  ];
  while (mentions.length < longestList) {
    const { end } = mentions.at(-1)!;
    const rest = folded.slice(end, end + 60);
    const next = nextFull.exec(rest);
    if (next && (next.groups!["paragraph"] !== undefined || next.groups!["letter"] !== undefined)) {
      const at = next[0].indexOf("6");
      mentions.push(mention(text, folded, end + at, next[0].slice(at), next, introduced));
      continue;
    }
    const lone =
      mentions[0]!.letter === null && mentions.length === 1 ? null : nextLetter.exec(rest);
    const letter = lone?.groups!["letter"];
    if (!lone || letter === undefined) break;
    const closed = lone.groups!["close"] !== undefined;
    const start = end + lone[0].lastIndexOf(letter);
    if (!isPlain(text, start) || !(closed || ended.test(rest.slice(lone[0].length)))) break;
    mentions.push({
      start,
      end: end + lone[0].length,
      article: `6.1.${letter}`,
      letter,
      introduced,
    });
  }
  return mentions;
};

const mention = (
  text: string,
  folded: string,
  start: number,
  words: string,
  { groups }: RegExpExecArray,
  introduced: boolean,
): Article6Mention => {
  const letter = groups!["letter"] ?? null;
  const end = start + words.length;
  const numbered = groups!["paragraph"] !== undefined;
  const tail = letter === null ? 0 : groups!["lead"]!.length + 1 + (groups!["close"]?.length ?? 0);
  const loose = groups!["lead"] === " " && groups!["close"] === undefined;
  const isLetter =
    letter !== null &&
    isPlain(text, end - 1 - (groups!["close"]?.length ?? 0)) &&
    (!loose || ended.test(folded.slice(end, end + 12)));
  return {
    start,
    end: isLetter || letter === null ? end : end - tail,
    article: ["6", ...(numbered ? ["1"] : []), ...(isLetter ? [letter] : [])].join("."),
    letter: isLetter ? letter : null,
    introduced,
  };
};

/** « à » folds to « a », and is no letter of article 6. */
const isPlain = (text: string, at: number): boolean => /[a-f]/i.test(text[at]!);

const isGdpr = (
  folded: string,
  start: number,
  end: number,
  { article, letter }: Article6Mention,
) => {
  const after = folded.slice(end, end + 60);
  if (gdpr.test(after)) return true;
  if (otherText.test(after)) return false;
  if (letter !== null) return true;
  const before = folded.slice(Math.max(0, start - 120), start);
  const isOther = otherBefore.test(before) && !/rgpd/.test(before);
  return article !== "6" && !isOther;
};
