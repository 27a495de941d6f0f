import { splitSentences, type Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import { contentKey, type Member } from "./contentKey.ts";
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
  readonly context: LintContext;
  readonly #order: number;
  readonly #activity: Activity;
  #watched: Activity | null = null;
  #values: readonly FieldValue[] | null = null;
  #byField: ReadonlyMap<ValueField, readonly FieldValue[]> | null = null;
  /** What a rule has looked at since `watch`; null where nobody asks. */
  #seen: Set<Member> | null = null;
  readonly #keys = new Map<string, string>();

  constructor(context: LintContext, activity: Activity, order: number) {
    this.context = context;
    this.#activity = activity;
    this.#order = order;
  }

  /** Order in the document, from 1. */
  get order(): number {
    this.#seen?.add("order");
    return this.#order;
  }

  /** The order, for the engine: no rule depends on it. */
  get place(): number {
    return this.#order;
  }

  get activity(): Activity {
    if (this.#seen === null) return this.#activity;
    return (this.#watched ??= new Proxy(this.#activity, {
      get: (activity, member: Member & keyof Activity) => {
        this.#seen?.add(member);
        return activity[member];
      },
    }));
  }

  /** Runs a rule, and tells which members of the activity its answer depends on. */
  watch<T>(work: () => T): { readonly answer: T; readonly seen: ReadonlySet<Member> } {
    const seen = new Set<Member>();
    this.#seen = seen;
    try {
      return { answer: work(), seen };
    } finally {
      this.#seen = null;
    }
  }

  /** The same for two records whose members say the same, wherever they stand. */
  keyOf(members: readonly Member[], name: string): string {
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = members.map((member) => this.#memberKey(member)).join();
      this.#keys.set(name, key);
    }
    return key;
  }

  readonly #memberKeys = new Map<Member, number>();

  #memberKey(member: Member): number {
    let key = this.#memberKeys.get(member);
    if (key === undefined) {
      key = member === "order" ? -this.#order : contentKey(this.#activity[member]);
      this.#memberKeys.set(member, key);
    }
    return key;
  }

  /** All words of the record. */
  get values(): readonly FieldValue[] {
    if (this.#seen !== null) for (const member of wordMembers) this.#seen.add(member);
    return this.allValues;
  }

  /** The same, for the engine. */
  get allValues(): readonly FieldValue[] {
    return (this.#values ??= fieldValues(this.#activity));
  }

  /** What the record says line by line, as it is written: also words that are no value. */
  get passages(): readonly Passage[] {
    if (this.context.page !== null) this.#seen?.add("order");
    else if (this.#seen !== null) for (const member of wordMembers) this.#seen.add(member);
    return this.context.once(passagesOf).get(this.#order) ?? [];
  }

  /** The labels of the record as the page writes them, folded; none without a page. */
  get labels(): readonly string[] {
    this.#seen?.add("order");
    return this.context.once(labelsOf).get(this.#order) ?? [];
  }

  /** The words of some fields. */
  of(...fields: readonly ValueField[]): readonly FieldValue[] {
    if (this.#seen !== null) for (const field of fields) this.#seen.add(field);
    this.#byField ??= Map.groupBy(this.allValues, ({ field }) => field);
    const [first] = fields;
    if (fields.length === 1 && first !== undefined) return this.#byField.get(first) ?? none;
    return this.allValues.filter(({ field }) => fields.includes(field));
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
  quote(
    value: { readonly text: string; readonly source: readonly Span[] },
    stretch: Span = { start: 0, end: value.text.length },
    which: "first" | "last" = "first",
  ): Quote {
    const quote = quoteValue(this.context.page, value, stretch, which);
    if (this.#seen !== null) {
      const found = this.allValues.find(
        (each) => each === value || (each.source === value.source && each.text === value.text),
      );
      if (found !== undefined) {
        // Records that agree in a field have the same values in it, and others beside it.
        const at = this.allValues.indexOf(found) - this.#begin(found.field);
        origins.set(quote, (other) =>
          other.quote(other.allValues[other.#begin(found.field) + at]!, stretch, which),
        );
      }
    }
    return quote;
  }

  /** The words of a value that stands several times at its places (an item of a group): the last time. */
  quoteLast(value: { readonly text: string; readonly source: readonly Span[] }): Quote {
    return this.quote(value, undefined, "last");
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
    const { title, sources } = this.#activity;
    const quote = quoteValue(
      this.context.page,
      { text: title, source: sources.title },
      { start: 0, end: title.length },
    );
    if (this.#seen !== null) origins.set(quote, (other) => other.quoteTitle());
    return quote;
  }

  /** The same words quoted from another record that says the same; null for words that were quoted otherwise. */
  static again(quote: Quote, other: LintRecord): Quote | null {
    return origins.get(quote)?.(other) ?? null;
  }

  /** Whether `again` knows how. */
  static canQuoteAgain(quote: Quote): boolean {
    return origins.has(quote);
  }

  /** True when a pattern matches the folded words of one of the fields. Never a pattern with `g` or `y`. */
  says(pattern: RegExp, ...fields: readonly ValueField[]): boolean {
    const asked = fields.length === 0 ? wordMembers : fields;
    return asked.some((field) => this.#firstIn(pattern, field) !== null);
  }

  /** The first match of a pattern in the folded words of some fields, with the value it stands in. */
  first(
    pattern: RegExp,
    ...fields: readonly ValueField[]
  ): { readonly value: FieldValue; readonly match: RegExpExecArray } | null {
    const asked = fields.length === 0 ? wordMembers : fields;
    // In the order of the record, whatever the order of the question.
    for (const field of wordMembers) {
      if (!asked.includes(field)) continue;
      const found = this.#firstIn(pattern, field);
      if (found !== null)
        return { value: this.allValues[this.#begin(field) + found.at]!, match: found.match };
    }
    return null;
  }

  /** True when the page matches a pattern and is the notice of this record alone: no field need say what it says. */
  noticeSays(pattern: RegExp): boolean {
    const { page, records } = this.context;
    return page !== null && records.length === 1 && pattern.test(LintRecord.fold(page.text));
  }

  /** Registers repeat their fields: a pattern is tried once in equal words. */
  #firstIn(pattern: RegExp, field: ValueField): Found | null {
    this.#seen?.add(field);
    let known = matches.get(pattern);
    if (known === undefined) {
      known = new Map<number, Found | null>();
      matches.set(pattern, known);
    }
    // Values of two fields never have one key: their contents are told apart by their shape or are the same words.
    const key = this.#memberKey(field);
    let found = known.get(key);
    if (found === undefined) {
      found = null;
      let at = 0;
      for (const value of this.allValues) {
        if (value.field !== field) continue;
        const match = pattern.exec(value.folded);
        if (match) {
          found = { at, match };
          break;
        }
        at++;
      }
      if (known.size >= mostMatches) known.clear();
      known.set(key, found);
    }
    return found;
  }

  #begin(field: ValueField): number {
    return this.allValues.findIndex((value) => value.field === field);
  }

  /** Folded words, the same for equal words. */
  static fold(text: string): string {
    return foldedOnce(text).folded;
  }
}

const none: readonly FieldValue[] = [];

interface Found {
  /** Index among the values of the field. */
  readonly at: number;
  readonly match: RegExpExecArray;
}

const matches = new WeakMap<RegExp, Map<number, Found | null>>();
const mostMatches = 20_000;
const origins = new WeakMap<Quote, (other: LintRecord) => Quote>();

/** The members whose words are values, in their order. */
const wordMembers = [
  "title",
  "domain",
  "purposes",
  "subPurposes",
  "legalBases",
  "legalReferences",
  "dataSubjects",
  "dataCategories",
  "recipients",
  "retention",
  "processors",
  "rights",
] as const satisfies readonly ValueField[];
