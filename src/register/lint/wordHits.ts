import type { Span } from "../../reading/index.ts";
import type { FieldValue } from "./fieldValues.ts";
import type { FieldWords } from "./fieldWords.ts";
import type { LintContext } from "./lintContext.ts";
import type { LintRecord } from "./lintRecord.ts";
import type { Hit, LintRule, ValueHit } from "./lintRule.ts";
import type { Passage } from "./passages.ts";
import { quoteValue } from "./quoteValue.ts";
import { lintRules } from "./rules/index.ts";

interface RuleHit extends ValueHit {
  readonly rule: LintRule;
}

/** What is looked at by its words alone: a value, or a line of the page. */
interface Words {
  readonly field: string | null;
  readonly text: string;
  readonly folded: string;
  readonly source: readonly Span[];
}

type Ask<W extends Words> = (words: W) => readonly RuleHit[];

/** What the rules find in equal words is found once: registers repeat their sentences. */
const remembering = <W extends Words>(ask: Ask<W>): Ask<W> => {
  const answers = new Map<string | null, Map<string, readonly RuleHit[]>>();
  return (words) => {
    let known = answers.get(words.field);
    if (known === undefined) {
      known = new Map<string, readonly RuleHit[]>();
      answers.set(words.field, known);
    }
    let hits = known.get(words.text);
    if (hits === undefined) {
      if (known.size >= mostAnswers) known.clear();
      hits = ask(words);
      known.set(words.text, hits);
    }
    return hits;
  };
};

const mostAnswers = 50_000;

const askValue = remembering((value: FieldValue) =>
  lintRules.flatMap((rule) =>
    rule.check.kind === "value" &&
    (rule.check.fields === undefined || rule.check.fields.includes(value.field))
      ? [...rule.check.find(value)].map((hit) => ({ ...hit, rule }))
      : [],
  ),
);

/** What the rules on lines find in one. */
export const askPassage = remembering((passage: Passage) =>
  lintRules.flatMap((rule) =>
    rule.check.kind === "passage"
      ? [...rule.check.find(passage)].map((hit) => ({ ...hit, rule }))
      : [],
  ),
);

/** A hit, and the words that it is in. */
interface PlacedHit {
  readonly words: Words;
  readonly hit: RuleHit;
}

/** What the rules find in some words. */
export const placedHits = <W extends Words>(all: readonly W[], ask: Ask<W>): PlacedHit[] =>
  all.flatMap((words) => ask(words).map((hit) => ({ words, hit })));

/** What the rules on values and on lines find in a record; asked once for fields that say the same. */
export const wordHits = (
  context: LintContext,
): ((record: LintRecord) => readonly { readonly rule: LintRule; readonly hit: Hit }[]) => {
  const inField = new Map<FieldWords, readonly { readonly at: number; readonly hit: RuleHit }[]>();
  const hitsOf = (words: FieldWords): readonly { at: number; hit: RuleHit }[] => {
    let hits = inField.get(words);
    if (hits === undefined) {
      hits = words.values.flatMap((value, at) =>
        [...askValue(value), ...(context.page === null ? askPassage(value) : [])].map((hit) => ({
          at,
          hit,
        })),
      );
      inField.set(words, hits);
    }
    return hits;
  };
  return (record) => {
    const hits: PlacedHit[] = [];
    for (const said of record.words)
      for (const { at, hit } of hitsOf(said))
        hits.push({ words: record.valuesOf(said.field)[at]!, hit });
    if (context.page !== null) hits.push(...placedHits(record.passages, askPassage));
    return quoted(context, hits);
  };
};

/** The hits of the day with the words that show them, each place once. */
export const quoted = (
  { page, at }: LintContext,
  hits: readonly PlacedHit[],
): readonly { readonly rule: LintRule; readonly hit: Hit }[] => {
  const said: { readonly rule: LintRule; readonly hit: Hit }[] = [];
  const seen = new Map<string, { readonly rule: LintRule; readonly source: readonly Span[] }[]>();
  for (const { words, hit } of hits) {
    const { rule, start, end, params, severity, from, until } = hit;
    if ((from && from > at.toString()) || (until && until <= at.toString())) continue;
    const evidence = quoteValue(page, words, { start, end });
    // What introduces three sentences is one place of the page.
    if (hits.length > 1) {
      const { text, source } = evidence;
      const others = seen.get(text);
      const isOnce = rule.check.kind === "passage" && rule.check.oncePerRecord === true;
      if (
        others?.some(
          (other) => other.rule === rule && (isOnce || areOnePlace(other.source, source)),
        )
      )
        continue;
      if (others === undefined) seen.set(text, [{ rule, source }]);
      else others.push({ rule, source });
    }
    const { field } = words;
    said.push({
      rule,
      hit: { field, evidence, ...(params && { params }), ...(severity && { severity }) },
    });
  }
  return said;
};

const areOnePlace = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]!.start && end === others[at]!.end);
