import { fold } from "../fold.ts";
import type { RetentionReading, RetentionRule } from "../model/retentionReading.ts";
import { findReferences } from "../references/findReferences.ts";
import {
  namesACase,
  namesALaw,
  namesAnEvent,
  namesAState,
  namesASubject,
  namesThings,
} from "./freeWords.ts";
import { patterns, type Pattern } from "./patterns.ts";
import { periodOf } from "./periodWords.ts";

/** No retention sentence of a person is longer; a longer one is shown as not understood. */
const longest = 1_000;

/**
 * Reads one French retention sentence, with the clause or heading it depends on, or null.
 *
 * Law 2 of the house, never guess: `read` means that every word was accounted for by a pattern, and that no free group
 * holds a word that could change the rule. Anything else is `not-understood` (or `partly-read` when only the context
 * is not), with the words in question.
 */
export const readRetention = (text: string, context: string | null): RetentionReading => {
  const folded = fold(text).replaceAll("\n", " ");
  const rule = text.length <= longest ? ruleOf(text, folded) : null;
  if (!rule) return { text, status: "not-understood", rules: [], unread: everything(text) };
  const introduced = context === null ? rule : inContext(rule, context);
  return introduced
    ? { text, status: "read", rules: [introduced], unread: [] }
    : { text, status: "partly-read", rules: [rule], unread: everything(text) };
};

const everything = (text: string): { start: number; end: number }[] =>
  text.length > 0 ? [{ start: 0, end: text.length }] : [];

const ruleOf = (text: string, folded: string): RetentionRule | null => {
  for (const pattern of patterns) {
    const match = pattern.whole.exec(folded);
    const rule = match?.indices?.groups && ruleFrom(pattern, match, text);
    if (rule) return rule;
  }
  return null;
};

/** Each free group of the patterns, and what its words may do. */
const allowed: Readonly<Record<string, (words: string) => boolean>> = {
  subject: namesASubject,
  scope: namesThings,
  scope2: namesThings,
  from: namesAnEvent,
  until: namesAnEvent,
  while: namesAState,
  condition: (words) =>
    namesACase(words.replace(/^en (?:cas (?:de |d')|l'absence (?:de |d'))/, "")),
};

const ruleFrom = (pattern: Pattern, match: RegExpExecArray, text: string): RetentionRule | null => {
  const folded = (name: string): string | null => match.groups?.[name] ?? null;
  const words = (name: string): string | null => {
    const place = match.indices?.groups?.[name];
    return place ? text.slice(place[0], place[1]).trim() || null : null;
  };
  for (const [group, allows] of Object.entries(allowed))
    if (folded(group) !== null && !allows(folded(group)!)) return null;
  const law = readLaw(words("law"));
  if (law === null || (pattern.kind === "by-reference" && !law.reference)) return null;
  const keep = folded("now") ? "P0D" : folded("period") ? periodOf(folded("period")!) : null;
  if (folded("period") && keep === null) return null;
  const bounds = `${folded("lead") ?? ""}${folded("lead2") ?? ""}${folded("tail") ?? ""}`;
  return {
    kind: pattern.kind,
    keep,
    plus: null,
    bound: pattern.kind === "minimum" ? "minimum" : setsMaximum.test(bounds) ? "maximum" : "exact",
    from: words("from"),
    until: words("until"),
    while: words("while"),
    condition: words("condition"),
    scope: words("subject") ?? words("scope") ?? words("scope2"),
    system: null,
    end: endOf(folded("end")),
    then: null,
    reference: law.reference,
  };
};

const setsMaximum = /maxim|exced|au plus|jusqu'a|plus de|plus longtemps|au-dela/;

const endOf = (verb: string | null): RetentionRule["end"] => {
  if (verb === null) return null;
  if (verb.startsWith("archiv")) return "archive";
  return verb.startsWith("anonymis") ? "anonymise" : "delete";
};

/** « conformément à l'article … »: neutral, or a reference; null when it says one word more. */
const readLaw = (words: string | null): { reference: RetentionRule["reference"] } | null => {
  if (words === null) return { reference: null };
  const references = findReferences(words);
  const rest = references
    .flatMap(({ spans }) => spans)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
      fold(words),
    );
  if (!namesALaw(rest, words)) return null;
  const [first, second] = references;
  return first?.code && !second
    ? { reference: { code: first.code, article: first.article } }
    : { reference: null };
};

const maximumIntroduced =
  /pour (?:des|une) durees? maximales? (?:de|suivantes?)$|(?:au|pendant au|durant au) maximum$/;

/** A heading names the data; an introductory clause sets a maximum; anything else is not understood. */
const inContext = (rule: RetentionRule, context: string): RetentionRule | null => {
  const folded = fold(context).replace(/[ :.]+$/, "");
  const maximum = maximumIntroduced.exec(folded);
  const rest = maximum
    ? folded
        .slice(0, maximum.index)
        .replace(/ ?(?:est|sont|sera|seront) (?:conserve|garde|stocke)e?s? ?$/, "")
    : folded;
  if (!namesThings(rest)) return null;
  const scope = rule.scope ?? (rest.trim() ? context.slice(0, rest.length).trim() : null);
  const bound =
    maximum && rule.kind === "duration" && rule.bound === "exact" ? "maximum" : rule.bound;
  return { ...rule, scope, bound };
};
