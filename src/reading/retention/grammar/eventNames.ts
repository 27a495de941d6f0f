import { readAge } from "./ages.ts";
import { withoutOtherBrackets } from "./eventBrackets.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** True when a noun of an event begins here, after its determiner and its « dernier ». */
export const isEventAt = (sentence: Sentence, at: number): boolean => {
  const head = headAt(sentence, at);
  // « ou dernier échange »: the last of whatever it is, is an event.
  const last = head > at && /^dernieres?$|^derniers?$/.test(wordAt(sentence, head - 1));
  return find(sentence, head, "event") !== null || (last && namesSomething(sentence, head));
};

const namesSomething = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]?.kind === "word" &&
  !["prep", "contracted", "conj", "rel", "pron", "unit"].some((each) => find(sentence, at, each));

/** Where the noun stands, after its determiner and its « dernier ». */
export const headAt = (sentence: Sentence, at: number): number => {
  let next = at;
  for (let turns = 0; turns < 4; turns++) {
    const before = find(sentence, next, "before-event") ?? find(sentence, next, "det");
    if (!before) break;
    next += before.length;
  }
  return next;
};

/** The name of an event; « ou » followed by another event cuts it. Null when the words name no event. */
export const readEvent = (
  sentence: Sentence,
  at: number,
  opening: boolean,
  said: Start = { exact: false, timed: false },
): Words | null => {
  const age = readAge(sentence, at, isEventAt);
  if (age) return age;
  const phrase = readName(sentence, at, opening);
  if (!phrase || !namesAnEvent(sentence, phrase, said)) return null;
  for (let next = phrase.from + 1; next < phrase.to; next++) {
    if (opensListed(sentence, next) || isStroke(sentence, phrase, next))
      return { from: phrase.from, to: next };
    if (wordAt(sentence, next) !== "ou") continue;
    // « le premier ou dernier contact »
    if (find(sentence, next - 1, "before-event")) return null;
    const slash = wordAt(sentence, next - 1) === "/" && wordAt(sentence, next - 2) === "et" ? 2 : 0;
    const well = wordAt(sentence, next + 1) === "bien" ? next + 2 : next + 1;
    const after = /^(?:de|d'|du|des|a|au|aux)$/.test(wordAt(sentence, well)) ? well + 1 : well;
    const comma = wordAt(sentence, next - 1) === "," ? 1 : 0;
    if (isEventAt(sentence, after) || standsBesideHead(sentence, phrase, next, after))
      return { from: phrase.from, to: next - comma - slash };
  }
  return phrase;
};

/** « la clôture du compte/ cessation du suivi »: what stands behind the stroke has its own complement. */
const isStroke = (sentence: Sentence, { from }: Words, at: number): boolean =>
  wordAt(sentence, at) === "/" &&
  hasOnlyComplements(sentence, from, at) &&
  isEventAt(sentence, at + 1);

/**
 * « la vente du local ou la dissolution du club », « … ou de la dernière relance »: an article without the « de » of the
 * words before stands beside the head, and « the last » of something is an event whatever it is of.
 */
const standsBesideHead = (sentence: Sentence, { from }: Words, or: number, at: number): boolean => {
  if (/^derni(?:er|ere)s?$/.test(wordAt(sentence, afterDeterminer(sentence, at))))
    return !/^premi(?:er|ere)s?$/.test(wordAt(sentence, or - 1));
  return (
    at === or + 1 &&
    /^(?:le|la|l'|les)$/.test(wordAt(sentence, at)) &&
    hasOnlyComplements(sentence, from, or)
  );
};

const afterDeterminer = (sentence: Sentence, at: number): number =>
  find(sentence, at, "det") ? at + 1 : at;

/** « la vente du local »: « la vente sur le quai ou la place » might go on with « sur ». */
const hasOnlyComplements = (sentence: Sentence, from: number, to: number): boolean => {
  let complements = 0;
  for (let at = from + 1; at < to; at++) {
    if (!find(sentence, at, "prep") && !find(sentence, at, "contracted")) continue;
    if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, at))) return false;
    complements++;
  }
  return complements > 0;
};

/** True where another event of the clock may begin after « ou »: one of the lexicon, the last of something, or an act. */
export const mayBeAnotherEvent = (sentence: Sentence, at: number): boolean => {
  const noun = afterDeterminer(sentence, at);
  const word = wordAt(sentence, noun);
  if (isEventAt(sentence, at) || /^derni(?:er|ere)s?$/.test(word)) return true;
  return (
    noun > at &&
    /(?:tion|sion|ement|ance|ence)$/.test(word) &&
    find(sentence, noun, "state") === null &&
    find(sentence, noun, "no-event") === null
  );
};

/** « de la clôture, du rejet ou du dernier contact »: events in a row, of which « ou » opens the last. */
export const opensListed = (sentence: Sentence, comma: number): boolean => {
  if (wordAt(sentence, comma) !== "," || !namesNext(sentence, comma + 1)) return false;
  for (let at = comma + 2; at < Math.min(comma + 20, sentence.tokens.length); at++) {
    if (wordAt(sentence, at) === "ou") return namesNext(sentence, at + 1);
    if (sentence.tokens[at]!.kind !== "word" && wordAt(sentence, at) !== ",") return false;
  }
  return false;
};

const namesNext = (sentence: Sentence, at: number): boolean =>
  /^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && isEventAt(sentence, at + 1);

/** A phrase that names an event or a state, without the brackets that may limit the data. */
export const readName = (sentence: Sentence, at: number, opening: boolean): Words | null => {
  const phrase = readPhrase(sentence, at, { figures: false, pour: false, opening });
  return phrase && withoutOtherBrackets(sentence, phrase, isEventAt);
};

/** How a start is said. */
interface Start {
  /** « à compter de l'avis » names an event, « après avis » does not. */
  readonly exact: boolean;
  /** « 3 ans après suppression »: nobody keeps data after they are deleted, so it is that of something else. */
  readonly timed: boolean;
}

const namesAnEvent = (sentence: Sentence, { from, to }: Words, said: Start): boolean => {
  const head = headAt(sentence, from);
  if (head >= to) return false;
  const given = said.exact && /^(?:avis|accord|ordre|mesure)$/.test(wordAt(sentence, head));
  if (find(sentence, head, "no-event") && !given) return false;
  // « après mois »: a figure is missing.
  const isDay =
    /^jour$/.test(wordAt(sentence, head)) && /^d[eu']$/.test(wordAt(sentence, head + 1));
  if (head === from && find(sentence, head, "unit") && !isDay) return false;
  const ofAnother = said.timed && wordAt(sentence, from) === wordAt(sentence, to - 1);
  if (find(sentence, head, "circular") && !ofAnother && isCircular(sentence, from, head, to))
    return false;
  for (let next = from; next < to; next++)
    if (find(sentence, next, "no-event-within")) return false;
  return true;
};

/** « jusqu'à leur suppression » says nothing; « jusqu'à la suppression du compte » names an event. */
const isCircular = (sentence: Sentence, from: number, head: number, to: number): boolean => {
  for (let at = head + 1; at < to - 1; at++) if (wordAt(sentence, at) === "par") return false;
  if (/^(?:leurs?|sa|son|ses)$/.test(wordAt(sentence, from))) return true;
  if (head + 1 >= to) return true;
  const next = [head + 1, head + 2].find((at) =>
    /^(?:de|d'|du|des|par)$/.test(wordAt(sentence, at)),
  );
  if (next === undefined || next >= to) return true;
  if (wordAt(sentence, next) === "par") return false;
  const of = find(sentence, next + 1, "det") ? next + 2 : next + 1;
  return find(sentence, of, "circular-of") !== null;
};
