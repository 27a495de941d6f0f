import { isDenial } from "./denials.ts";
import { isEventAt, readEvent } from "./eventNames.ts";
import type { Head } from "./head.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Match, type Sentence, type Words } from "./sentence.ts";
import { nounVerb } from "./subjectlessHeads.ts";
import { endOf } from "./ends.ts";

/** In tokens: no act takes more words, and looking ahead stays linear. */
const furthest = 40;

/**
 * « La suppression du compte entraîne celle des fiches », « Vous pouvez clore votre compte, ce qui entraîne la suppression
 * de vos données »: what somebody may do is no promise, what it brings about is one. The act is the event.
 */
export const readCausedEnd = (sentence: Sentence, from: number, end: number): Head | null => {
  if (isDenial(sentence, from)) return null;
  for (let at = from + 1; at < Math.min(end, from + furthest); at++) {
    const word = wordAt(sentence, at);
    if (isDenial(sentence, at) || readPeriod(sentence, at)) return null;
    const causes = /^(?:entraine|entrainent|entrainera|entraineront|entrainant)$/.test(word);
    // « …, ce qui efface vos fiches »
    const acts = wordAt(sentence, at - 2) === "ce" && wordAt(sentence, at - 1) === "qui";
    const ends = acts ? find(sentence, at, "end-active") : null;
    if (!causes && !ends) continue;
    const event = eventBefore(sentence, from, at);
    if (event && ends) return endedBy(sentence, at, ends, event);
    return event && effectOf(sentence, at + 1, event);
  }
  return null;
};

/** The act before the verb: its subject, or what the clause before « ce qui » says that somebody may do. */
const eventBefore = (sentence: Sentence, from: number, verb: number): Words | null => {
  if (wordAt(sentence, verb - 1) !== "qui" && wordAt(sentence, verb - 1) !== ",") {
    const event = isEventAt(sentence, from) ? readEvent(sentence, from, false) : null;
    // To a phrase, the verb is one more of its open words.
    return event && (event.to === verb || event.to === verb + 1) ? { from, to: verb } : null;
  }
  const comma = wordAt(sentence, verb - 1) === "," ? verb - 1 : verb - 3;
  if (wordAt(sentence, comma) !== ",") return null;
  for (let at = from + 1; at < comma; at++) {
    const act = find(sentence, at, "account-act");
    if (!act) continue;
    const what = mayDo(sentence, from, at) ? readPhrase(sentence, at + act.length) : null;
    const atAnyTime = what && find(sentence, what.to, "at-any-time");
    const closed = what && (what.to >= comma || what.to + (atAnyTime?.length ?? 0) === comma);
    return closed ? { from: at, to: Math.min(what.to, comma) } : null;
  }
  return null;
};

/** « Vous pouvez à tout moment … », « L'usager a la possibilité de … » */
const mayDo = (sentence: Sentence, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) {
    const may = find(sentence, at, "modal-may") ?? find(sentence, at, "may-do");
    if (!may) continue;
    const next = at + may.length;
    return next + (find(sentence, next, "at-any-time")?.length ?? 0) === to;
  }
  return false;
};

const endedBy = (sentence: Sentence, at: number, ends: Match, event: Words): Head | null => {
  const end = endOf(ends.value);
  const subject = readPhrase(sentence, at + ends.length);
  if (!end || !subject) return null;
  return { next: subject.to, subject, verb: nounVerb(at, subject.to, end), noun: "", event };
};

const effectOf = (sentence: Sentence, at: number, event: Words): Head | null => {
  const noun = find(sentence, at, "det") ? find(sentence, at + 1, "end-head") : null;
  const end = noun && endOf(noun.value);
  if (!noun || !end) return null;
  const now = find(sentence, at + 1 + noun.length, "now");
  const of = at + 1 + noun.length + (now?.length ?? 0);
  if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, of))) return null;
  const subject = readPhrase(sentence, of + 1);
  if (!subject) return null;
  const verb = nounVerb(at, subject.to, end);
  return { next: subject.to, subject, verb, noun: "", event };
};
