import type { RetentionReading, RetentionRule } from "../model/retentionReading.ts";
import type { Span } from "../span.ts";
import { readClauses, type Clause } from "./grammar/clauses.ts";
import { compose } from "./grammar/compose.ts";
import type { Context } from "./grammar/context.ts";
import { readContext } from "./grammar/contexts.ts";
import { leansOnACase, sharesAnOpening, speaksOfAll } from "./grammar/laterClauses.ts";
import { repeatedWords, strangeMarks } from "./grammar/repeatedWords.ts";
import { find, openSentence, type Sentence } from "./grammar/sentence.ts";

/** No retention sentence of a person is longer; a longer one is shown as not understood. */
const longest = 2_000;

/**
 * Reads one French retention sentence, with the clause, heading or sentence it depends on, or null.
 *
 * Law 2 of the house, never guess: `read` means that the grammar has a place for every word. Words without one stand in
 * `unread`, and the status is then `partly-read` when something else was understood, `not-understood` otherwise; the
 * rules of such a reading are no promise. Linear in the text.
 */
export const readRetention = (text: string, context: string | null): RetentionReading => {
  if (text.length > longest || (context?.length ?? 0) > longest) return notUnderstood(text);
  const own = readSentence(text, []);
  if (context === null || context.trim() === "") return reading(text, own);
  const around = readContext(context);
  const leaning =
    around.previous.length > 0
      ? (continued(text, around) ?? readSentence(text, around.previous))
      : completed(text, own, around);
  const rules = leaning.rules.map((rule) =>
    keepingItsData(around.apply(rule), rule, leaning.rules),
  );
  if (around.understood && !contradicts(around, leaning))
    return reading(text, { ...leaning, rules });
  const { status, unread } = reading(text, leaning);
  if (status !== "read") return { text, status, rules: [...rules], unread };
  return { text, status: "partly-read", rules, unread: everything(text) };
};

/** Under « Cookies », « 13 mois pour le traceur, 25 mois pour les données collectées »: beside other data, « les données » are some. */
const keepingItsData = (
  applied: RetentionRule,
  { scope }: RetentionRule,
  rules: readonly RetentionRule[],
): RetentionRule =>
  scope !== null && rules.some((other) => other.scope !== null && other.scope !== scope)
    ? { ...applied, scope }
    : applied;

/** Under « Images : un mois. » a bare « cinq ans » is another promise on the same data, and nobody knows which holds. */
const contradicts = (
  { previous, needsVerb, times }: Context,
  { changed, bare, rules }: Understood,
): boolean =>
  bare &&
  !changed &&
  (needsVerb || !times || (previous.length > 0 && rules.some(({ scope }) => scope === null)));

/** The end of a sentence whose first word stands in the context: « …, dès : » and below « la fin du contrat ». */
const completed = (
  text: string,
  own: Understood,
  { opensWith, keeps, leads }: Context,
): Understood => {
  if (opensWith === null || (keeps && standsAlone(own))) return own;
  const shift = opensWith.length + 1;
  const whole = readSentence(`${opensWith} ${text}`, []);
  const unread = whole.unread
    .map(({ start, end }) => ({ start: Math.max(0, start - shift), end: end - shift }))
    .filter(({ end }) => end > 0);
  const readAlone = !keeps && !leads && own.unread.length === 0 && own.rules.length > 0;
  return whole.unread.length > 0 && readAlone ? own : { ...whole, unread };
};

const opensWithAStart = (sentence: Sentence): boolean => find(sentence, 0, "from") !== null;

/** « La durée de conservation est de deux ans : », and below « à compter de la clôture ». */
const continued = (text: string, { goesOn }: Context): Understood | null => {
  if (goesOn === null || !opensWithAStart(openSentence(text))) return null;
  const whole = readSentence(`${goesOn} ${text}`, []);
  return whole.unread.length === 0 && whole.rules.length > 0 ? { ...whole, changed: true } : null;
};

/** « Cookies : 13 mois » needs no verb from above, « 13 mois pour les cookies » does. */
const standsAlone = ({ unread, bare, rules }: Understood): boolean =>
  unread.length === 0 && (!bare || rules.every(({ scope }) => scope !== null));

interface Understood {
  readonly rules: readonly RetentionRule[];
  readonly unread: readonly Span[];
  /** At least one clause was about something, if only not about keeping. */
  readonly said: boolean;
  /** Its rules are those of the sentence before, with a stage or an end more. */
  readonly changed: boolean;
  /** One of its rules stands without a verb: « cinq ans au plus ». */
  readonly bare: boolean;
}

/** Reads the clauses of a text; `before` are the rules of the sentence that it leans on. */
const readSentence = (text: string, before: readonly RetentionRule[]): Understood => {
  const sentence = openSentence(text);
  const rules: RetentionRule[] = [];
  const unread: number[] = [...repeatedWords(sentence), ...strangeMarks(sentence)];
  let said = false;
  let changed = false;
  let bare = false;
  let last: Clause | null = null;
  let previous = before;
  for (const clause of readClauses(sentence)) {
    if (speaksOfAll(sentence, clause) && rules.length > 0) previous = [...rules];
    const composed = compose(sentence, clause, previous);
    unread.push(...composed.unread);
    if (composed.rules.length > 0 && !composed.changes && leansOnACase(sentence, clause, last))
      unread.push(...sentence.tokens.keys());
    if (composed.rules.length > 0 && !composed.changes && sharesAnOpening(sentence, clause, last))
      unread.push(...sentence.tokens.keys());
    last = clause;
    changed ||= composed.changes;
    bare ||= composed.rules.length > 0 && clause.verb === null && clause.noun === "";
    if (composed.changes) rules.splice(rules.length - Math.min(rules.length, previous.length));
    rules.push(...composed.rules);
    said ||= composed.aside || rules.length > 0;
    if (composed.rules.length > 0) previous = composed.rules;
  }
  if (contradictEachOther(rules)) unread.push(...sentence.tokens.keys());
  return { rules, unread: spansOf(sentence, unread), said, changed, bare };
};

/** « 2 ans ; 5 ans »: two lengths for the same data, and nothing that tells when which holds. */
const contradictEachOther = (rules: readonly RetentionRule[]): boolean => {
  const seen = new Map<string, string>();
  let named: string | null = null;
  return rules.some(({ keep, kind, scope, condition, from, until, while: state, system }) => {
    named = scope ?? named;
    const key = JSON.stringify([named, condition, from, until, state, system]);
    const length = `${kind} ${keep}`;
    const before = seen.get(key);
    seen.set(key, length);
    return before !== undefined && before !== length && kind !== "until-event";
  });
};

const reading = (text: string, { rules, unread, said }: Understood): RetentionReading => {
  if (unread.length === 0 && said) return { text, status: "read", rules: [...rules], unread: [] };
  if (rules.length === 0) return notUnderstood(text, unread);
  return { text, status: "partly-read", rules: [...rules], unread: [...unread] };
};

const notUnderstood = (text: string, unread: readonly Span[] = []): RetentionReading => ({
  text,
  status: "not-understood",
  rules: [],
  unread: unread.length > 0 ? [...unread] : everything(text),
});

const everything = (text: string): Span[] =>
  text.length > 0 ? [{ start: 0, end: text.length }] : [];

/** Neighbouring tokens become one span. */
const spansOf = ({ tokens }: Sentence, unread: readonly number[]): readonly Span[] => {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const at of [...new Set(unread)].toSorted((a, b) => a - b)) {
    const { start, end } = tokens[at]!;
    if (at === last + 1) spans.at(-1)!.end = end;
    else spans.push({ start, end });
    last = at;
  }
  return spans;
};
