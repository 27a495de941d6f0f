import { readPart } from "./adjuncts.ts";
import {
  readItsDay,
  readListOfData,
  readMeanwhile,
  readRest,
  readSecondPledge,
  readTrailingRelative,
} from "./asides.ts";
import { clauseEnd } from "./clauseEnds.ts";
import { readGloss } from "./glosses.ts";
import { readElliptic } from "./ellipses.ts";
import type { Head } from "./head.ts";
import { readHead } from "./heads.ts";
import { withIdleCase } from "./idleCases.ts";
import { joinedTo, readJoined } from "./joinedParts.ts";
import { findTelegraphic, findVerb } from "./mainVerbs.ts";
import { narrows, opensItsOwn } from "./narrowing.ts";
import { readOpening } from "./openings.ts";
import type { Part, VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { readVerbGroup } from "./verbGroups.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** One clause: what it is about, its verb, and its parts. `unread` are the tokens that the grammar has no place for. */
export interface Clause {
  readonly at: number;
  readonly next: number;
  readonly subject: Words | null;
  readonly exception?: Words | null;
  readonly system?: Words | null;
  readonly sinceWhat?: Head["sinceWhat"];
  readonly verb: VerbGroup | null;
  readonly noun: Head["noun"];
  readonly stage?: Head["stage"];
  readonly opening: readonly Part[];
  readonly body: readonly Part[];
  readonly unread: readonly number[];
}

/** Reads the clauses of a text, one after the other. */
export const readClauses = (sentence: Sentence): readonly Clause[] => {
  const clauses: Clause[] = [];
  let at = afterNumbering(sentence);
  while (at < sentence.tokens.length) {
    if (separates(sentence, at)) {
      at++;
      continue;
    }
    const clause = readClause(sentence, at, clauseEnd(sentence, at), clauses.at(-1) ?? null);
    clauses.push(withIdleCase(sentence, clause));
    at = Math.max(clause.next, at + 1);
  }
  return clauses;
};

/** « 1. », « a) », « 6.2 »: the number of an item says nothing. */
const afterNumbering = (sentence: Sentence): number => {
  const [first, second] = sentence.tokens;
  if (first?.word === "|") return 1;
  if (!first || !second || wordAt(sentence, 3) === ".") return 0;
  const numbered = first.kind === "number" || /^(?:[a-z]|[ivx]+|\d+(?:[.]\d+)+)$/.test(first.word);
  if (numbered && /^[.)]$/.test(second.word)) return 2;
  return first.kind === "code" && /^\d+(?:[.]\d+)+$/.test(first.word) && second.capital ? 1 : 0;
};

const separates = (sentence: Sentence, at: number): boolean =>
  /^[.;:,/-]$/.test(wordAt(sentence, at));

const readClause = (
  sentence: Sentence,
  start: number,
  end: number,
  before: Clause | null,
): Clause => {
  const opening: Part[] = [];
  const unread: number[] = [];
  const from = readOpening(sentence, start, end, opening);
  const head = readHeadAfter(sentence, from, end, unread, before);
  const body: Part[] = head.since ? [head.since] : [];
  if (head.event)
    opening.push({ kind: "at", at: head.event.from, next: head.event.to, words: head.event });
  let at = head.next;
  while (at < end) {
    const part = bodyPart(sentence, at, { head, opening, body, end });
    const ends = part?.kind === "after-period" && body.length > 0 ? part.next : null;
    if (ends !== null && (find(sentence, ends, "asked-again") ?? findVerb(sentence, ends, end)))
      break;
    if (part?.kind === "end" && opensItsOwn(sentence, at, [...opening, ...body])) {
      body.push({ kind: "join", at, next: at + 1, join: "and" });
      at++;
      break;
    }
    if (part) {
      body.push(part);
      at = part.next;
      continue;
    }
    if (startsClause(sentence, at, end, { head, body })) break;
    unread.push(at);
    at++;
  }
  return { ...head, at: start, next: at, opening, body, unread };
};

/** « … sont transmises au service et ne sont pas conservées »: a verb right after a joiner has the subject before it. */
const readHeadAfter = (
  sentence: Sentence,
  from: number,
  end: number,
  unread: number[],
  before: Clause | null,
): Head => {
  const elliptic = before && readElliptic(sentence, from, end, before);
  if (elliptic) return elliptic;
  const verb =
    isJoined(sentence, from) && before?.verb
      ? (readVerbGroup(sentence, from) ?? joinedTo(before.verb, sentence, from))
      : null;
  // « … deux ans et permettent d'établir des statistiques »: what they are good for.
  if (verb?.active && verb.kind === "other" && /^(?:|only)$/.test(verb.negation) && before?.verb)
    return { next: verb.next, subject: before.subject, verb, noun: "" };
  if (!verb || verb.active) return readHead(sentence, from, end, unread);
  // « … et pourront être modifiées »: of data whose rule was just read, that is a promise of its own.
  const another =
    verb.kind === "other" &&
    verb.modal === "may" &&
    !isOfUse(sentence, verb) &&
    !(verb.negation === "" && isByDefault(sentence, before));
  const weak = verb.weak || another;
  return { next: verb.next, subject: before?.subject ?? null, verb: { ...verb, weak }, noun: "" };
};

/** « Par défaut, … deux ans et pourront être modifiées »: that another time may be set is what « par défaut » says. */
const isByDefault = (sentence: Sentence, before: Clause | null): boolean =>
  before?.opening.some(
    ({ kind, at }) =>
      kind === "condition" &&
      wordAt(sentence, at) === "par" &&
      wordAt(sentence, at + 1) === "defaut",
  ) ?? false;

/** « … et peuvent être transmises au service »: what is done with data changes nothing in how long they are kept. */
const isOfUse = (sentence: Sentence, { at, next }: VerbGroup): boolean => {
  for (let word = at; word < next; word++) if (find(sentence, word, "use-past")) return true;
  return false;
};

const isJoined = (sentence: Sentence, at: number): boolean =>
  /^(?:et|,|puis)$/.test(wordAt(sentence, at - 1));

interface Body {
  readonly head: Head;
  readonly opening: readonly Part[];
  readonly body: readonly Part[];
  readonly end: number;
}

const bodyPart = (
  sentence: Sentence,
  at: number,
  { head, opening, body, end }: Body,
): Part | null => {
  const word = wordAt(sentence, at);
  // « -5 ans »
  if (word === "-" && sentence.tokens[at + 1]?.start === sentence.tokens[at]!.end) return null;
  const gloss = word === "-" ? readDash(sentence, at, body) : null;
  if (gloss) return gloss;
  // « en fonction des finalités : 1 an pour la sécurité »
  if (word === ":" && body.at(-1)?.kind === "criterion" && readPeriod(sentence, at + 1))
    return { kind: "join", at, next: at + 1, join: "that" };
  // « est de deux ans : à compter de la clôture »
  if (word === ":" && body.at(-1)?.kind === "period" && find(sentence, at + 1, "from"))
    return { kind: "neutral", at, next: at + 1 };
  if (word === "|" && at + 1 === sentence.tokens.length)
    return { kind: "neutral", at, next: at + 1 };
  const listed = readListOfData(sentence, at, end, { subject: head.subject, body });
  if (listed) return listed;
  if (/^[:.-]$/.test(word) && (word !== ":" || body.length === 0 || at + 1 === end))
    return { kind: "neutral", at, next: at + 1 };
  // « En cas de retrait, elles sont supprimées dans les meilleurs délais »: promptly, once the time has come.
  const soon = head.verb?.kind === "end" ? find(sentence, at, "now") : null;
  if (soon?.value === "soon") return { kind: "neutral", at, next: at + soon.length };
  const warned = head.verb?.kind === "end" ? find(sentence, at, "warned") : null;
  if (warned && (head.since ?? body[0])) return { kind: "neutral", at, next: at + warned.length };
  const joined = readJoined(sentence, at, head.verb, body);
  if (joined) return joined;
  if (/^(?:other|define|set-by)$/.test(head.verb?.kind ?? ""))
    return body.at(-1)?.kind === "join" ? null : readRest(sentence, at, end, head.verb!.kind);
  const meanwhile = readMeanwhile(sentence, at, end, body);
  if (meanwhile) return meanwhile;
  const aside =
    readTrailingRelative(sentence, at, end, body) ??
    readItsDay(sentence, at, end, body) ??
    readSecondPledge(sentence, at, end, head.verb);
  if (aside) return aside;
  const ifAny = readIfAny(sentence, at, body);
  if (ifAny) return ifAny;
  if (closesState(sentence, at, body)) return { kind: "thereafter", at, next: at + 1 };
  const part = readPart(sentence, at, {
    ended:
      head.verb?.kind === "end" || (head.verb === null && head.noun === "" && body.length === 0),
    before: body.at(-1) ?? opening.at(-1) ?? null,
    opening: false,
  });
  if (part?.kind === "criterion" && isWhyOfATime(sentence, at, body))
    return part.next <= end ? { kind: "purpose", at, next: part.next } : null;
  if (part) return part.next <= end ? part : null;
  return readNeutral(sentence, at, head) ?? readLateObject(sentence, at, head, body);
};

/** « deux ans au regard des finalités »: why they are two. */
const isWhyOfATime = (sentence: Sentence, at: number, body: readonly Part[]): boolean =>
  wordAt(sentence, at) === "au" &&
  wordAt(sentence, at + 1) === "regard" &&
  body.some(({ kind }) => kind === "period");

/** « la mairie conserve, pendant deux ans, les fiches »: what an active verb keeps may stand behind how long. */
const readLateObject = (
  sentence: Sentence,
  at: number,
  { verb, subject }: Head,
  body: readonly Part[],
): Part | null => {
  if (!verb?.active || subject || !find(sentence, at, "det")) return null;
  if (/^(?:les|l'|la|le)$/.test(wordAt(sentence, verb.at - 1))) return null;
  const said = body.filter(({ kind }) => kind !== "join" && kind !== "neutral");
  if (said.length === 0 || !said.every(({ kind }) => mayPrecedeObject.has(kind))) return null;
  // « conserve un an après tri en gardant la clé »: behind an event only a comma parts what is kept from its name.
  if (said.at(-1)!.kind === "from" && wordAt(sentence, at - 1) !== ",") return null;
  const words = readPhrase(sentence, at, { figures: true, pour: false });
  return words && { kind: "for", at, next: words.to, words, whole: words };
};

const mayPrecedeObject = new Set([
  "period",
  "from",
  "unlimited",
  "place",
  "stage",
  "law",
  "purpose",
]);

/** « jusqu'au retrait, le cas échéant, ou … »: an event comes to pass or not, and need not say so. */
const readIfAny = (sentence: Sentence, at: number, body: readonly Part[]): Part | null => {
  if (!/^(?:from|until|at)$/.test(body.at(-1)?.kind ?? "")) return null;
  const from = wordAt(sentence, at) === "," ? at + 1 : at;
  const found = find(sentence, from, "if-any");
  if (!found) return null;
  const next = from + found.length;
  const closed = wordAt(sentence, next) === "," ? next + 1 : next;
  return { kind: "neutral", at, next: closed };
};

/** « 3 ans – dernier contact » */
const readDash = (sentence: Sentence, at: number, body: readonly Part[]): Part | null =>
  readGloss(sentence, at, { ended: false, before: body.at(-1) ?? null, opening: false });

/** « pendant l'inscription et 3 ans après »: after the state that was named. */
const closesState = (sentence: Sentence, at: number, body: readonly Part[]): boolean =>
  /^(?:apres|au-dela)$/.test(wordAt(sentence, at)) &&
  (sentence.tokens[at + 1]?.kind ?? "mark") === "mark" &&
  body.at(-1)?.kind === "period" &&
  body.some(({ kind }) => kind === "while" || kind === "until");

const readNeutral = (sentence: Sentence, at: number, head: Head): Part | null => {
  if (narrows(sentence, at, head)) return { kind: "neutral", at, next: at + 1 };
  const fixed = find(sentence, at, "fixed");
  if (fixed && head.noun !== "") return { kind: "neutral", at, next: at + fixed.length };
  const adverb =
    find(sentence, at, "adverb") ?? find(sentence, at, "tail") ?? find(sentence, at, "note");
  return adverb && adverb.value !== "ended"
    ? { kind: "neutral", at, next: at + adverb.length }
    : null;
};

/** A new clause with its own subject and verb begins after a joiner. */
const startsClause = (
  sentence: Sentence,
  at: number,
  end: number,
  { head, body }: Pick<Body, "head" | "body">,
): boolean => {
  const before = body.at(-1)?.kind;
  if (before !== "join" && before !== "after-period" && before !== "condition" && before !== "from")
    return false;
  if (before === "join" && head.verb && joinedTo(head.verb, sentence, at)) return true;
  if (before === "join" && find(sentence, at, "asked-again")) return true;
  // « … est fermé et les billets conservés un an »
  if (before === "join" && find(sentence, at, "det") && findTelegraphic(sentence, at, end))
    return true;
  const verb = findVerb(sentence, at, end);
  // « … et sont destinées au service »: the same subject, another matter.
  return verb !== null && (verb.at > at || !verb.active || (verb.kind === "other" && !!head.verb));
};
