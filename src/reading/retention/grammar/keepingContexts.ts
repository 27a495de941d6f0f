import type { RetentionRule } from "../../model/retentionReading.ts";
import { readPart } from "./adjuncts.ts";
import { unknown, type Context } from "./context.ts";
import { introduced, isName } from "./headings.ts";
import { findVerb } from "./mainVerbs.ts";
import type { Part, VerbGroup } from "./parts.ts";
import { readPhrase } from "./phrases.ts";
import { find, textOf, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * « Les lettres sont conservées : », « Nous conservons vos lettres : », « Les lettres peuvent être conservées, à compter du
 * départ : »: the verb of what is listed below, and from when the times of the list run.
 */
export const readKeeping = (sentence: Sentence, to: number): Context | null => {
  if (wordAt(sentence, to) !== ":" && to < sentence.tokens.length) return null;
  const verb = findVerb(sentence, 0, to);
  if (verb?.kind !== "keep" || verb.negation !== "" || verb.weak) return null;
  const subject = { from: 0, to: verb.at };
  const object = verb.active ? objectOf(sentence, verb, to) : { from: 0, to: verb.next };
  const start = startAfter(sentence, object.to, to);
  if (start === undefined || !isName(sentence, subject)) return null;
  const kept = verb.active ? object : subject;
  const alone = verb.active && kept.from === kept.to;
  return {
    ...unknown,
    understood: true,
    opensWith: alone ? "nous conservons" : "elles sont conservées",
    keeps: true,
    apply: (rule) =>
      withStart(introduced(rule, sentence, kept, verb.modal === "may" ? "maximum" : null), start),
  };
};

/** What an active verb keeps; nothing where the list says it. */
const objectOf = (sentence: Sentence, { next }: VerbGroup, to: number): Words => {
  const words =
    next < to && !partAt(sentence, next)
      ? readPhrase(sentence, next, { figures: true, pour: false })
      : null;
  return words ?? { from: next, to: next };
};

const partAt = (sentence: Sentence, at: number): Part | null =>
  readPart(sentence, at, { ended: false, before: null, opening: false });

/** From when the times below run, or null; undefined where the introduction says more than where and from when. */
const startAfter = (sentence: Sentence, from: number, to: number): string | null | undefined => {
  let start: string | null = null;
  let at = from;
  while (at < to) {
    if (wordAt(sentence, at) === ",") {
      at++;
      continue;
    }
    const adverb = find(sentence, at, "adverb");
    const part = adverb ? null : partAt(sentence, at);
    if (part?.kind === "from" && start === null) start = textOf(sentence, part.words);
    else if (!adverb && !(part && saysWhere(part))) return undefined;
    at = adverb ? at + adverb.length : part!.next;
  }
  return at === to ? start : undefined;
};

const saysWhere = (part: Part): boolean =>
  part.kind === "place" ||
  part.kind === "law" ||
  part.kind === "purpose" ||
  (part.kind === "stage" && part.stage === "active");

const withStart = (rule: RetentionRule, start: string | null): RetentionRule =>
  start !== null && rule.keep !== null && rule.from === null && rule.while === null
    ? { ...rule, from: start }
    : rule;
