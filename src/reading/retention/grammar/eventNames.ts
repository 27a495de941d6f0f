import { readAge } from "./ages.ts";
import { countsTheYears } from "./calendar.ts";
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
  let depth = 0;
  for (let next = phrase.from + 1; next < phrase.to; next++) {
    // « la décision (accord ou refus) » is one event.
    if (wordAt(sentence, next) === "(") depth++;
    if (wordAt(sentence, next) === ")") depth--;
    if (depth > 0) continue;
    if (opensOther(sentence, phrase, next)) return { from: phrase.from, to: next };
    if (opensListed(sentence, next) || isStroke(sentence, phrase, next))
      return { from: phrase.from, to: next };
    if (wordAt(sentence, next) !== "ou") continue;
    // « le premier ou dernier contact »
    if (find(sentence, next - 1, "before-event")) return null;
    const slash = wordAt(sentence, next - 1) === "/" && wordAt(sentence, next - 2) === "et" ? 2 : 0;
    const well = wordAt(sentence, next + 1) === "bien" ? next + 2 : next + 1;
    const after = /^(?:de|d'|du|des|a|au|aux)$/.test(wordAt(sentence, well)) ? well + 1 : well;
    const comma = wordAt(sentence, next - 1) === "," ? 1 : 0;
    if (sharesItsNoun(sentence, phrase, next)) continue;
    const beside = standsBesideHead(sentence, phrase, next, after);
    // « la fin de la vente ou la location »: the end of which?
    if (beside && !isEventAt(sentence, after) && endsAState(sentence, phrase)) return null;
    if (
      beside ||
      isEventAt(sentence, after) ||
      isOfTheSame(sentence, phrase, after) ||
      sharesItsOwner(sentence, phrase, next)
    )
      return { from: phrase.from, to: next - comma - slash };
  }
  return phrase;
};

/**
 * « la décision d'attribution ou de rejet »: two bare complements of one noun. « à compter de clôture ou de rejet » has no
 * noun before the first.
 */
const sharesItsNoun = (sentence: Sentence, { from, to }: Words, or: number): boolean => {
  const bare = (of: number): boolean =>
    /^(?:de|d')$/.test(wordAt(sentence, of)) &&
    find(sentence, of + 1, "det") === null &&
    find(sentence, of + 1, "before-event") === null;
  if (or + 2 >= to || !bare(or + 1)) return false;
  for (let at = or - 1; at > from; at--) {
    const compound = isPutInto(sentence, or - 2) ? 4 : 2;
    if (isOf(wordAt(sentence, at))) return bare(at) && at === or - compound;
    if (find(sentence, at, "prep") && !isPutInto(sentence, at)) return false;
  }
  return false;
};

/** « mise en recouvrement », « entrée en fonctions »: one noun of three words. */
const isPutInto = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "en" && /^(?:re)?mise$|^prise$|^entree$/.test(wordAt(sentence, at - 1));

/** « le départ/décès du lecteur », « la clôture du compte/ cessation du suivi »: two events. */
const isStroke = (sentence: Sentence, { from }: Words, at: number): boolean =>
  wordAt(sentence, at) === "/" &&
  (at === headAt(sentence, from) + 1 || isOf(prepositions(sentence, from, at).at(-1) ?? "")) &&
  isEventAt(sentence, at + 1);

/** « leur restitution ou leur vente »: each has its owner said again. */
const isOfTheSame = (sentence: Sentence, { from }: Words, at: number): boolean =>
  /^(?:sa|son|leur|votre)$/.test(wordAt(sentence, from)) &&
  /^(?:sa|son|leur|votre)$/.test(wordAt(sentence, at));

/** « leur clôture ou réforme »: two events of one owner. */
const sharesItsOwner = (sentence: Sentence, { from, to }: Words, or: number): boolean =>
  /^(?:sa|son|leur|leurs|ses|votre|notre|vos|nos)$/.test(wordAt(sentence, from)) &&
  or === from + 2 &&
  or + 2 === to;

/** « la vente du local ou la dissolution du club »: an article without the « de » of the words before stands beside the head. */
const standsBesideHead = (sentence: Sentence, { from }: Words, or: number, at: number): boolean =>
  at === or + 1 &&
  /^(?:le|la|l'|les)$/.test(wordAt(sentence, at)) &&
  // « de la ville, la région ou l'État »: the « de » of the first holds for all.
  !sentence.tokens.slice(from, or).some(({ word }) => word === ",") &&
  hasOnlyComplements(sentence, from, or);

const endsAState = (sentence: Sentence, { from }: Words): boolean =>
  /^(?:fin|terme|echeance|cessation|cloture)$/.test(wordAt(sentence, headAt(sentence, from))) &&
  /^(?:de|d'|du|des)$/.test(wordAt(sentence, headAt(sentence, from) + 1));

/** « la vente du local »: « la vente sur le quai ou la place » might go on with « sur ». */
const hasOnlyComplements = (sentence: Sentence, from: number, to: number): boolean =>
  prepositions(sentence, from, to).every(isOf);

const isOf = (word: string): boolean => /^(?:de|d'|du|des)$/.test(word);

const prepositions = (sentence: Sentence, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index)
    .filter((at) => find(sentence, at, "prep") ?? find(sentence, at, "contracted"))
    .map((at) => wordAt(sentence, at));

/** True where another event of the clock may begin after « ou »: one of the lexicon, an act, or what sounds like one. */
export const mayBeAnotherEvent = (sentence: Sentence, at: number): boolean => {
  if (isEventAt(sentence, at)) return true;
  const noun = headAt(sentence, at);
  // « leur clôture ou réforme »
  if (
    noun === at &&
    !/^(?:sa|son|leur|leurs|ses|votre|notre|vos|nos)$/.test(wordAt(sentence, at - 3))
  )
    return false;
  if (find(sentence, noun, "act")) return true;
  return (
    /(?:tion|sion|ement|ance|ence)$/.test(wordAt(sentence, noun)) &&
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

/** « votre départ, vos données disparaissent »: a comma before a name, and no « ou » or « et » that would make it a list. */
const opensOther = (sentence: Sentence, { to }: Words, comma: number): boolean => {
  if (wordAt(sentence, comma) !== "," || !find(sentence, comma + 1, "det")) return false;
  for (let at = comma + 1; at < to; at++)
    if (/^(?:ou|et|et\/ou)$/.test(wordAt(sentence, at))) return false;
  return true;
};

/** « …, du rejet ou de la clôture », « le départ, le licenciement ou la retraite » */
const namesNext = (sentence: Sentence, at: number): boolean =>
  (/^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && isEventAt(sentence, at + 1)) ||
  (/^(?:le|la|l'|les|leur|son|sa)$/.test(wordAt(sentence, at)) && isEventAt(sentence, at));

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
    if (find(sentence, next, "no-event-within") && !countsTheYears(sentence, next)) return false;
  return true;
};

/** « Les fiches … tant que le compte est ouvert, puis un an après sa suppression »: that of the account. */
const isOfAnAccount = (sentence: Sentence, to: number): boolean => {
  if (!/^(?:les|vos|ces|nos|ses|leurs|mes|tes)$/.test(wordAt(sentence, 0))) return false;
  for (let at = 2; at < to; at++)
    if (
      /^(?:compte|profil|espace|dossier|contrat|projet|abonnement)$/.test(wordAt(sentence, at)) &&
      /^(?:le|l'|leur|votre|son|du|un)$/.test(wordAt(sentence, at - 1))
    )
      return true;
  return false;
};

/** « jusqu'à leur suppression » says nothing; « jusqu'à la suppression du compte » names an event. */
const isCircular = (sentence: Sentence, from: number, head: number, to: number): boolean => {
  for (let at = head + 1; at < to - 1; at++) if (wordAt(sentence, at) === "par") return false;
  if (/^(?:sa|son)$/.test(wordAt(sentence, from)) && isOfAnAccount(sentence, from)) return false;
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
