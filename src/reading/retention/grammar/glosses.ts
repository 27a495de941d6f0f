import type { Surroundings } from "./adjuncts.ts";
import { isAText } from "./circumstances.ts";
import { isDenial } from "./denials.ts";
import { explains } from "./eventBrackets.ts";
import { isEventAt, readEvent } from "./eventNames.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";
import { endOf } from "./ends.ts";

/** Behind a period, what explains it in brackets, after a dash or a comma: « (durée légale) », « (dernier contact) ». */
export const readGloss = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  const needed = readHowLongNeeded(sentence, at, before);
  if (needed) return needed;
  // « 5 ans après la clôture (délais de prescription) »
  if (before?.kind === "from" && wordAt(sentence, at) === "(")
    return followsAPeriod(sentence, before.at)
      ? (readWhy(sentence, at) ??
          readItsName(sentence, at) ??
          readEndInBrackets(sentence, at) ??
          readExamples(sentence, at))
      : null;
  if (
    before?.kind === "from" &&
    wordAt(sentence, at) === "," &&
    followsAPeriod(sentence, before.at)
  )
    return readWhy(sentence, at);
  if (before?.kind === "thereafter") return readEndInBrackets(sentence, at);
  if (before?.kind !== "period" || !/^[(,-]$/.test(wordAt(sentence, at))) return null;
  const end = readEndInBrackets(sentence, at);
  if (end) return end;
  const lasting = readLasting(sentence, at);
  if (lasting) return lasting;
  return (
    readWhy(sentence, at) ??
    readWhatFor(sentence, at) ??
    readWhatItAllows(sentence, at) ??
    readItsName(sentence, at) ??
    readLawBehindDash(sentence, at) ??
    readFromWhen(sentence, at)
  );
};

/** « trois ans, correspondant à la durée nécessaire au suivi »: why the figure is what it is. */
const readHowLongNeeded = (
  sentence: Sentence,
  at: number,
  before: Surroundings["before"],
): Part | null => {
  if (before?.kind !== "period" && before?.kind !== "from" && before?.kind !== "join") return null;
  const needed = find(sentence, wordAt(sentence, at) === "," ? at + 1 : at, "aim-long");
  // « conservées, durée nécessaire au suivi »: without a figure before, it says how long.
  const timed =
    before.kind === "period" || (before.kind === "from" && followsAPeriod(sentence, before.at));
  if (!needed || (needed.value === "beside" && !timed)) return null;
  const comma = wordAt(sentence, at) === "," ? at + 1 : at;
  const words = readPhrase(sentence, comma + needed.length);
  return words && { kind: "neutral", at, next: words.to };
};

/** « 13 mois (lutte contre la fraude) »: what it is kept for. */
const readWhatFor = (sentence: Sentence, at: number): Part | null => {
  const aim = wordAt(sentence, at) === "(" ? find(sentence, at + 1, "aim") : null;
  if (!aim) return null;
  const rest = readPhrase(sentence, at + 1 + aim.length, { figures: true, pour: false });
  const to = rest?.to ?? at + 1 + aim.length;
  return wordAt(sentence, to) === ")" ? { kind: "neutral", at, next: to + 1 } : null;
};

/** « deux mois (délai de recours) », « un an (durée glissante) »: what the figure is called. */
const readItsName = (sentence: Sentence, at: number): Part | null => {
  if (wordAt(sentence, at) !== "(") return null;
  const name = find(sentence, at + 1, "time-name");
  const next = at + 1 + (name?.length ?? 0);
  return name && wordAt(sentence, next) === ")" ? { kind: "neutral", at, next: next + 1 } : null;
};

/** « trois ans après le dernier contact (par exemple, un appel) »: some of what the event may be. */
const readExamples = (sentence: Sentence, at: number): Part | null => {
  const said = `${wordAt(sentence, at + 1)} ${wordAt(sentence, at + 2)}`;
  if (said !== "par exemple" && !/^ex [.:]$/.test(said)) return null;
  const from = /^[:,]$/.test(wordAt(sentence, at + 3)) ? at + 4 : at + 3;
  for (let to = from; to < sentence.tokens.length; to++) {
    if (readPeriod(sentence, to) || isDenial(sentence, to)) return null;
    if (find(sentence, to, "keep-past") || find(sentence, to, "end-past")) return null;
    if (wordAt(sentence, to) !== ")") continue;
    const acts = to > from && explains(sentence, { from, to }, isEventAt);
    return acts ? { kind: "neutral", at, next: to + 1 } : null;
  }
  return null;
};

/** « 30 jours (période permettant de rouvrir le compte) »: what the time is good for. */
const readWhatItAllows = (sentence: Sentence, at: number): Part | null => {
  const named = /^(?:periode|duree|delai|temps)$/.test(wordAt(sentence, at + 1));
  const allows = /^(?:permettant|laissant|servant|correspondant)$/.test(wordAt(sentence, at + 2));
  if (wordAt(sentence, at) !== "(" || !named || !allows) return null;
  const words = readPhrase(sentence, at + 3, { figures: false, pour: false });
  if (!words || wordAt(sentence, words.to) !== ")") return null;
  return { kind: "neutral", at, next: words.to + 1 };
};

/** « 15 minutes (durée de validité du code) »: what lasts as long. */
const readLasting = (sentence: Sentence, at: number): Part | null => {
  const noun = wordAt(sentence, at) === "(" ? find(sentence, at + 1, "duration-noun") : null;
  const of = at + 1 + (noun?.length ?? 0);
  if (!noun || !/^(?:vie|validite)$/.test(wordAt(sentence, of - 1))) return null;
  const words = /^(?:de|d'|du|des)$/.test(wordAt(sentence, of))
    ? readPhrase(sentence, of + 1)
    : null;
  return words && wordAt(sentence, words.to) === ")"
    ? { kind: "neutral", at, next: words.to + 1 }
    : null;
};

/** « 30 jours (purge définitive) », « 2 ans (puis suppression) »: what becomes of the data then. */
const readEndInBrackets = (sentence: Sentence, at: number): Part | null => {
  if (wordAt(sentence, at) !== "(") return null;
  const from = wordAt(sentence, at + 1) === "puis" ? at + 2 : at + 1;
  const noun = find(sentence, from, "end-head") ?? find(sentence, from, "end-noun");
  const end = noun && endOf(noun.value);
  if (!noun || !end || wordAt(sentence, from + noun.length) !== ")") return null;
  return { kind: "end", at, next: from + noun.length + 1, end };
};

/** « supprimées après la clôture (durée légale) » would name a time of its own. */
const followsAPeriod = (sentence: Sentence, to: number): boolean =>
  [1, 2, 3, 4].some((length) => readPeriod(sentence, to - length)?.next === to);

/** « 5 ans (durée légale) », « 5 ans, durée recommandée par la CNIL »: the figure stands before, the ground changes nothing. */
const readWhy = (sentence: Sentence, at: number): Part | null => {
  const from = at + 1;
  const reference = find(sentence, from, "reference");
  if (!reference || !/^(?:durees?|delais?)$/.test(wordAt(sentence, from))) return null;
  const rest = readPhrase(sentence, from + reference.length, { figures: true, pour: false });
  const to = rest?.to ?? from + reference.length;
  for (let within = from; within < to; within++) if (readPeriod(sentence, within)) return null;
  const next = closed(sentence, at, to);
  if (next === null) return null;
  return rest ? { kind: "law", at, next, words: { from, to } } : { kind: "neutral", at, next };
};

/** « 10 ans – Code de commerce » */
const readLawBehindDash = (sentence: Sentence, at: number): Part | null => {
  if (wordAt(sentence, at) !== "-") return null;
  const words = readPhrase(sentence, at + 1, { figures: true, pour: false });
  const next = words && isAText(sentence, words) ? closed(sentence, at, words.to) : null;
  return words && next !== null ? { kind: "law", at, next, words } : null;
};

/** « 3 ans (dernier contact) »: the event of the clock. « 1 an (demandes) » would name the data. */
const readFromWhen = (sentence: Sentence, at: number): Part | null => {
  if (wordAt(sentence, at) === "," || !isClock(sentence, at + 1)) return null;
  const words = readEvent(sentence, at + 1, false);
  const next = words && closed(sentence, at, words.to);
  return words && next !== null ? { kind: "from", at, next, words, connector: "(" } : null;
};

/** The end of what was opened; null where more stands in the brackets, or behind the dash. */
const closed = (sentence: Sentence, at: number, to: number): number | null => {
  const opened = wordAt(sentence, at);
  if (opened === "(") return wordAt(sentence, to) === ")" ? to + 1 : null;
  return opened === "," || (sentence.tokens[to]?.kind ?? "mark") === "mark" ? to : null;
};

/** Nouns that cannot be data: what is closed, ends or leaves, and whatever is « the last ». */
const isClock = (sentence: Sentence, at: number): boolean => {
  const head = find(sentence, at, "det") ? at + 1 : at;
  const last = /^derni(?:er|ere)s?$/.test(wordAt(sentence, head));
  return last ? isEventAt(sentence, head) : find(sentence, head, "end-of-state") !== null;
};
