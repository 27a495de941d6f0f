import { splitSentences, type Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import { fieldValues, type FieldValue, type ValueField } from "./fieldValues.ts";
import { foldedOnce } from "./foldedOnce.ts";
import type { LintContext } from "./lintContext.ts";
import type { Quote } from "./lintRule.ts";
import { labelsOf, passagesOf, type Passage } from "./passages.ts";
import { quoteValue } from "./quoteValue.ts";

/** A sentence of a value, with the offset of its first letter in the value. */
export interface Sentence {
  readonly value: FieldValue;
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** One activity as rules look at it. */
export class LintRecord {
  /** Order in the document, from 1. */
  readonly order: number;
  readonly activity: Activity;
  readonly context: LintContext;
  #values: readonly FieldValue[] | null = null;

  constructor(context: LintContext, activity: Activity, order: number) {
    this.context = context;
    this.activity = activity;
    this.order = order;
  }

  /** All words of the record. */
  get values(): readonly FieldValue[] {
    return (this.#values ??= fieldValues(this.activity));
  }

  /** What the record says line by line, as it is written: also words that are no value. */
  get passages(): readonly Passage[] {
    return this.context.once(passagesOf).get(this.order) ?? [];
  }

  /** The labels of the record as the page writes them, folded; none without a page. */
  get labels(): readonly string[] {
    return this.context.once(labelsOf).get(this.order) ?? [];
  }

  /** The words of some fields. */
  of(...fields: readonly ValueField[]): readonly FieldValue[] {
    return this.values.filter(({ field }) => fields.includes(field));
  }

  /** The sentences of some fields; an item of a list is at least one. */
  sentences(...fields: readonly ValueField[]): readonly Sentence[] {
    return this.of(...fields).flatMap((value) =>
      splitSentences(value.text, { start: 0, end: value.text.length }).map(({ start, end }) => ({
        value,
        text: value.text.slice(start, end),
        folded: value.folded.slice(start, end),
        start,
        end,
      })),
    );
  }

  /** The exact words of a stretch of a value; the whole value where none is given. */
  quote(value: { readonly text: string; readonly source: readonly Span[] }, stretch?: Span): Quote {
    return quoteValue(this.context.page, value, stretch ?? { start: 0, end: value.text.length });
  }

  /** The words of a value that stands several times at its places (an item of a group): the last time. */
  quoteLast(value: { readonly text: string; readonly source: readonly Span[] }): Quote {
    return quoteValue(this.context.page, value, { start: 0, end: value.text.length }, "last");
  }

  /** The words that a pattern matched in `value.folded` (or in `value.text`). */
  quoteMatch(
    value: { readonly text: string; readonly source: readonly Span[] },
    match: RegExpMatchArray | RegExpExecArray,
  ): Quote {
    const start = match.index ?? 0;
    return this.quote(value, { start, end: start + match[0].length });
  }

  /** The words of the page at the places of a member that is kept otherwise (a date); `said` where there is no page. */
  quoteSource(said: string, source: readonly Span[]): Quote {
    const { page } = this.context;
    if (page === null) return { text: said, source };
    const words = page.readable(source).map(({ start, end }) => page.text.slice(start, end));
    return { text: words.length === 0 ? said : words.join(" "), source };
  }

  /** The title: what a finding quotes about something that is not there. */
  quoteTitle(): Quote {
    const { title, sources } = this.activity;
    return this.quote({ text: title, source: sources.title });
  }

  /** True when a pattern matches the folded words of one of the fields. Never a pattern with `g` or `y`. */
  says(pattern: RegExp, ...fields: readonly ValueField[]): boolean {
    return this.values.some(
      ({ field, folded }) =>
        (fields.length === 0 || fields.includes(field)) && pattern.test(folded),
    );
  }

  /** The first match of a pattern in the folded words of some fields, with the value it stands in. */
  first(
    pattern: RegExp,
    ...fields: readonly ValueField[]
  ): { readonly value: FieldValue; readonly match: RegExpExecArray } | null {
    for (const value of this.values) {
      if (fields.length > 0 && !fields.includes(value.field)) continue;
      const match = pattern.exec(value.folded);
      if (match) return { value, match };
    }
    return null;
  }

  /** True when the page matches a pattern and is the notice of this record alone: no field need say what it says. */
  noticeSays(pattern: RegExp): boolean {
    const { page, records } = this.context;
    return page !== null && records.length === 1 && pattern.test(LintRecord.fold(page.text));
  }

  /** Folded words, the same for equal words. */
  static fold(text: string): string {
    return foldedOnce(text).folded;
  }
}
