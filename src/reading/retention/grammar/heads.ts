import { readPart } from "./adjuncts.ts";
import { mayTimeSomethingElse } from "./bareLabels.ts";
import { readCausedEnd } from "./causedEnds.ts";
import { isDenial } from "./denials.ts";
import type { Head } from "./head.ts";
import { findVerb } from "./mainVerbs.ts";
import { isBarOfRow, isNameOfList } from "./rows.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import {
  readAsideLabel,
  readAskedAgain,
  readBareVerb,
  readEndNoun,
  readNoMatter,
  readNotKept,
  readOtherMatter,
  readRemark,
} from "./subjectlessHeads.ts";
import { isGeneric, measuresSomethingElse, unreadInSubject } from "./subjects.ts";
import { opensSomething, saysValidity } from "./validity.ts";
import { sinceIn, sinceWhat } from "./idleSince.ts";
import { readVerbClause, readVerbOf } from "./verbHeads.ts";
import { readVerbGroup } from "./verbGroups.ts";

/** « Durée légale : 5 ans »: the figure stands behind its label. */
const readLegalLabel = (sentence: Sentence, from: number): Head | null => {
  const reference = find(sentence, from, "reference");
  if (!reference || !/^(?:durees?|delais?)$/.test(wordAt(sentence, from))) return null;
  const colon = from + reference.length;
  return wordAt(sentence, colon) === ":" && readPeriod(sentence, colon + 1)
    ? { next: colon + 1, subject: null, verb: null, noun: "plain" }
    : null;
};

/** « Archivage intermédiaire 5 ans »: the label of a stage, its colon left out. */
const readStage = (sentence: Sentence, from: number): Head | null => {
  const stage = find(sentence, from, "stage-label");
  if (!stage || !readPeriod(sentence, from + stage.length)) return null;
  const head: Head = { next: from + stage.length, subject: null, verb: null, noun: "" };
  return stage.value === "archive" ? { ...head, stage: "archive" } : head;
};

/** Reads what stands before the parts of a clause; the tokens that have no place there go to `unread`. */
export const readHead = (sentence: Sentence, from: number, end: number, unread: number[]): Head => {
  const nothing: Head = { next: from, subject: null, verb: null, noun: "" };
  if (from >= end || find(sentence, from, "final-fate")) return nothing;
  return (
    readNoMatter(sentence, from) ??
    readRemark(sentence, from, end) ??
    readNotKept(sentence, from) ??
    readCausedEnd(sentence, from, end) ??
    readAskedAgain(sentence, from) ??
    readOtherMatter(sentence, from, end) ??
    readAsideLabel(sentence, from, end) ??
    readBareVerb(sentence, from) ??
    readLegalLabel(sentence, from) ??
    readStage(sentence, from) ??
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
  // « Durée de vie du compte + 1 an »: how long the account lives.
  if (isState(sentence, from, noun.length, at)) return null;
  const by = wordAt(sentence, at) === "par" && namesAnAgent(sentence, at + 1);
  const agent = by ? readPhrase(sentence, at + 1) : null;
  if (agent) at = agent.to;
  // « par le service des prêts et de leurs rappels »: the service of the loans, or the loans that it keeps?
  if (agent && !subject && holdsAnotherName(sentence, agent)) unread.push(agent.from);
  const verb = readDurationVerb(sentence, at);
  // « La durée de validité du badge est de 5 ans »: how long it opens doors.
  const valid = saysValidity(sentence, from, from + noun.length);
  if (verb && subject && valid && opensSomething(sentence, subject)) unread.push(from);
  if (verb) return { next: verb.next, subject, verb: verb.group, noun: kind };
  const other = at < end ? readVerbGroup(sentence, at) : null;
  if (other && (other.kind === "set-by" || other.kind === "define"))
    return { next: other.next, subject, verb: other, noun: kind };
  if (subject && wordAt(sentence, at) === ":" && findVerb(sentence, at + 1, end))
    return readLabelled(sentence, { from: subject.from, to: at }, end, unread);
  if (findVerb(sentence, wordAt(sentence, at) === ":" ? at + 1 : at, end)) return null;
  if (wordAt(sentence, at) === ":") at++;
  else if (at < end && !readPart(sentence, at, { ended: false, before: null, opening: false }))
    unread.push(from);
  return { next: at, subject, verb: null, noun: kind };
};

/** « par le téléservice des demandes »: what « des » opens may be the data. */
const holdsAnotherName = (sentence: Sentence, { from, to }: Words): boolean => {
  for (let at = from; at < to; at++) if (wordAt(sentence, at) === "des") return true;
  return false;
};

/** « Durée légale », « conservation permanente »: the words say how long by themselves. */
const isSaidInFull = (sentence: Sentence, at: number, length: number): boolean =>
  ["reference", "criterion", "unlimited"].some(
    (category) => (find(sentence, at, category)?.length ?? 0) > length,
  );

/** « Durée de vie du compte » and « durée de validité du titre » alone, or with a period behind them, are states. */
const isState = (sentence: Sentence, from: number, length: number, at: number): boolean =>
  /^(?:vie|validite)$/.test(wordAt(sentence, from + length - 1)) &&
  at > from + length &&
  (at === sentence.tokens.length ||
    /^(?:\+|plus|puis|et|[.;])$/.test(wordAt(sentence, at)) ||
    /^, (?:puis|et|augmentee?|plus)$/.test(`${wordAt(sentence, at)} ${wordAt(sentence, at + 1)}`));

/** « est de », « est fixée à », « consiste en »: the period follows. */
const readDurationVerb = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly group: VerbGroup | null } | null => {
  const word = wordAt(sentence, at);
  const set = afterAgent(sentence, at);
  if (set !== null) return { next: set, group: null };
  // « est limitée à la durée du prêt », « se limite à la durée du prêt »
  const limited = /^(?:est|sont)$/.test(word) ? /^limitee?s?$/ : /^(?:limite|limitent)$/;
  if (
    /^(?:est|sont|se)$/.test(word) &&
    limited.test(wordAt(sentence, at + 1)) &&
    wordAt(sentence, at + 2) === "a" &&
    isHowLong(sentence, at + 3)
  )
    return { next: at + 3, group: null };
  // « est la suivante : un an pour … »
  if (
    /^(?:est|sont)$/.test(word) &&
    /^(?:la suivante|le suivant|les suivantes|les suivants)$/.test(
      `${wordAt(sentence, at + 1)} ${wordAt(sentence, at + 2)}`,
    ) &&
    wordAt(sentence, at + 3) === ":"
  )
    return { next: at + 4, group: null };
  if (
    /^(?:est|sont)$/.test(word) &&
    /^comprises?$/.test(wordAt(sentence, at + 1)) &&
    wordAt(sentence, at + 2) === "entre" &&
    readPeriod(sentence, at + 2)
  )
    return { next: at + 2, group: null };
  if (/^(?:est|sont|sera|seront|soit)$/.test(word)) {
    const adverb = find(sentence, at + 1, "adverb");
    const next = at + 1 + (adverb?.length ?? 0);
    return readPeriod(sentence, next) || isHowLong(sentence, next) ? { next, group: null } : null;
  }
  // « est égale à la durée du contrat », « correspond à … »
  const equal = /^(?:est|sont)$/.test(word) && /^egales?$/.test(wordAt(sentence, at + 1)) ? 1 : 0;
  if (
    (equal === 1 || /^(?:correspond|correspondent)$/.test(word)) &&
    wordAt(sentence, at + equal + 1) === "a"
  ) {
    const next = at + equal + 2;
    if (readPeriod(sentence, next) || isHowLong(sentence, next)) return { next, group: null };
  }
  if (/^(?:consiste|consistent)$/.test(word) && wordAt(sentence, at + 1) === "en")
    return { next: at + 2, group: null };
  if (/^(?:ne|n')$/.test(word) && readPeriod(sentence, at)) return { next: at, group: null };
  // « ne dépasse pas la durée nécessaire », « n'excède pas la durée du projet »
  if (
    /^(?:ne|n')$/.test(word) &&
    /^(?:depasse|excede)(?:nt|ra|ront)?$/.test(wordAt(sentence, at + 1)) &&
    wordAt(sentence, at + 2) === "pas" &&
    isHowLong(sentence, at + 3)
  )
    return { next: at + 3, group: null };
  return null;
};

/** « est fixée par le conseil à trois ans »: who sets it says nothing of how long. */
const afterAgent = (sentence: Sentence, at: number): number | null => {
  if (!/^(?:est|sont|sera|seront)$/.test(wordAt(sentence, at))) return null;
  if (!/^(?:fixee?|etablie?|determinee?|limitee?)s?$/.test(wordAt(sentence, at + 1))) return null;
  if (wordAt(sentence, at + 2) !== "par") return null;
  const agent = namesAnAgent(sentence, at + 3) ? readPhrase(sentence, at + 3) : null;
  if (!agent || isDenial(sentence, at + 3)) return null;
  if (wordAt(sentence, agent.to) !== "a" || !sentence.tokens[agent.to]!.accented) return null;
  const limited = wordAt(sentence, at + 1).startsWith("limite");
  return !limited && readPeriod(sentence, agent.to + 1) ? agent.to + 1 : null;
};

/** « par le conseil », « par Koha »; never « par an ». */
const namesAnAgent = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "det") !== null || (sentence.tokens[at]?.capital ?? false);

const isHowLong = (sentence: Sentence, at: number): boolean =>
  ["unlimited", "criterion", "reference", "while"].some(
    (category) => find(sentence, at, category) !== null,
  );

/** « Données des agents : les données sont conservées un an »: the label says which data they are. */
const readLabelled = (sentence: Sentence, label: Words, end: number, unread: number[]): Head => {
  const from = label.to + 1;
  const bare =
    readNotKept(sentence, from) ?? readBareVerb(sentence, from) ?? readEndNoun(sentence, from);
  if (bare?.subject === null) return { ...bare, subject: label };
  // « Billets : ne sont pas conservés »
  const verb = readVerbGroup(sentence, from);
  if (verb && !verb.active && /^(?:keep|end)$/.test(verb.kind))
    return { next: verb.next, subject: label, verb, noun: "" };
  const head = readDurationNoun(sentence, from, end, []) ?? readVerbClause(sentence, from, end, []);
  if (!head) return { next: from, subject: label, verb: null, noun: "" };
  const again =
    readDurationNoun(sentence, from, end, unread) ?? readVerbClause(sentence, from, end, unread)!;
  const named = again.subject !== null && !isGeneric(sentence, again.subject);
  return { ...again, subject: named ? { from: label.from, to: again.subject.to } : label };
};

/** « Comptes inactifs depuis 2 ans : suppression » */
const readFateOf = (sentence: Sentence, label: Words, unread: number[]): Head | null => {
  const noun = readEndNoun(sentence, label.to + 1);
  const since = noun?.subject === null && noun.verb ? sinceIn(sentence, label) : null;
  if (!since || !noun?.verb) return null;
  return {
    ...readVerbOf(sentence, { from: label.from, to: since.at }, noun.verb, unread),
    since,
    sinceWhat: sinceWhat(sentence, since.at),
  };
};

/** « Vidéosurveillance — un mois »: a dash that stands apart, before a figure. */
const isDashOfLabel = (sentence: Sentence, at: number): boolean => {
  const [before, dash, after] = [at - 1, at, at + 1].map((index) => sentence.tokens[index]);
  if (dash!.word !== "-" || !before || !after) return false;
  return (
    before.end < dash!.start && dash!.end < after.start && readPeriod(sentence, at + 1) !== null
  );
};

/** The colon, the dash or the bar behind a label, or the bracket around its period. */
const isEndOfLabel = (sentence: Sentence, at: number, depth: number): boolean =>
  depth === 0
    ? wordAt(sentence, at) === ":" || isDashOfLabel(sentence, at) || isBarOfRow(sentence, at)
    : depth === 1 && isNameOfList(sentence, at);

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
    if (!isEndOfLabel(sentence, at, depth)) continue;
    // « pour les candidats non reçus : six mois »
    const subject = { from: from + (find(sentence, from, "for")?.length ?? 0), to: at };
    // « Durée de conservation : les actes sont conservés dix ans »
    if (find(sentence, from, "duration-noun")?.length === at - from)
      return readVerbClause(sentence, at + 1, end, unread);
    const stage = find(sentence, from, "stage-label");
    if (stage && from + stage.length === at) {
      const head: Head = { next: at + 1, subject: null, verb: null, noun: "" };
      return stage.value === "archive" ? { ...head, stage: "archive" } : head;
    }
    const fate = readFateOf(sentence, subject, unread);
    if (fate) return fate;
    unread.push(...unreadInSubject(sentence, subject));
    if (measuresSomethingElse(sentence, subject)) unread.push(from);
    if (mayTimeSomethingElse(sentence, subject, readPeriod(sentence, at + 1), end))
      unread.push(from);
    return readLabelled(sentence, subject, end, unread);
  }
  return null;
};
