import { readPart } from "./adjuncts.ts";
import { readClauseText } from "./clauseText.ts";
import { isDenial } from "./denials.ts";
import { isEventAt } from "./eventNames.ts";
import type { Head } from "./head.ts";
import { findTelegraphic, findVerb } from "./mainVerbs.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isPronoun, unreadInSubject } from "./subjects.ts";
import { readIdle, sinceIn, sinceWhat } from "./idleSince.ts";
import { isOnlyValid } from "./validity.ts";

/** A subject and its verb, whichever stands after it. */
export const readVerbClause = (
  sentence: Sentence,
  from: number,
  end: number,
  unread: number[],
): Head | null => {
  const verb = findVerb(sentence, from, end) ?? findTelegraphic(sentence, from, end);
  if (!verb) return null;
  const to = withoutDative(sentence, from, verb, beforeComma(sentence, from, verb.at));
  const subject = to > from ? { from, to: withoutQui(sentence, from, verb, to) } : null;
  // « À conserver 5 ans », in a cell.
  if (!subject && from === 0 && verb.kind === "keep" && wordAt(sentence, verb.at) === "a")
    return { next: verb.next, subject: null, verb, noun: "" };
  if (!subject && /^(?:expire|expirent)$/.test(wordAt(sentence, verb.at)))
    return { next: verb.next, subject: null, verb, noun: "" };
  if (!subject && (verb.kind === "define" || (verb.kind === "other" && from > 0)))
    return { next: verb.next, subject: null, verb, noun: "" };
  if (!subject && !verb.active && verb.kind === "keep" && find(sentence, verb.next, "det")) {
    // « Ne sont pas conservées les données de paiement »
    const named = readPhrase(sentence, verb.next, { figures: true, pour: false });
    if (named && named.to > named.from + 1 && !readPeriod(sentence, verb.next)) {
      unread.push(...unreadInSubject(sentence, named));
      return { next: named.to, subject: named, verb, noun: "" };
    }
  }
  if (!subject || verb.active) return readActive(sentence, subject, verb, unread);
  const since = verb.kind === "end" ? sinceIn(sentence, subject) : null;
  if (since)
    return {
      ...readVerbOf(sentence, { from, to: since.at }, verb, unread),
      since,
      sinceWhat: sinceWhat(sentence, since.at),
    };
  return readVerbOf(sentence, subject, verb, unread);
};

/** « Des fiches sur les prêts qui sont conservées un an »: an item of a list, a name and what is said of it. */
const withoutQui = (
  sentence: Sentence,
  from: number,
  { active, kind }: VerbGroup,
  to: number,
): number => {
  const item = from === 0 && to - from > 1 && !active && /^(?:keep|end)$/.test(kind);
  if (!item || wordAt(sentence, to - 1) !== "qui") return to;
  const name = wordAt(sentence, to - 2) === "," ? to - 2 : to - 1;
  // « Les fiches, sauf les amendes qui sont … »: said of some of them.
  for (let at = from; at < name; at++) if (wordAt(sentence, at) === ",") return to;
  return name;
};

/** « un courriel lui est adressé »: to whom, before a verb that keeps nothing. */
const withoutDative = (
  sentence: Sentence,
  from: number,
  { kind, active }: VerbGroup,
  to: number,
): number =>
  !active &&
  /^(?:other|define)$/.test(kind) &&
  to - from > 2 &&
  /^(?:lui|leur|vous|nous)$/.test(wordAt(sentence, to - 1)) &&
  !/^(?:de|d'|a|par|avec|pour|et|ou)$/.test(wordAt(sentence, to - 2))
    ? to - 1
    : to;

/** A subject without its exceptions, and its verb. */
export const readVerbOf = (
  sentence: Sentence,
  subject: Words,
  verb: VerbGroup,
  unread: number[],
): Head => {
  const { from } = subject;
  const exception = exceptionIn(sentence, subject);
  const named = exception ? { from, to: beforeComma(sentence, from, exception.from) } : subject;
  unread.push(...unreadInSubject(sentence, named));
  if (exception && find(sentence, exception.from, "condition"))
    unread.push(...unreadInSubject(sentence, afterMarker(sentence, exception)));
  return {
    next: verb.next,
    subject: isPronoun(sentence, named) ? null : named,
    exception,
    verb: isOnlyValid(sentence, named, verb) ? { ...verb, kind: "define", end: null } : verb,
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
    // « l'adresse, si elle est renseignée, est … »
    const clause = wordAt(sentence, at - 1) === "," ? find(sentence, at, "condition-clause") : null;
    if (clause && clause.value !== "exception") return beforeNextComma(sentence, at, to);
    const condition = find(sentence, at, "condition") ?? find(sentence, at, "condition-whole");
    if (condition?.value === "else") continue;
    const apart = condition?.value === "exception" || wordAt(sentence, at - 1) === ",";
    if (condition && apart) return { from: at, to: beforeComma(sentence, at, to) };
  }
  return null;
};

const beforeNextComma = (sentence: Sentence, from: number, to: number): Words | null => {
  const text = readClauseText(sentence, from + 1, { stopsAtComma: true });
  return text?.to === to ? { from, to: text.to } : null;
};

const afterMarker = (sentence: Sentence, { from, to }: Words): Words => ({
  from: Math.min(to - 1, from + (find(sentence, from, "condition")?.length ?? 0)),
  to,
});

/** « Nous conservons vos données », « le cookie conserve votre choix »: what is kept, or what keeps it. */
/** « Vous pouvez demander … », « vous disposez de … »: those that a page speaks to keep nothing. */
const isReader = (sentence: Sentence, { from, to }: Words, { kind }: VerbGroup): boolean =>
  kind === "other" && to === from + 1 && wordAt(sentence, from) === "vous";

const readActive = (
  sentence: Sentence,
  subject: Words | null,
  verb: VerbGroup,
  unread: number[],
): Head => {
  if (subject && !isReader(sentence, subject, verb))
    unread.push(...unreadInSubject(sentence, withoutObject(sentence, subject)));
  else if (!subject) unread.push(verb.at);
  // « les fiches font l'objet d'une transmission au service et sont … »: the verb is about the fiches.
  if (subject && verb.kind === "other" && isAboutItsSubject(sentence, verb))
    return { next: verb.next, subject, verb, noun: "" };
  const none = find(sentence, verb.next, "none")?.length ?? 0;
  const object = readPart(sentence, verb.next, { ended: false, before: null, opening: false })
    ? null
    : readPhrase(sentence, verb.next + none, { figures: true, pour: false });
  if (object && verb.kind === "keep" && find(sentence, headOf(sentence, object), "no-data"))
    unread.push(object.from);
  if (object && verb.kind === "keep" && subject && keepsTheirOwn(sentence, subject, object))
    unread.push(object.from);
  // « conserve aucun … » without its « ne », or a denial in an object that no field keeps.
  const twice = none > 0 && wordAt(sentence, verb.next - 1) === "pas";
  if (twice || (none > 0 && verb.negation !== "not")) unread.push(verb.next);
  const keeper = subject !== null && isKeeper(sentence, subject);
  // « les services non ouverts conservent … »: no field keeps who keeps the data.
  if (subject && !keeper && verb.kind !== "other") unread.push(...denialsIn(sentence, subject));
  if (keeper && object) unread.push(...denialsIn(sentence, object));
  const whole = object && withoutEvent(sentence, withoutOf(sentence, object));
  const what = whole && verb.negation === "only" ? beforeOnly(sentence, whole) : whole;
  // « les fiches transitent par le guichet et … »: what follows is about the fiches.
  const transits = verb.kind === "other" && what === null && subject !== null;
  // « le cookie de visite conserve votre choix »: the choice is kept, and the cookie is where.
  const holder = keeper && what !== null && verb.kind === "keep" ? subject : null;
  const system = holder && withoutArticle(sentence, holder);
  const idle = verb.kind === "end" && what ? readIdle(sentence, what) : null;
  if (idle) return { next: idle.since.next, ...idle, verb, noun: "" };
  const isSubject =
    (keeper && !system) ||
    (transits && !isPronoun(sentence, subject)) ||
    (verb.kind === "other" && what !== null && goesOnAbout(sentence, subject, what.to));
  const named = isSubject ? subject : what;
  const next = what?.to ?? verb.next;
  if (verb.negation !== "only" || /^(?:que|qu')$/.test(wordAt(sentence, verb.next - 1)))
    return { next, subject: named, system, verb, noun: "" };
  // « nous ne conservons vos données que … »: without its « que » the « ne » is no restriction.
  const only = /^(?:que|qu')$/.test(wordAt(sentence, next));
  if (!only) unread.push(verb.at);
  return { next: only ? next + 1 : next, subject: named, system, verb, noun: "" };
};

/** « les fiches contiennent des noms et sont conservées »: a second verb that agrees with the subject is about it. */
const goesOnAbout = (sentence: Sentence, subject: Words | null, at: number): boolean => {
  if (!subject || !/^(?:et|puis)$/.test(wordAt(sentence, at))) return false;
  const denied = find(sentence, at + 1, "neg") ? at + 2 : at + 1;
  const determiner = wordAt(sentence, subject.from);
  if (/^(?:sont|seront)$/.test(wordAt(sentence, denied)))
    return /^(?:les|vos|ces|nos|ses|leurs|des|certaine?s|toutes|tous)$/.test(determiner);
  return (
    /^(?:est|sera)$/.test(wordAt(sentence, denied)) &&
    /^(?:le|la|l'|ce|cet|cette|votre|notre|son|sa|chaque|tout|toute)$/.test(determiner)
  );
};

const isAboutItsSubject = ({ tokens }: Sentence, { at, next }: VerbGroup): boolean =>
  tokens.slice(at, next).some(({ word }) => word === "objet");

/** « l'usager doit conserver son numéro »: nobody says that the data of a page are kept by those they are about. */
const keepsTheirOwn = (sentence: Sentence, subject: Words, { from }: Words): boolean =>
  find(sentence, subject.from, "agent") === null &&
  /^(?:son|sa|ses|leurs?)$/.test(wordAt(sentence, from)) &&
  find(sentence, from + 1, "circular-of") === null;

const withoutArticle = (sentence: Sentence, { from, to }: Words): Words =>
  find(sentence, from, "det") && to - from > 1 ? { from: from + 1, to } : { from, to };

/** « nous ne conservons vos fiches que tant que … » */
const beforeOnly = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to; at++)
    if (/^(?:que|qu')$/.test(wordAt(sentence, at))) return { from, to: at };
  return { from, to };
};

const denialsIn = (sentence: Sentence, { from, to }: Words): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((at) =>
    isDenial(sentence, at),
  );

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
    if (/^(?:pendant|durant)$/.test(wordAt(sentence, at)) || find(sentence, at, "at-request"))
      return { from, to: at };
    const event = find(sentence, at, "at");
    if (event && isEventAt(sentence, at + event.length)) return { from, to: at };
  }
  return { from, to };
};

/** Without an object, « le cookie est conservé » or « conserve pendant … », a cookie keeps itself. */
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
