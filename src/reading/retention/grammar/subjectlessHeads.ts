import type { Head } from "./head.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";
import { endOf } from "./ends.ts";

/** « Suppression des données au bout de 2 ans »: a noun in the place of the verb. */
export const readEndNoun = (sentence: Sentence, from: number): Head | null => {
  const noun = find(sentence, from, "end-head");
  const end = noun && endOf(noun.value);
  if (!noun || !end) return null;
  const at = from + noun.length;
  const of = /^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && !readPeriod(sentence, at);
  const subject = of ? readPhrase(sentence, at + 1) : null;
  const next = subject?.to ?? at;
  const verb = nounVerb(from, at, end);
  return { next, subject, verb, noun: "" };
};

/** « Copies : supprimées dès vérification » */
export const readBareVerb = (sentence: Sentence, from: number): Head | null => {
  const keep = find(sentence, from, "keep-past");
  const past = keep?.value === "" ? keep : find(sentence, from, "end-past");
  if (!past) return null;
  const verb: VerbGroup = {
    ...nounVerb(from, from + past.length, keep ? null : endOf(past.value)),
  };
  return {
    next: verb.next,
    subject: null,
    verb: keep ? { ...verb, kind: "keep" } : verb,
    noun: "",
  };
};

/** « Non conservées », « Aucune conservation » */
export const readNotKept = (sentence: Sentence, from: number): Head | null => {
  const cell = find(sentence, from, "not-kept-cell");
  const denied = wordAt(sentence, from) === "non" ? find(sentence, from + 1, "keep-past") : null;
  const next = cell ? from + cell.length : denied ? from + 1 + denied.length : null;
  if (next === null) return null;
  const verb: VerbGroup = { ...nounVerb(from, next, null), kind: "keep", negation: "not" };
  return { next, subject: null, verb, noun: "" };
};

/** « (Passé ce délai,) votre consentement vous sera redemandé. »: nothing is kept for it, and nothing ends. */
export const readAskedAgain = (sentence: Sentence, from: number): Head | null => {
  const asked = find(sentence, from, "asked-again");
  if (!asked) return null;
  const next = from + asked.length;
  return { next, subject: null, verb: { ...nounVerb(from, next, null), kind: "define" }, noun: "" };
};

/** A noun that says what a verb of ending would. */
export const nounVerb = (at: number, next: number, end: VerbGroup["end"]): VerbGroup => ({
  at,
  next,
  kind: "end",
  end,
  negation: "",
  modal: "",
  weak: false,
  active: false,
  past: false,
  either: false,
});
