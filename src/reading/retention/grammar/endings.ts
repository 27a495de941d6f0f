import type { Part } from "./parts.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";
import { eitherEnd, endOf } from "./ends.ts";

/**
 * What becomes of data when their time is over: « puis supprimées », « avant d'être archivées », « avant archivage »,
 * « puis sont anonymisées », « puis accès restreint au personnel ».
 */
export const readEnd = (sentence: Sentence, at: number): Part | null => {
  const fate = find(sentence, wordAt(sentence, at) === "(" ? at + 1 : at, "final-fate");
  if (fate) return readFate(sentence, at, fate.length);
  const joiner = /^(?:puis|et|avant|,|ensuite)$/.exec(wordAt(sentence, at));
  if (!joiner) return null;
  const start = skipWords(sentence, at + 1);
  const participle = readParticiple(sentence, start);
  if (participle) return { kind: "end", at, ...participle };
  const theirs = readTheirEnd(sentence, start);
  if (theirs) return { kind: "end", at, ...theirs };
  const whole = find(sentence, start, "end-object");
  const wholeEnd = whole && endOf(whole.value);
  if (whole && wholeEnd) return { kind: "end", at, next: start + whole.length, end: wholeEnd };
  if (joiner[0] === "et") return null;
  const noun = readNoun(sentence, at, start);
  return joiner[0] === "," && noun && noun.next < sentence.tokens.length - 1 ? null : noun;
};

/** « sort final : destruction », as retention schedules of public archives say it. */
const readFate = (sentence: Sentence, at: number, length: number): Part | null => {
  const opened = wordAt(sentence, at) === "(" ? 1 : 0;
  const colon = at + opened + length;
  const start = /^[:-]$/.test(wordAt(sentence, colon)) ? colon + 1 : colon;
  const noun = find(sentence, start, "end-noun");
  const end = noun && endOf(noun.value);
  if (!noun || !end) return null;
  const next = start + noun.length;
  if (opened === 0) return { kind: "end", at, next, end };
  return wordAt(sentence, next) === ")" ? { kind: "end", at, next: next + 1, end } : null;
};

const filler =
  /^(?:puis|et|ensuite|alors|d'|d|de|ils|elles|celles-ci|ceux-ci|est|sont|sera|seront|etre)$/;

const skipWords = (sentence: Sentence, at: number): number => {
  let next = at;
  for (let turns = 0; turns < 5; turns++) {
    const adverb = find(sentence, next, "adverb");
    if (adverb) next += adverb.length;
    else if (filler.test(wordAt(sentence, next))) next++;
    else break;
  }
  return next;
};

/** « puis les supprimons », « et les détruit ensuite » */
const readTheirEnd = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly end: NonNullable<ReturnType<typeof endOf>> } | null => {
  const object = /^(?:les|le|la|l')$/.test(wordAt(sentence, at)) ? at + 1 : null;
  const active = object === null ? null : find(sentence, object, "end-active");
  const end = active && endOf(active.value);
  if (object === null || !end || sentence.tokens[object]!.participle) return null;
  return { next: skipWords(sentence, object + active.length), end };
};

const readParticiple = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly end: ReturnType<typeof endOf> } | null => {
  const past = find(sentence, at, "end-past");
  const end = past && endOf(past.value);
  if (!past || !end) return readMove(sentence, at);
  let next = at + past.length;
  const again = /^(?:et|ou)$/.test(wordAt(sentence, next)) && find(sentence, next + 1, "end-past");
  const either = again ? eitherEnd(past.value, again.value) : null;
  if (again && either?.end === null && wordAt(sentence, next) === "et") return null;
  if (again && either) next += 1 + again.length;
  const adverb = find(sentence, next, "adverb");
  return { next: adverb ? next + adverb.length : next, end: either ? either.end : end };
};

/** « puis versées en base d'archives intermédiaires » */
const readMove = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly end: "archive" } | null => {
  const moved = find(sentence, at, "move-past");
  if (!moved) return null;
  const after = at + moved.length;
  const adverb = find(sentence, after, "adverb");
  const stage = find(sentence, after + (adverb?.length ?? 0), "archive");
  if (!stage || stage.value === "apart") return null;
  return { next: after + (adverb?.length ?? 0) + stage.length, end: "archive" };
};

const readNoun = (sentence: Sentence, at: number, start: number): Part | null => {
  const bare = /^(?:leur|la|l'|une?|un|sa|son)$/.test(wordAt(sentence, start)) ? start + 1 : start;
  const noun = find(sentence, bare, "end-noun") ?? find(sentence, bare, "end-infinitive");
  const end = noun && endOf(noun.value);
  if (!noun || !end) return null;
  const again =
    wordAt(sentence, bare + noun.length) === "ou"
      ? find(sentence, bare + noun.length + 1, "end-noun")
      : null;
  const either = again && eitherEnd(noun.value, again.value);
  if (again && either)
    return { kind: "end", at, next: bare + noun.length + 1 + again.length, end: either.end };
  const next = bare + noun.length;
  const complement = end === "restrict" && /^(?:a|au|aux)$/.test(wordAt(sentence, next));
  const who = complement ? readPhrase(sentence, next + 1) : null;
  return { kind: "end", at, next: who?.to ?? skipTail(sentence, next), end };
};

const skipTail = (sentence: Sentence, at: number): number => {
  if (
    /^(?:automatique|irreversible|physique|securisee|complete|totale|integrale)$/.test(
      wordAt(sentence, at),
    )
  )
    return skipTail(sentence, at + 1);
  const adverb = find(sentence, at, "adverb") ?? find(sentence, at, "unlimited");
  return adverb && wordAt(sentence, at).startsWith("definit") ? at + adverb.length : at;
};
