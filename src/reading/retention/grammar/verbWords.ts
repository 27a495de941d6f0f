import type { VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** A verb before it is known where its clause begins. */
export type Group = Omit<VerbGroup, "at">;

export const group = (kind: VerbGroup["kind"], next: number, rest: Partial<Group> = {}): Group => ({
  kind,
  next,
  end: null,
  negation: "",
  modal: "",
  weak: false,
  active: false,
  past: false,
  either: false,
  ...rest,
});

/** The token behind the adverbs of a verb. */
export const skipAdverbs = (sentence: Sentence, at: number, ended: boolean): number => {
  const adverb =
    find(sentence, at, "adverb") ??
    find(sentence, at, "contrast") ??
    (isAuxiliary(sentence, at - 1) ? find(sentence, at, "contrast-adverb") : null);
  if (!adverb) return afterAside(sentence, at, ended);
  if (adverb.value === "ended" && !ended) return at;
  // « définitivement et immédiatement supprimées »: of two adverbs the event says when.
  const second = at + adverb.length + 1;
  if (wordAt(sentence, second - 1) === "et" && ended)
    for (const category of ["adverb", "now"]) {
      const other = find(sentence, second, category);
      if (other) return skipAdverbs(sentence, second + other.length, ended);
    }
  return skipAdverbs(sentence, at + adverb.length, ended);
};

/** « sont, également, conservées »: an adverb between commas. */
const afterAside = (sentence: Sentence, at: number, ended: boolean): number => {
  if (wordAt(sentence, at) !== "," || !isAuxiliary(sentence, at - 1)) return at;
  const adverb = find(sentence, at + 1, "adverb") ?? find(sentence, at + 1, "contrast-adverb");
  const next = at + 1 + (adverb?.length ?? 0);
  return adverb && wordAt(sentence, next) === "," ? skipAdverbs(sentence, next + 1, ended) : at;
};

const isAuxiliary = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "be") !== null || wordAt(sentence, at) === "etre";

/** The token behind « pas », « jamais », « ni ». */
export const readNot = (sentence: Sentence, at: number): number => {
  const not = find(sentence, at, "pas");
  if (not) return at + not.length;
  // « ne sont donc pas conservées »
  const said = /^(?:donc|ainsi|alors|toutefois|cependant|neanmoins|egalement)$/;
  if (said.test(wordAt(sentence, at)) && find(sentence, at + 1, "pas"))
    return readNot(sentence, at + 1);
  return wordAt(sentence, at) === "ni" ? at + 1 : at;
};

/** « ni conservées ni transmises » */
export const skipSecondNot = (sentence: Sentence, at: number, negation: string): number => {
  if (negation !== "not" || wordAt(sentence, at) !== "ni") return at;
  const other = find(sentence, at + 1, "other-past") ?? find(sentence, at + 1, "keep-past");
  return other ? at + 1 + other.length : at;
};
