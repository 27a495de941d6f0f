import { splitSentences, type Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import type { Member } from "./contentKey.ts";
import { valueFields, type FieldValue, type ValueField } from "./fieldValues.ts";
import type { FieldWords, Wanted } from "./fieldWords.ts";
import { foldedOnce } from "./foldedOnce.ts";
import type { LintContext } from "./lintContext.ts";
import type { Quote } from "./lintRule.ts";
import { labelsOf, passagesOf, type Passage } from "./passages.ts";
import { quoteValue } from "./quoteValue.ts";
import { Trail } from "./trail.ts";

/** A sentence of a value, with the offset of its first letter in the value. */
export interface Sentence {
  readonly value: FieldValue;
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Words with their places. */
interface Placed {
  readonly text: string;
  readonly source: readonly Span[];
}

/** One activity as rules look at it. */
export class LintRecord {
  readonly context: LintContext;
  readonly #order: number;
  readonly #activity: Activity;
  #watched: Activity | null = null;
  readonly #values: (readonly FieldValue[] | undefined)[] = [];
  #all: readonly FieldValue[] | null = null;
  #words: readonly FieldWords[] | null = null;

  constructor(context: LintContext, activity: Activity, order: number) {
    this.context = context;
    this.#activity = activity;
    this.#order = order;
  }

  /** Where looks are written down; null where nobody asks any more, or where it is another record that is watched. */
  get #trail(): Trail | null {
    const { trail } = this.context;
    return trail?.record === this && !trail.isOver ? trail : null;
  }

  /** Order in the document, from 1. */
  get order(): number {
    this.#trail?.ownFromHere();
    return this.#order;
  }

  /** The order, for the engine: no rule depends on it. */
  get place(): number {
    return this.#order;
  }

  get activity(): Activity {
    if (this.#trail === null) return this.#activity;
    return (this.#watched ??= new Proxy(this.#activity, {
      get: (activity, member: keyof Activity) => {
        this.#look(member);
        return activity[member];
      },
    }));
  }

  /** A rule that asks where words stand says so: records that say the same stand elsewhere. */
  asksForPlaces(): void {
    this.#trail?.ownFromHere();
  }

  /** Runs a rule, and tells what its answer depends on. */
  watch<T>(work: () => T): { readonly answer: T; readonly trail: Trail } {
    const trail = new Trail(this);
    return { answer: this.context.watching(trail, work), trail };
  }

  #look(member: keyof Activity): void {
    const trail = this.#trail;
    if (trail === null) return;
    if (ofOneRecord.has(member)) return trail.ownFromHere();
    const index = (valueFields as readonly string[]).indexOf(member);
    trail.add(
      member,
      index < 0 ? (record) => record.memberKey(member) : (record) => record.words[index]!.key,
      index >= 0 && this.words[index]!.count === 1,
    );
  }

  /** The same for two records whose members say the same, wherever they stand. */
  memberKey(member: Exclude<Member, "order">): number {
    const index = (valueFields as readonly string[]).indexOf(member);
    return index < 0 ? this.context.keys.of(this.#activity[member]) : this.words[index]!.key;
  }

  /** The same for two records that say the same in a field: what `words` are made of. */
  contentKey(field: ValueField): number {
    return this.context.keys.anew(this.#activity[field]);
  }

  /** What each field says, in their order, shared with the records that say the same. */
  get words(): readonly FieldWords[] {
    return (this.#words ??= this.context.words.of(this));
  }

  /** All words of the record, for the engine. */
  get allValues(): readonly FieldValue[] {
    return (this.#all ??= valueFields.flatMap((field) => this.valuesOf(field)));
  }

  /** The words of one field, for the engine. */
  valuesOf(field: ValueField): readonly FieldValue[] {
    const index = indexOf[field];
    return (this.#values[index] ??= this.words[index]!.valuesIn(this.#activity, this));
  }

  /** What the record says line by line, as it is written: also words that are no value. */
  get passages(): readonly Passage[] {
    if (this.context.page === null) {
      for (const field of valueFields) this.#look(field);
      return this.allValues;
    }
    this.#trail?.ownFromHere();
    return this.context.once(passagesOf).get(this.#order) ?? [];
  }

  /** The passages that are wanted for their words alone; `isWanted` is one function for all records. */
  passagesWhere(isWanted: Wanted): readonly Passage[] {
    return this.context.page === null ? this.valuesWhere(isWanted) : this.passages.filter(isWanted);
  }

  /** The same of the values. */
  valuesWhere(isWanted: Wanted): readonly FieldValue[] {
    this.#trail?.add(isWanted, (record) => record.#keyWhere(isWanted));
    const found: FieldValue[] = [];
    for (const words of this.words)
      for (const at of words.indexesOf(isWanted)) found.push(this.valuesOf(words.field)[at]!);
    return found;
  }

  /** The same for records whose wanted values say the same; 0 where there are none. */
  #keyWhere(isWanted: Wanted): number {
    let name = "";
    for (const words of this.words)
      if (words.indexesOf(isWanted).length > 0) name += `${words.field} ${words.key},`;
    return name === "" ? 0 : this.context.keys.named(name);
  }

  /** The labels of the record as the page writes them, folded; none without a page. */
  get labels(): readonly string[] {
    this.#trail?.ownFromHere();
    return this.context.once(labelsOf).get(this.#order) ?? [];
  }

  /** The words of some fields. */
  of(...fields: readonly ValueField[]): readonly FieldValue[] {
    for (const field of fields) this.#look(field);
    const [first] = fields;
    if (fields.length === 1 && first !== undefined) return this.valuesOf(first);
    return valueFields.flatMap((field) => (fields.includes(field) ? this.valuesOf(field) : none));
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
    value: Placed,
    stretch: Span = { start: 0, end: value.text.length },
    which: "first" | "last" = "first",
  ): Quote {
    const quote = quoteValue(this.context.page, value, stretch, which);
    if (this.#trail !== null)
      for (const field of "field" in value ? [value.field as ValueField] : valueFields) {
        const at = this.valuesOf(field).findIndex(
          (each) => each === value || (each.source === value.source && each.text === value.text),
        );
        if (at < 0) continue;
        // Records that agree in a field have the same values in it, and others beside it.
        origins.set(quote, (other) => other.quote(other.valuesOf(field)[at]!, stretch, which));
        break;
      }
    return quote;
  }

  /** The words of a value that stands several times at its places (an item of a group): the last time. */
  quoteLast(value: Placed): Quote {
    return this.quote(value, undefined, "last");
  }

  /** The words that a pattern matched in `value.folded` (or in `value.text`). */
  quoteMatch(value: Placed, match: RegExpMatchArray | RegExpExecArray): Quote {
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
    const stretch = { start: 0, end: title.length };
    const quote = quoteValue(this.context.page, { text: title, source: sources.title }, stretch);
    if (this.#trail !== null) origins.set(quote, (other) => other.quoteTitle());
    return quote;
  }

  /** The same words quoted from another record that says the same. */
  static again(quote: Quote, other: LintRecord): Quote {
    return origins.get(quote)!(other);
  }

  /** Whether `again` knows how: some words are quoted otherwise. */
  static canQuoteAgain(quote: Quote): boolean {
    return origins.has(quote);
  }

  /** True when a pattern matches the folded words of one of the fields. Never a pattern with `g` or `y`. */
  says(pattern: RegExp, ...fields: readonly ValueField[]): boolean {
    const asked = fields.length === 0 ? valueFields : fields;
    const trail = this.#trail;
    if (trail !== null && !asked.every((field) => trail.has(field)))
      trail.add(`says ${asked.join()} ${pattern.source}`, (record) =>
        record.#says(pattern, asked) ? 1 : 0,
      );
    return this.#says(pattern, asked);
  }

  #says(pattern: RegExp, asked: readonly ValueField[]): boolean {
    for (const field of asked) if (this.words[indexOf[field]]!.match(pattern) !== null) return true;
    return false;
  }

  /** The first match of a pattern in the folded words of some fields, with the value it stands in. */
  first(
    pattern: RegExp,
    ...fields: readonly ValueField[]
  ): { readonly value: FieldValue; readonly match: RegExpExecArray } | null {
    const asked = fields.length === 0 ? valueFields : fields;
    const trail = this.#trail;
    if (trail !== null && !asked.every((field) => trail.has(field)))
      trail.add(`first ${asked.join()} ${pattern.source}`, (record) => {
        const words = record.#first(pattern, asked);
        return words === null ? 0 : this.context.keys.named(`${words.field} ${words.key}`);
      });
    const words = this.#first(pattern, asked);
    if (words === null) return null;
    const { at, match } = words.match(pattern)!;
    return { value: this.valuesOf(words.field)[at]!, match };
  }

  /** In the order of the record, whatever the order of the question. */
  #first(pattern: RegExp, asked: readonly ValueField[]): FieldWords | null {
    for (const words of this.words)
      if (asked.includes(words.field) && words.match(pattern) !== null) return words;
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

const none: readonly FieldValue[] = [];
const origins = new WeakMap<Quote, (other: LintRecord) => Quote>();

const indexOf = Object.fromEntries(valueFields.map((field, index) => [field, index])) as Readonly<
  Record<ValueField, number>
>;

/** What no two records have in common. */
const ofOneRecord: ReadonlySet<Member> = new Set(["sources", "id"]);
