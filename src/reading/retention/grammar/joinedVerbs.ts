import { readPart } from "./adjuncts.ts";
import type { VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";
import { endOf } from "./ends.ts";

/**
 * « … sont transmises au service et conservées deux ans », « … et supprimées au bout d'un an »: after a joiner a
 * participle shares the auxiliary before it. It is a verb only right before words that say how long.
 */
export const readJoinedVerb = (sentence: Sentence, joiner: number): VerbGroup | null => {
  if (!/^(?:et|puis)$/.test(wordAt(sentence, joiner))) return null;
  const at = afterAdverbs(sentence, joiner + 1);
  const keep = find(sentence, at, "keep-past");
  const past = keep?.value === "" ? keep : find(sentence, at, "end-past");
  if (!past || (keep && keep.value !== "")) return null;
  const next = afterAdverbs(sentence, at + past.length);
  const part = readPart(sentence, next, { ended: keep === null, before: null, opening: false });
  if (!part || !saysHowLong.has(part.kind)) return null;
  return {
    at,
    next,
    kind: keep ? "keep" : "end",
    end: keep ? null : endOf(past.value),
    negation: "",
    modal: "",
    weak: false,
    active: false,
    past: false,
    either: false,
  };
};

const saysHowLong = new Set([
  "period",
  "until",
  "while",
  "unlimited",
  "criterion",
  "now",
  "at",
  "from",
  "by-reference",
]);

const afterAdverbs = (sentence: Sentence, at: number): number => {
  const adverb = find(sentence, at, "adverb");
  return adverb ? afterAdverbs(sentence, at + adverb.length) : at;
};
