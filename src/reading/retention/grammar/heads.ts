import { readPart } from "./adjuncts.ts";
import { isEventAt } from "./clocks.ts";
import { findTelegraphic, findVerb } from "./mainVerbs.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isGeneric, isPronoun, measuresSomethingElse, unreadInSubject } from "./subjects.ts";
import { endOf, readVerbGroup } from "./verbGroups.ts";

/** What a clause is about and its verb, or the noun « durée de conservation » in its place. */
export interface Head {
  readonly next: number;
  readonly subject: Words | null;
  /** « les données, à l'exception des dossiers classés, sont … » */
  readonly exception?: Words | null;
  readonly verb: VerbGroup | null;
  /** « durée maximale de conservation »: the bound that its noun sets. */
  readonly noun: "" | "maximum" | "minimum" | "plain";
  /** « Archivage intermédiaire : 3 ans »: the second stage of what stands before. */
  readonly stage?: "archive";
}

/** Reads what stands before the parts of a clause; the tokens that have no place there go to `unread`. */
export const readHead = (sentence: Sentence, from: number, end: number, unread: number[]): Head => {
  const nothing: Head = { next: from, subject: null, verb: null, noun: "" };
  if (from >= end || find(sentence, from, "final-fate")) return nothing;
  return (
    readNotKept(sentence, from) ??
    readBareVerb(sentence, from) ??
    readDurationNoun(sentence, from, end, unread) ??
    readVerbClause(sentence, from, end, unread) ??
    readEndNoun(sentence, from) ??
    readLabel(sentence, from, end, unread) ??
    nothing
  );
};

/** « La durée de conservation des lettres est fixée à … », « Durée maximale : … ». */
const readDurationNoun = (
  sentence: Sentence,
  from: number,
  end: number,
  unread: number[],
): Head | null => {
  const noun = find(sentence, from, "duration-noun");
  if (!noun || isSaidInFull(sentence, from, noun.length)) return null;
  const kind = noun.value === "maximum" || noun.value === "minimum" ? noun.value : "plain";
  let at = from + noun.length;
  let subject: Words | null = null;
  if (/^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && !readPeriod(sentence, at)) {
    // « Durée du contrat » names how long the contract lasts, not how long the contract is kept.
    if (noun.value === "bare") return null;
    const phrase = readPhrase(sentence, at + 1, { figures: true, pour: true });
    if (phrase) {
      subject = phrase;
      at = phrase.to;
    }
  }
  const agent = wordAt(sentence, at) === "par" ? readPhrase(sentence, at + 1) : null;
  if (agent) at = agent.to;
  const verb = readDurationVerb(sentence, at);
  if (verb) return { next: verb.next, subject, verb: verb.group, noun: kind };
  const other = at < end ? readVerbGroup(sentence, at) : null;
  if (other && (other.kind === "set-by" || other.kind === "define"))
    return { next: other.next, subject, verb: other, noun: kind };
  if (findVerb(sentence, at, end)) return null;
  if (wordAt(sentence, at) === ":") at++;
  else if (at < end && !readPart(sentence, at, { ended: false, before: null, opening: false }))
    unread.push(from);
  return { next: at, subject, verb: null, noun: kind };
};

/** « Durée légale », « conservation permanente »: the words say how long by themselves. */
const isSaidInFull = (sentence: Sentence, at: number, length: number): boolean =>
  ["reference", "criterion", "unlimited"].some(
    (category) => (find(sentence, at, category)?.length ?? 0) > length,
  );

/** « est de », « est fixée à », « consiste en »: the period follows. */
const readDurationVerb = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly group: VerbGroup | null } | null => {
  const word = wordAt(sentence, at);
  if (/^(?:est|sont|sera|seront|soit)$/.test(word)) {
    const adverb = find(sentence, at + 1, "adverb");
    const next = at + 1 + (adverb?.length ?? 0);
    return readPeriod(sentence, next) || isHowLong(sentence, next) ? { next, group: null } : null;
  }
  if (/^(?:consiste|consistent)$/.test(word) && wordAt(sentence, at + 1) === "en")
    return { next: at + 2, group: null };
  if (/^(?:ne|n')$/.test(word) && readPeriod(sentence, at)) return { next: at, group: null };
  return null;
};

const isHowLong = (sentence: Sentence, at: number): boolean =>
  ["unlimited", "criterion", "reference"].some((category) => find(sentence, at, category) !== null);

/** « Suppression des données au bout de 2 ans »: a noun in the place of the verb. */
const readEndNoun = (sentence: Sentence, from: number): Head | null => {
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

/** A subject and its verb, whichever stands after it. */
const readVerbClause = (
  sentence: Sentence,
  from: number,
  end: number,
  unread: number[],
): Head | null => {
  const verb = findVerb(sentence, from, end) ?? findTelegraphic(sentence, from, end);
  if (!verb) return null;
  const to = beforeComma(sentence, from, verb.at);
  const subject = to > from ? { from, to } : null;
  if (!subject && /^(?:expire|expirent)$/.test(wordAt(sentence, verb.at)))
    return { next: verb.next, subject: null, verb, noun: "" };
  if (!subject && (verb.kind === "define" || (verb.kind === "other" && from > 0)))
    return { next: verb.next, subject: null, verb, noun: "" };
  if (!subject || verb.active) return readActive(sentence, subject, verb, unread);
  const exception = exceptionIn(sentence, subject);
  const named = exception ? { from, to: beforeComma(sentence, from, exception.from) } : subject;
  unread.push(...unreadInSubject(sentence, named));
  if (exception && find(sentence, exception.from, "condition"))
    unread.push(...unreadInSubject(sentence, afterMarker(sentence, exception)));
  return {
    next: verb.next,
    subject: isPronoun(sentence, named) ? null : named,
    exception,
    verb,
    noun: "",
  };
};

/** « …, à l'exception des dossiers classés » within a subject: which data the rule leaves out. */
const exceptionIn = (sentence: Sentence, { from, to }: Words): Words | null => {
  let depth = 0;
  for (let at = from + 1; at < to; at++) {
    if (wordAt(sentence, at) === "(") depth++;
    if (wordAt(sentence, at) === ")") depth--;
    if (depth > 0) continue;
    const condition = find(sentence, at, "condition") ?? find(sentence, at, "condition-whole");
    const apart = condition?.value === "exception" || wordAt(sentence, at - 1) === ",";
    if (condition && apart) return { from: at, to: beforeComma(sentence, at, to) };
  }
  return null;
};

const afterMarker = (sentence: Sentence, { from, to }: Words): Words => ({
  from: Math.min(to - 1, from + (find(sentence, from, "condition")?.length ?? 0)),
  to,
});

/** « Nous conservons vos données », « le cookie conserve votre choix »: what is kept, or what keeps it. */
const readActive = (
  sentence: Sentence,
  subject: Words | null,
  verb: VerbGroup,
  unread: number[],
): Head => {
  if (subject) unread.push(...unreadInSubject(sentence, withoutObject(sentence, subject)));
  else unread.push(verb.at);
  const none = find(sentence, verb.next, "none")?.length ?? 0;
  const object = readPart(sentence, verb.next, { ended: false, before: null, opening: false })
    ? null
    : readPhrase(sentence, verb.next + none, { figures: true, pour: false });
  if (object && verb.kind === "keep" && find(sentence, headOf(sentence, object), "no-data"))
    unread.push(object.from);
  const what = object && withoutEvent(sentence, withoutOf(sentence, object));
  const named = subject !== null && isKeeper(sentence, subject) ? subject : what;
  const next = what?.to ?? verb.next;
  if (verb.negation !== "only" || /^(?:que|qu')$/.test(wordAt(sentence, verb.next - 1)))
    return { next, subject: named, verb, noun: "" };
  // « nous ne conservons vos données que … »: without its « que » the « ne » is no restriction.
  const only = /^(?:que|qu')$/.test(wordAt(sentence, next));
  if (!only) unread.push(verb.at);
  return { next: only ? next + 1 : next, subject: named, verb, noun: "" };
};

/** « l'organisme les conserve » */
const withoutObject = (sentence: Sentence, { from, to }: Words): Words =>
  to - from > 1 && /^(?:les|l'|la|le)$/.test(wordAt(sentence, to - 1))
    ? { from, to: to - 1 }
    : { from, to };

const headOf = (sentence: Sentence, { from }: Words): number =>
  find(sentence, from, "det") ? from + 1 : from;

/** « procédons à la suppression des fiches »: des belongs to the noun before. */
const withoutOf = (sentence: Sentence, { from, to }: Words): Words =>
  /^(?:de|d'|du|des)$/.test(wordAt(sentence, from)) && to - from > 1
    ? { from: from + 1, to }
    : { from, to };

/** « supprimons vos fiches à la clôture »: the event is none of the data. */
const withoutEvent = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to; at++) {
    if (/^(?:pendant|durant)$/.test(wordAt(sentence, at))) return { from, to: at };
    const event = find(sentence, at, "at");
    if (event && isEventAt(sentence, at + event.length)) return { from, to: at };
  }
  return { from, to };
};

/** A cookie keeps itself. */
const isKeeper = (sentence: Sentence, { from, to }: Words): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:cookies?|traceurs?|temoins?)$/.test(wordAt(sentence, at))) return true;
  return false;
};

const beforeComma = (sentence: Sentence, from: number, to: number): number => {
  let last = to;
  while (last > from && /^[,:]$/.test(wordAt(sentence, last - 1))) last--;
  return last;
};

/** « Données des agents : les données sont conservées un an »: the label says which data they are. */
const readLabelled = (sentence: Sentence, label: Words, end: number, unread: number[]): Head => {
  const from = label.to + 1;
  const bare =
    readNotKept(sentence, from) ?? readBareVerb(sentence, from) ?? readEndNoun(sentence, from);
  if (bare && bare.subject === null) return { ...bare, subject: label };
  const head = readDurationNoun(sentence, from, end, []) ?? readVerbClause(sentence, from, end, []);
  if (!head) return { next: from, subject: label, verb: null, noun: "" };
  const again =
    readDurationNoun(sentence, from, end, unread) ?? readVerbClause(sentence, from, end, unread)!;
  const named = again.subject !== null && !isGeneric(sentence, again.subject);
  return { ...again, subject: named ? { from: label.from, to: again.subject!.to } : label };
};

/** « Copies : supprimées dès vérification » */
const readBareVerb = (sentence: Sentence, from: number): Head | null => {
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
const readNotKept = (sentence: Sentence, from: number): Head | null => {
  const cell = find(sentence, from, "not-kept-cell");
  const denied = wordAt(sentence, from) === "non" ? find(sentence, from + 1, "keep-past") : null;
  const next = cell ? from + cell.length : denied ? from + 1 + denied.length : null;
  if (next === null) return null;
  const verb: VerbGroup = { ...nounVerb(from, next, null), kind: "keep", negation: "not" };
  return { next, subject: null, verb, noun: "" };
};

const nounVerb = (at: number, next: number, end: VerbGroup["end"]): VerbGroup => ({
  at,
  next,
  kind: "end",
  end,
  negation: "",
  modal: "",
  weak: false,
  active: false,
  past: false,
});

/** « Vidéosurveillance : un mois. » */
const readLabel = (
  sentence: Sentence,
  from: number,
  end: number,
  unread: number[],
): Head | null => {
  let depth = 0;
  for (let at = from + 1; at < end - 1; at++) {
    if (wordAt(sentence, at) === "(") depth++;
    if (wordAt(sentence, at) === ")") depth--;
    if (depth > 0 || wordAt(sentence, at) !== ":") continue;
    const subject = { from, to: at };
    // « Durée de conservation : les actes sont conservés dix ans »
    if (find(sentence, from, "duration-noun")?.length === at - from)
      return readVerbClause(sentence, at + 1, end, unread);
    const stage = find(sentence, from, "stage-label");
    if (stage && from + stage.length === at) {
      const head: Head = { next: at + 1, subject: null, verb: null, noun: "" };
      return stage.value === "archive" ? { ...head, stage: "archive" } : head;
    }
    unread.push(...unreadInSubject(sentence, subject));
    if (measuresSomethingElse(sentence, subject)) unread.push(from);
    return readLabelled(sentence, subject, end, unread);
  }
  return null;
};
