import type { RetentionRule } from "../../model/retentionReading.ts";
import { readPart } from "./adjuncts.ts";
import { readClauses, type Clause } from "./clauses.ts";
import { compose } from "./compose.ts";
import { unknown, type Context } from "./context.ts";
import { introduced, isName, readFor, readHeading, withScope, wordsBetween } from "./headings.ts";
import { readKeeping } from "./keepingContexts.ts";
import { readPeriod } from "./periods.ts";
import {
  find,
  isAny,
  openSentence,
  textOf,
  wordAt,
  type Sentence,
  type Words,
} from "./sentence.ts";

export const readContext = (context: string): Context => {
  const sentence = openSentence(withoutNumber(context));
  const to = withoutTail(sentence, sentence.tokens.length);
  if (to === 0) return { ...unknown, understood: true };
  return (
    readQuestion(sentence, to) ??
    readAnnouncement(sentence, to) ??
    readIntroduction(sentence, to) ??
    readKeeping(sentence, to) ??
    readCase(sentence, to) ??
    readClockAbove(sentence, to) ??
    readFor(sentence, to) ??
    readHeading(sentence, withoutVerb(sentence, to)) ??
    readHeadingAndCase(sentence, to) ??
    readSentenceBefore(sentence) ??
    readAntecedent(sentence) ??
    unknown
  );
};

/** « 5. Durée de conservation », « Article 8 — Durées »: the number of a heading says nothing. */
const withoutNumber = (context: string): string =>
  context.replace(
    /^\s*(?:article\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[IVX]{1,4})\s*[.):—–-]+\s*(?=\p{L}(?!\.))/iu,
    "",
  );

const withoutTail = (sentence: Sentence, to: number): number => {
  let last = to;
  while (last > 0 && /^[:.;,?-]$/.test(wordAt(sentence, last - 1))) last--;
  return last;
};

/** « La durée de conservation des lettres est : » */
const withoutVerb = (sentence: Sentence, to: number): number =>
  find(sentence, 0, "duration-noun") &&
  wordAt(sentence, to) === ":" &&
  /^(?:est|sont)$/.test(wordAt(sentence, to - 1))
    ? to - 1
    : to;

/** « Combien de temps gardons-nous vos données ? » */
const readQuestion = (sentence: Sentence, to: number): Context | null => {
  for (let at = 0; at < to; at++)
    if (find(sentence, at, "heading-question")) return { ...unknown, understood: true };
  return null;
};

/**
 * « Les durées de conservation sont les suivantes : », « La politique de conservation est la suivante : », « À savoir : »: what
 * stands below is what is announced, and nothing is said of it.
 */
const readAnnouncement = (sentence: Sentence, to: number): Context | null => {
  const announces = find(sentence, 0, "announcement");
  if (announces?.length === to) return { ...unknown, understood: true };
  const head = find(sentence, 0, "det") ? 1 : 0;
  const noun = find(sentence, 0, "duration-noun") ?? find(sentence, head, "announced");
  if (!noun) return null;
  let said = false;
  for (let at = noun.category === "announced" ? head + noun.length : noun.length; at < to; at++) {
    if (readPeriod(sentence, at) || isAny(sentence, at, saysMoreThanThat)) return null;
    said ||= find(sentence, at, "announces") !== null;
  }
  return said ? { ...unknown, understood: true } : null;
};

const saysMoreThanThat = new Set([
  "neg",
  "none",
  "until",
  "until-clause",
  "while",
  "while-clause",
  "unlimited",
  "condition",
  "condition-clause",
  "condition-whole",
  "after-period",
  "end-past",
  "end-active",
  "max",
  "min",
]);

/** « Les lettres sont conservées pour des durées maximales de »: a bound for what is listed below. */
const readIntroduction = (sentence: Sentence, to: number): Context | null => {
  for (let at = Math.max(0, to - 10); at < to; at++) {
    const introduction = find(sentence, at, "introduction");
    if (!introduction || at + introduction.length !== to) continue;
    const before = subjectBefore(sentence, at);
    if (before === null) return null;
    const bound = introduction.value === "maximum" ? "maximum" : null;
    return {
      ...unknown,
      understood: true,
      apply: (rule) => introduced(rule, sentence, before, bound),
    };
  }
  return null;
};

/** The subject of an introduction: nothing, or a name and a verb of keeping. Null when it says something else. */
const subjectBefore = (sentence: Sentence, end: number): Words | null => {
  if (end === 0) return { from: 0, to: 0 };
  for (let at = 0; at < end; at++) {
    const keep = find(sentence, at, "be") && find(sentence, at + 1, "keep-past");
    if (!keep) continue;
    if (at + 1 + keep.length !== end) return null;
    return isName(sentence, { from: 0, to: at }) ? { from: 0, to: at } : null;
  }
  return isName(sentence, { from: 0, to: end }) ? { from: 0, to: end } : null;
};

/** « En cas de contentieux : », « Sous réserve des recours, dès : »: a case for what is listed below. */
const readCase = (sentence: Sentence, to: number, from = 0): Context | null => {
  const conditions: Words[] = [];
  let at = from;
  while (at < to) {
    const part = readPart(sentence, at, { ended: true, before: null, opening: true });
    if (part?.kind !== "condition") break;
    conditions.push(part.words);
    at = /^,$/.test(wordAt(sentence, part.next)) ? part.next + 1 : part.next;
  }
  const connector = connectors.get(wordsBetween(sentence, at, to)) ?? null;
  if (at < to && connector === null) return null;
  const words = conditions.map((condition) => textOf(sentence, condition));
  return {
    ...unknown,
    understood: true,
    opensWith: connector,
    apply: (rule) => ({
      ...rule,
      condition: [...words, rule.condition].filter(Boolean).join(", ") || null,
    }),
  };
};

/** « Après la clôture du compte : »: when what is listed below happens. */
const readClockAbove = (sentence: Sentence, to: number): Context | null => {
  if (wordAt(sentence, to) !== ":") return null;
  const part = readPart(sentence, 0, { ended: true, before: null, opening: true });
  if (!part || part.next !== to || !/^(?:from|while|at|until)$/.test(part.kind)) return null;
  return {
    ...unknown,
    understood: true,
    leads: true,
    opensWith: `${textOf(sentence, { from: 0, to })},`,
  };
};

/** A heading and, under it, a case: « Comptes. Sous réserve des recours, dès : ». */
const readHeadingAndCase = (sentence: Sentence, to: number): Context | null => {
  for (let at = 1; at < to; at++) {
    if (!find(sentence, at, "condition") && !find(sentence, at, "condition-clause")) continue;
    const below = isName(sentence, { from: 0, to: at }) ? readCase(sentence, to, at) : null;
    if (!below) return null;
    const words = { from: 0, to: at };
    return { ...below, apply: (rule) => below.apply(withScope(rule, sentence, words)) };
  }
  return null;
};

/** A sentence of another matter before « elles sont conservées … »: it names the data and says nothing of how long. */
const readAntecedent = (sentence: Sentence): Context | null => {
  if (["from", "while", "at-clause"].some((category) => find(sentence, 0, category))) return null;
  for (let at = 0; at < sentence.tokens.length; at++)
    if (isAny(sentence, at, speaksOfKeeping) || readPeriod(sentence, at)) return null;
  return { ...unknown, understood: true, needsVerb: true };
};

const speaksOfKeeping = new Set([
  "neg",
  "pas",
  "none",
  "hedge",
  "until",
  "until-clause",
  "while-clause",
  "unlimited",
  "criterion",
  "max",
  "min",
  "introduction",
  "condition",
  "condition-clause",
  "condition-whole",
  "after-period",
  "end-past",
  "end-active",
  "keep-active",
  "duration-noun",
]);

const connectors = new Map([
  ["dès", "dès"],
  ["jusqu' a", "jusqu'à"],
  ["a compter de", "à compter de"],
  ["apres", "après"],
]);

/** A sentence without a rule says nothing of what follows, unless it denies something or sets a case. */
const isPlain = ({ verb, opening, body }: Clause): boolean =>
  verb?.negation === "" &&
  [...opening, ...body].every(({ kind }) => /^(?:neutral|purpose|place|join)$/.test(kind));

/** The sentence before: its rule is what « passé ce délai » goes on with, its data are what « elles » are. */
const readSentenceBefore = (sentence: Sentence): Context | null => {
  let rules: readonly RetentionRule[] = [];
  for (const clause of readClauses(sentence)) {
    const composed = compose(sentence, clause, rules);
    if (composed.unread.length > 0) return null;
    if (composed.aside && !isPlain(clause)) return null;
    if (composed.rules.length > 0) rules = composed.rules;
  }
  // « Nous ne conservons pas vos données. »: whatever is listed below is not kept either.
  if (rules.some(({ kind }) => kind === "not-kept")) return null;
  const last = rules.at(-1) ?? null;
  return {
    ...unknown,
    needsVerb: rules.length === 0,
    understood: true,
    previous: rules,
    goesOn: openedBy(sentence, rules),
    apply: (rule) => (rule.scope === null && last ? { ...rule, scope: last.scope } : rule),
  };
};

/** The words of a sentence that ends in a colon right behind the one time that it names. */
const openedBy = (sentence: Sentence, rules: readonly RetentionRule[]): string | null => {
  const { tokens, text } = sentence;
  const [rule, second] = rules;
  const untimed = rule?.keep && rule.from === null && rule.end === null && !second;
  const last = tokens.at(-1);
  return untimed && last?.word === ":" ? text.slice(0, last.start).trim() : null;
};
