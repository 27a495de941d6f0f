import { bePrecedes } from "./auxiliaries.ts";
import { isNamedEvent } from "./boundaries.ts";
import { readEnd } from "./endings.ts";
import { readLength } from "./lengths.ts";
import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * The words of a clause that is quoted, not read: a condition, an exception, a state (« tant que le dossier n'est pas
 * soldé »). Its verbs and its negations are its own and stay in the reading word for word; a period, or a verb that
 * keeps or ends data, is another rule and cannot be part of it.
 */
export const readClauseText = (
  sentence: Sentence,
  at: number,
  {
    stopsAtComma,
    stopsAtEach = false,
    exception = false,
    event = false,
    apart = false,
    orThat = false,
  }: {
    readonly stopsAtComma: boolean;
    /** Even at a comma that « de » or « et » might go on after. */
    readonly stopsAtEach?: boolean;
    readonly exception?: boolean;
    readonly event?: boolean;
    /** « dès que le dossier est clos en cas de refus »: the case has a field of its own. */
    readonly apart?: boolean;
    /** « … ou que vous partiez »: another event. */
    readonly orThat?: boolean;
  },
): Words | null => {
  let next = at;
  let depth = 0;
  for (; next < sentence.tokens.length; next++) {
    const word = wordAt(sentence, next);
    if (word === "(") depth++;
    if (word === ")" && --depth < 0) break;
    if (depth === 0 && stopsAtEach && word === ",") break;
    if (orThat && depth === 0 && word === "ou" && /^(?:que|qu')$/.test(wordAt(sentence, next + 1)))
      break;
    if (
      depth === 0 &&
      stops(sentence, next, word, stopsAtComma) &&
      !(exception && word === "," && !stopsAtComma)
    )
      break;
    if (depth === 0 && next > at && endsClause(sentence, next)) break;
    if (depth === 0 && next > at + 1 && goesOnWithTheData(sentence, at, next)) break;
    if (apart && next > at && opensApart(sentence, next, depth)) {
      if (depth > 0) return null;
      break;
    }
    if (depth > 0 && next > at && (endsClause(sentence, next) || isBareEnd(sentence, next)))
      return null;
    if (next > at && opensPeriod(sentence, next)) break;
    // « sauf recours, nécessitant leur conservation jusqu'à l'issue de la procédure »: all of it is the exception.
    const prolongs =
      exception &&
      /^(?:conservation|maintien|conserver|maintenir|jusqu')$/.test(wordAt(sentence, next - 1));
    if (
      !prolongs &&
      next > at &&
      isAny(sentence, next, opensAnotherRule) &&
      !isImmediate(sentence, next)
    ) {
      if (depth > 0) return null;
      break;
    }
    if (depth > 0 && (readPeriod(sentence, next) || /^(?:puis|sinon)$/.test(word))) return null;
    if (!exception && find(sentence, next, "hedge") && !isNamedEvent(sentence, next)) return null;
    // « …, et le sont jusqu'à … »: the keeping itself.
    if (
      word === "et" &&
      /^(?:le sont|le seront|l' est|l' sont)$/.test(twoWords(sentence, next + 1))
    )
      return null;
    if (word === "sinon" || /^(?:auquel|auxquels|auxquelles)$/.test(word)) return null;
    if (find(sentence, next, "keep-past")?.value === "" && bePrecedes(sentence, next)) return null;
    if (
      find(sentence, next, "end-past") &&
      bePrecedes(sentence, next) &&
      !isOfAnAccount(sentence, at)
    )
      return null;
    const length = readLength(sentence, next);
    if (!length) continue;
    if (!countsWithin(sentence, next, length.next)) break;
    // « lorsque le compte est inactif depuis 3 ans » hides how long in its event.
    if (event && wordAt(sentence, next - 1) === "depuis") return null;
    next = length.next - 1;
  }
  const end = withoutJoiner(sentence, at, next);
  return end > at ? { from: at, to: end } : null;
};

/** « un paiement à débit immédiat », « un effet immédiat »: what a noun is, not when data end. */
const isImmediate = (sentence: Sentence, at: number): boolean =>
  /^immediate?s?$/.test(wordAt(sentence, at)) && !find(sentence, at - 1, "end-noun");

const twoWords = (sentence: Sentence, at: number): string =>
  `${wordAt(sentence, at)} ${wordAt(sentence, at + 1)}`;

/** « lorsque le compte est supprimé », « tant que le profil n'est pas supprimé »: what ends is no data, and an event. */
const isOfAnAccount = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "det") !== null &&
  /^(?:compte|profil|espace|abonnement|utilisateur)$/.test(wordAt(sentence, at + 1));

const stops = (sentence: Sentence, at: number, word: string, atComma: boolean): boolean => {
  const { kind } = sentence.tokens[at]!;
  if (kind !== "mark") return false;
  if (/^[;:!?]$/.test(word)) return true;
  if (word === ".") return at + 1 === sentence.tokens.length || sentence.tokens[at + 1]!.capital;
  if (word !== ",") return false;
  return atComma
    ? !/^(?:de|d'|du|des|ou|et)$/.test(wordAt(sentence, at + 1)) || introduces(sentence, at + 1)
    : introduces(sentence, at + 1);
};

const introduces = (sentence: Sentence, at: number): boolean =>
  isAny(sentence, at, opensAnotherRule) ||
  isAny(sentence, at, saysWhy) ||
  readPeriod(sentence, /^(?:et|ou|mais)$/.test(wordAt(sentence, at)) ? at + 1 : at) !== null;

/** « …, puis supprimées », « …, sauf en cas de litige »: the clause is over. */
const endsClause = (sentence: Sentence, at: number): boolean => {
  if (/^(?:puis|avant|,|et)$/.test(wordAt(sentence, at)) && readEnd(sentence, at)) return true;
  return ["condition", "condition-clause"].some(
    (category) => find(sentence, at, category)?.value === "exception",
  );
};

/** « (supprimées ensuite) » */
const isBareEnd = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1) === "(" && find(sentence, at, "end-past") !== null;

/** « … est clos au bout de cinq ans », « … est mineur au plus cinq ans »: a period begins before its figure. */
const opensPeriod = (sentence: Sentence, at: number): boolean => {
  if (/^(?:de|d'|plus|moins|depuis)$/.test(wordAt(sentence, at))) return false;
  const period = readPeriod(sentence, at);
  if (!period || readLength(sentence, at)) return false;
  for (let within = at; within < period.next; within++)
    if (wordAt(sentence, within).startsWith("consecuti")) return false;
  return true;
};

/**
 * Behind an event or a state, in brackets, behind a comma or a joiner: what has a field of its own. « tant que vous êtes
 * inscrit pour recevoir nos lettres » goes on.
 */
const opensApart = (sentence: Sentence, at: number, depth: number): boolean => {
  if (isAny(sentence, at, opensACase)) return true;
  const before = wordAt(sentence, at - 1);
  if (!/^(?:\(|,|et|ou)$/.test(before)) return false;
  const forSome =
    wordAt(sentence, at) === "pour" && find(sentence, at + 1, "det") !== null && before !== "et";
  return (depth === 0 || before === "(") && (forSome || isAny(sentence, at, opensAClock));
};

const opensACase = new Set(["condition", "condition-clause"]);

const opensAClock = new Set(["from", "at-clause", "while", "while-clause"]);

/** « jusqu'à ce que le prêt soit clos, en vertu du code … »: the ground is none of the event. */
const saysWhy = new Set(["law", "purpose"]);

const opensAnotherRule = new Set([
  "until",
  "until-clause",
  "after-period",
  "unlimited",
  "criterion",
  "now",
  "archive",
  "condition-whole",
]);

/** « pendant deux années consécutives », « depuis 3 ans », « âgé de 16 ans » measure the case, not the keeping. */
const countsWithin = (sentence: Sentence, at: number, end: number): boolean => {
  for (let within = at; within < end; within++)
    if (wordAt(sentence, within).startsWith("consecuti")) return true;
  const before = wordAt(sentence, at - 1);
  return (
    before === "depuis" ||
    (/^d[e']$/.test(before) && /^(?:ages?|agees?|moins|plus)$/.test(wordAt(sentence, at - 2)))
  );
};

/** « … est inscrit et jusqu'à … »: the joiner belongs to what follows. */
const withoutJoiner = (sentence: Sentence, at: number, end: number): number => {
  const joiner = /^(?:et|ou|,|puis|-|mais)$/;
  let last = end;
  while (last > at && joiner.test(wordAt(sentence, last - 1))) last--;
  while (
    last > at + 1 &&
    /^(?:pendant|durant|pour|dans|a|au|de|d'|apres)$/.test(wordAt(sentence, last - 1))
  )
    last--;
  // « … est actif et pendant 2 ans »
  while (last > at && last < end && joiner.test(wordAt(sentence, last - 1))) last--;
  return last;
};

/** « tant que le compte est ouvert et ne sont pas transmises »: a verb in the plural is not that of the account. */
const goesOnWithTheData = (sentence: Sentence, from: number, at: number): boolean => {
  if (wordAt(sentence, at) !== "et") return false;
  if (
    !/^(?:le|la|l'|votre|notre|son|sa|leur|ce|cet|cette|chaque|il|elle)$/.test(
      wordAt(sentence, from),
    )
  )
    return false;
  const verb = find(sentence, at + 1, "neg") ? at + 2 : at + 1;
  return /^(?:sont|seront|font|feront|peuvent|pourront|permettent|servent)$/.test(
    wordAt(sentence, verb),
  );
};
