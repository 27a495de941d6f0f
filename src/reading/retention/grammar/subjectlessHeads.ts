import { isDenial } from "./denials.ts";
import type { Head } from "./head.ts";
import { readIdle } from "./idleSince.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";
import { endOf } from "./ends.ts";

/** « Suppression des données au bout de 2 ans »: a noun in the place of the verb. */
export const readEndNoun = (sentence: Sentence, from: number): Head | null => {
  // « La suppression des fiches intervient deux ans après »
  const named = /^(?:la|l'|leur)$/.test(wordAt(sentence, from)) ? from + 1 : from;
  const noun = find(sentence, named, "end-head");
  const end = noun && endOf(noun.value);
  if (!noun || !end) return null;
  const at = named + noun.length;
  const of = /^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && !readPeriod(sentence, at);
  const whole = of ? readPhrase(sentence, at + 1) : null;
  const subject = whole && named > from ? beforeHappens(sentence, whole) : whole;
  const next = subject?.to ?? at;
  const verb = nounVerb(from, at, end);
  const happens = named > from ? find(sentence, next, "happens") : null;
  if (named > from && !happens) return null;
  if (happens) return { next: next + happens.length, subject, verb, noun: "" };
  const idle = subject && readIdle(sentence, subject);
  if (idle) return { ...idle, next: idle.since.next, verb, noun: "" };
  return { next, subject, verb, noun: "" };
};

/** To a phrase, « intervient » is one more of its open words. */
const beforeHappens = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to; at++) if (find(sentence, at, "happens")) return { from, to: at };
  return { from, to };
};

/** « Copies : supprimées dès vérification » */
export const readBareVerb = (sentence: Sentence, from: number): Head | null => {
  const keep = find(sentence, from, "keep-past");
  const past = keep?.value === "" ? keep : find(sentence, from, "end-past");
  if (!past) return null;
  // « Purge », which folds as « purgé » does, is the noun.
  if (!sentence.tokens[from]!.participle && find(sentence, from, "end-head")) return null;
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

/** « Cette durée est conforme aux recommandations », « Ce délai permet de répondre »: a remark on a time, and no time. */
export const readRemark = (sentence: Sentence, from: number, end: number): Head | null => {
  const found = find(sentence, from, "remark");
  if (!found) return null;
  for (let at = from + found.length; at < end; at++) {
    if (isAny(sentence, at, speaksOfKeeping) || isAny(sentence, at, limits)) return null;
    if (isDenial(sentence, at) || readPeriod(sentence, at)) return null;
  }
  return {
    next: end,
    subject: null,
    verb: { ...nounVerb(from, end, null), kind: "define" },
    noun: "",
  };
};

/** « Sans objet », alone in a cell. */
export const readNoMatter = (sentence: Sentence, from: number): Head | null => {
  const found = find(sentence, from, "no-matter");
  const next = from + (found?.length ?? 0);
  const alone = sentence.tokens.slice(next).every(({ kind }) => kind === "mark");
  if (!found || from > 0 || !alone) return null;
  return { next, subject: null, verb: { ...nounVerb(from, next, null), kind: "define" }, noun: "" };
};

/** « (Passé ce délai,) votre consentement vous sera redemandé. »: nothing is kept for it, and nothing ends. */
export const readAskedAgain = (sentence: Sentence, from: number): Head | null => {
  const asked = find(sentence, from, "asked-again");
  if (!asked) return null;
  const next = from + asked.length;
  return { next, subject: null, verb: { ...nounVerb(from, next, null), kind: "define" }, noun: "" };
};

/**
 * « Votre consentement est valable six mois », « Une réponse vous est apportée sous un mois »: of what is no data, a sentence
 * without a word of keeping says nothing of retention, whatever figures it holds.
 */
export const readOtherMatter = (sentence: Sentence, from: number, end: number): Head | null => {
  const noun = find(sentence, from, "det") ? from + 1 : from;
  const matter = noun > from ? find(sentence, noun, "other-matter") : null;
  // « Un mois avant l'expiration de ce délai, un courriel vous est envoyé »
  const early = readPeriod(sentence, from);
  const warns = early !== null && wordAt(sentence, early.next) === "avant";
  if (!matter && !warns) return null;
  let verbs = 0;
  for (let at = warns ? early.next + 1 : noun + matter!.length; at < end; at++) {
    if (isAny(sentence, at, speaksOfKeeping) && !(warns && find(sentence, at, "after-period")))
      return null;
    if (/^[:;]$/.test(wordAt(sentence, at))) return null;
    if (find(sentence, at, "be") ?? find(sentence, at, "modal-may") ?? find(sentence, at, "have"))
      verbs++;
  }
  if (verbs === 0) return null;
  return {
    next: end,
    subject: null,
    verb: { ...nounVerb(from, end, null), kind: "define" },
    noun: "",
  };
};

/** « Finalité : mesure d'audience », « Émetteur : Matomo »: other columns of the row. */
export const readAsideLabel = (sentence: Sentence, from: number, end: number): Head | null => {
  const label = find(sentence, from, "aside-label");
  const colon = label ? from + label.length : from;
  if (!label || wordAt(sentence, colon) !== ":") return null;
  for (let at = colon + 1; at < end; at++)
    if (isAny(sentence, at, speaksOfKeeping) || isAny(sentence, at, limits)) return null;
    else if (isDenial(sentence, at) || readPeriod(sentence, at)) return null;
  return {
    next: end,
    subject: null,
    verb: { ...nounVerb(from, end, null), kind: "define" },
    noun: "",
  };
};

const limits = new Set([
  "until",
  "until-clause",
  "while",
  "while-clause",
  "while-whole",
  "condition",
  "condition-clause",
  "from",
  "at-clause",
  "now",
  "hedge",
]);

const speaksOfKeeping = new Set([
  "keep-past",
  "keep-active",
  "keep-infinitive",
  "keep-object",
  "end-past",
  "end-active",
  "end-object",
  "end-noun",
  "end-infinitive",
  "duration-noun",
  "unlimited",
  "archive",
  "criterion",
  "after-period",
]);

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
