import type { Surroundings } from "./adjuncts.ts";
import { readClauseText } from "./clauseText.ts";
import { readDay } from "./days.ts";
import type { Part } from "./parts.ts";
import {
  headAt,
  isEventAt,
  mayBeAnotherEvent,
  opensListed,
  readEvent,
  readName,
} from "./eventNames.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Match, type Sentence, type Words } from "./sentence.ts";

/** From when, until when, while: a connector and the event or state that it names. */
export const readClock = (sentence: Sentence, at: number, around: Surroundings): Part | null =>
  readWhile(sentence, at, around) ??
  readFrom(sentence, at, around) ??
  readUntil(sentence, at, around) ??
  readAt(sentence, at, around) ??
  readInactivity(sentence, at, around) ??
  readAnotherEvent(sentence, at, around) ??
  readSooner(sentence, at, around);

const readFrom = (
  sentence: Sentence,
  at: number,
  { opening, before }: Surroundings,
): Part | null => {
  const from = find(sentence, at, "from") ?? sinceAnEvent(sentence, at, before);
  if (!from) return null;
  const start = at + from.length;
  if (from.value === "strict" && !startsAName(sentence, start)) return null;
  const connector = wordAt(sentence, at + 2) === "issue" ? "issue" : wordAt(sentence, at);
  const day = readDay(sentence, start);
  if (day) return { kind: "from", at, next: day.to, words: day, connector: wordAt(sentence, at) };
  const inactive = inactivityOf(sentence, start);
  const lasting = connector.startsWith("au") ? find(sentence, start, "while") : null;
  const state = lasting && readName(sentence, start + lasting.length, opening);
  if (state)
    return { kind: "from", at, next: state.to, words: { from: start, to: state.to }, connector };
  const words =
    inactive !== null
      ? readName(sentence, inactive, opening)
      : /^(?:avoir|etre)$/.test(wordAt(sentence, start))
        ? readClauseText(sentence, start, { stopsAtComma: true })
        : readEvent(sentence, start, opening, {
            exact: /^(?:compter|partir|dater)$/.test(wordAt(sentence, at + 1)),
            timed: before?.kind === "period",
          });
  if (!words || lastsAPeriod(sentence, words)) return null;
  const dated = withFollowing(sentence, words);
  if (dated) return { kind: "from", at, next: dated.to, words: dated, connector };
  // « à l'expiration de la carte » names the event with its connector.
  const named = from.value === "keeps" ? { from: at + 1, to: words.to } : words;
  return { kind: "from", at, next: words.to, words: named, connector };
};

/** « à compter du 1er janvier suivant la clôture »: a day of the calendar, behind an event. */
const withFollowing = (sentence: Sentence, { from, to }: Words): Words | null => {
  if (!find(sentence, to - 1, "month") || wordAt(sentence, to) !== "suivant") return null;
  const event = startsAName(sentence, to + 1) ? readName(sentence, to + 1, false) : null;
  return event && { from, to: event.to };
};

/** « 3 ans depuis le dernier contact »: behind a period, from when it runs. */
const sinceAnEvent = (sentence: Sentence, at: number, before: Part | null): Match | null =>
  before?.kind === "period" && wordAt(sentence, at) === "depuis" && isEventAt(sentence, at + 1)
    ? { category: "from", length: 1, value: "strict" }
    : null;

/** « après une période d'inactivité de deux ans »: the time runs from when the inactivity began. */
const inactivityOf = (sentence: Sentence, at: number): number | null => {
  const noun = find(sentence, at, "det") ? at + 1 : at;
  const named =
    /^(?:periode|duree|delai)$/.test(wordAt(sentence, noun)) &&
    /^d[e']$/.test(wordAt(sentence, noun + 1)) &&
    find(sentence, noun + 2, "inactivity") !== null;
  return named ? noun + 2 : null;
};

/** « à l'issue d'un délai de rétractation d'un mois »: the month is how long the delay lasts, not what follows it. */
const lastsAPeriod = (sentence: Sentence, { from, to }: Words): boolean =>
  /^(?:delais?|durees?|periodes?)$/.test(wordAt(sentence, headAt(sentence, from))) &&
  /^d[e']$/.test(wordAt(sentence, to)) &&
  readPeriod(sentence, to) !== null;

const startsAName = (sentence: Sentence, at: number): boolean =>
  (find(sentence, at, "det") ?? find(sentence, at, "contracted")) !== null;

const readUntil = (
  sentence: Sentence,
  at: number,
  { opening, ended }: Surroundings,
): Part | null => {
  const whole = find(sentence, at, "until-whole");
  if (whole && endsItem(sentence, at + whole.length))
    return {
      kind: ended && wordAt(sentence, at) === "a" ? "at" : "until",
      at,
      next: at + whole.length,
      words: { from: at, to: at + whole.length },
    };
  const until = find(sentence, at, "until");
  if (!until) return null;
  const words = readEvent(sentence, at + until.length, opening);
  return words && { kind: "until", at, next: words.to, words };
};

/** « lors de la clôture » and « à la clôture » name the event at which data end; beside a keeping verb they do not. */
const readAt = (sentence: Sentence, at: number, { ended, opening }: Surroundings): Part | null => {
  if (!ended) return null;
  if (find(sentence, at, "at-request")) return readRequest(sentence, at);
  const found = find(sentence, at, "at");
  if (!found) return null;
  const start = at + found.length;
  if (found.value.startsWith("bare") && !isEventAt(sentence, start)) return null;
  const words = readEvent(sentence, start, opening);
  const latest = found.value.endsWith("latest");
  return words && { kind: "at", at, next: words.to, words, latest };
};

/** « supprimées sur demande de l'usager » */
export const readRequest = (sentence: Sentence, at: number): Part | null => {
  if (!find(sentence, at, "at-request")) return null;
  const words = readPhrase(sentence, at + 1);
  const one = words && beforeAnother(sentence, words);
  return one && { kind: "at", at, next: one.to, words: one };
};

/** « deux ans, ou à la demande du lecteur »: an end that comes sooner. */
const readSooner = (sentence: Sentence, at: number, around: Surroundings): Part | null => {
  const { before, ended } = around;
  if (ended || before?.kind !== "join" || before.join !== "or") return null;
  return readAt(sentence, at, { ...around, ended: true });
};

/** « à votre demande ou à la suppression de votre compte »: two events. */
const beforeAnother = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to - 1; at++)
    if (wordAt(sentence, at) === "ou" && find(sentence, at + 1, "at")) return { from, to: at };
  return { from, to };
};

/** « après trois ans d'inactivité »: the time runs from when the inactivity began. */
const readInactivity = (
  sentence: Sentence,
  at: number,
  { before, opening }: Surroundings,
): Part | null => {
  if (before?.kind !== "period" || !/^d[e']$/.test(wordAt(sentence, at))) return null;
  if (!find(sentence, at + 1, "inactivity")) return null;
  const words = readName(sentence, at + 1, opening);
  return words && { kind: "from", at, next: words.to, words, connector: "de" };
};

const readWhile = (sentence: Sentence, at: number, { opening }: Surroundings): Part | null => {
  const whole = find(sentence, at, "while-whole");
  if (whole && endsItem(sentence, at + whole.length))
    return {
      kind: "while",
      at,
      next: at + whole.length,
      words: { from: at, to: at + whole.length },
    };
  const found = find(sentence, at, "while") ?? bareWhile(sentence, at);
  // « la durée de validité du titre » is the noun of a period, not a state.
  const noun = find(sentence, at, "duration-noun");
  if (found && noun && noun.length > found.length && at === 0) return null;
  if (!found) return readDuring(sentence, at, opening);
  if (!found || (find(sentence, at, "reference")?.length ?? 0) > found.length) return null;
  const name = readName(sentence, at + found.length, opening);
  const words = name && beforeAnEvent(sentence, name);
  if (!words || find(sentence, headAt(sentence, words.from), "no-event")) return null;
  if (/^(?:conservation|prescription)$/.test(wordAt(sentence, words.from))) return null;
  return { kind: "while", at, next: words.to, words };
};

/** « pendant le contrat ou à la demande du salarié »: the event ends it, and is none of its name. */
const beforeAnEvent = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to; at++) {
    const found = find(sentence, at, "at");
    if (!found || !isEventAt(sentence, at + found.length)) continue;
    const joined = /^(?:et|ou|,)$/.test(wordAt(sentence, at - 1));
    if (joined) return { from, to: at - 1 };
    if (wordAt(sentence, at + found.length) === "demande") return { from, to: at };
  }
  return { from, to };
};

/** « durée du contrat » at the head of a cell: elsewhere it is a name. */
const bareWhile = (sentence: Sentence, at: number): ReturnType<typeof find> => {
  if (at > 0 && sentence.tokens[at - 1]!.kind !== "mark") return null;
  const found = find(sentence, at, "while-bare");
  const noun = find(sentence, at, "duration-noun");
  if (!found || (noun && noun.length > found.length)) return null;
  // « Temps de travail : 5 ans » names data.
  const words = readPhrase(sentence, at + found.length);
  return words && wordAt(sentence, words.to) === ":" ? null : found;
};

/** « pendant la carrière de l'agent » */
const readDuring = (sentence: Sentence, at: number, opening: boolean): Part | null => {
  if (!/^(?:pendant|durant)$/.test(wordAt(sentence, at)) || !find(sentence, at + 1, "det"))
    return null;
  const year = find(sentence, at + 1, "current-year");
  if (year) return { kind: "while", at, next: at + 1 + year.length, words: span(at + 1, year) };
  const name = readName(sentence, at + 1, opening);
  if (!name) return null;
  const words = withEnCours(sentence, beforeAnEvent(sentence, name));
  const head = headAt(sentence, words.from);
  if (find(sentence, head, "no-place") && !isKindOfYear(sentence, head)) return null;
  return /^(?:duree|periode|delai|temps|conservation)/.test(
    wordAt(sentence, headAt(sentence, words.from)),
  )
    ? null
    : { kind: "while", at, next: words.to, words };
};

const span = (from: number, { length }: { readonly length: number }): Words => ({
  from,
  to: from + length,
});

/** « l'année scolaire en cours », « le contrat en cours » */
const withEnCours = (sentence: Sentence, { from, to }: Words): Words =>
  wordAt(sentence, to) === "en" && wordAt(sentence, to + 1) === "cours"
    ? { from, to: to + 2 }
    : { from, to };

/** « pendant l'année scolaire » lasts, « pendant l'année » may be any year. */
const isKindOfYear = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "annee" && find(sentence, at + 1, "unit-other") !== null;

/** True at the last stop, or where another item of a list begins. */
const endsItem = ({ tokens }: Sentence, at: number): boolean =>
  at >= tokens.length ||
  tokens[at]!.word === ";" ||
  (at === tokens.length - 1 && tokens[at]!.word === ".");

/** « … ou la fin du suivi », « … ou de l'inactivité du compte » after an event. */
const readAnotherEvent = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  const failing = readFailing(sentence, at, before);
  if (failing) return failing;
  if (/^(?:from|also-from|until)$/.test(before?.kind ?? "") && isSharedStroke(sentence, at)) {
    const words = readEvent(sentence, at + 1, false);
    return words && { kind: "also-from", at, next: words.to, words };
  }
  const listed = before?.kind === "join" && opensListed(sentence, at - 1);
  if (before?.kind !== "join" || (before.join !== "or" && !listed)) return null;
  const start = /^(?:de|d'|du|des|a|au|aux)$/.test(wordAt(sentence, at)) ? at + 1 : at;
  if (!mayBeAnotherEvent(sentence, start)) return null;
  const words = readEvent(sentence, start, false);
  return words && { kind: "also-from", at, next: words.to, words };
};

/** « le départ/décès du lecteur »: written as one word, the two share what follows. */
const isSharedStroke = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "/" &&
  sentence.tokens[at + 1]?.start === sentence.tokens[at]!.end &&
  sentence.tokens[at - 1]?.end === sentence.tokens[at]!.start &&
  isEventAt(sentence, at + 1);

/** « … ou, à défaut, du dernier contact »: the other event, where the first never comes. */
const readFailing = (
  sentence: Sentence,
  at: number,
  before: Surroundings["before"],
): Part | null => {
  const follows =
    /^(?:from|also-from)$/.test(before?.kind ?? "") ||
    (before?.kind === "join" && before.join === "comma");
  if (!follows || wordAt(sentence, at) !== "ou") return null;
  const from = wordAt(sentence, at + 1) === "," ? at + 2 : at + 1;
  if (wordAt(sentence, from) !== "a" || wordAt(sentence, from + 1) !== "defaut") return null;
  const of = wordAt(sentence, from + 2) === "," ? from + 3 : from + 2;
  if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, of)) || !isEventAt(sentence, of + 1)) return null;
  const words = readEvent(sentence, of + 1, false);
  const condition = { from, to: from + 2 };
  return words && { kind: "also-from", at, next: words.to, words, condition };
};
