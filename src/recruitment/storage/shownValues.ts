import { sql, type Kysely, type RawBuilder } from "kysely";
import { facets } from "../model/criteria/criteria.ts";

interface Row {
  readonly number: number;
  readonly offer: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly values: readonly (readonly string[])[];
  readonly title_words: readonly string[];
}

/** The lists of values that offers have of a facet, each once under a number: most offers have one value, and many the same. */
export class ValueLists {
  readonly lists: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a list. */
  numberOf(values: readonly string[]): number {
    const key = values.join("\n");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.lists.length);
    return this.lists.push(values) - 1;
  }
}

/** What rows say, column by column; a row stands at one place in all of them. */
export interface ShownColumns {
  readonly offers: string[];
  /** In milliseconds, as `closesAt`. */
  readonly opensAt: number[];
  readonly closesAt: number[];
  /** In the order of the facets: the numbers of lists of values. */
  readonly lists: readonly number[][];
  /** By the words of titles: the places of the offers whose title has one. */
  readonly titled: Map<string, number[]>;
}

const empty = (): ShownColumns => ({
  offers: [],
  opensAt: [],
  closesAt: [],
  lists: facets.map(() => []),
  titled: new Map(),
});

const mostKept = 250_000;
const atOnce = 10_000;
/** Places are kept for so many numbers together. */
const together = 4_096;
const unread = -1;

/**
 * The rows of `egide.offer_shown` that a process has read. A row is never changed, and a change of its offer has another number: what was
 * read once stays true, and which rows there are is asked of the database each time.
 */
export class ReadShownValues {
  readonly #database: Kysely<unknown>;
  readonly #places = new Map<number, Int32Array>();
  #first: Promise<void> | null = null;
  columns = empty();
  /** In the order of the facets. */
  readonly values: readonly ValueLists[] = facets.map(() => new ValueLists());

  constructor(database: Kysely<unknown>) {
    this.#database = database;
  }

  /** Where rows stand in `columns`, in their order; below zero where one is gone in the meantime. */
  async placesOf(numbers: Int32Array): Promise<Int32Array> {
    await (this.#first ??= this.#readAll());
    const { places, missing } = this.#lookUp(numbers);
    if (missing.length === 0) return places;
    // Rows of offers that are gone are forgotten together with the others.
    const isFull =
      this.columns.offers.length + missing.length > Math.max(mostKept, 2 * numbers.length);
    if (isFull) {
      this.#places.clear();
      this.columns = empty();
    }
    await this.#read(sql`number = any(${isFull ? [...numbers] : missing}::integer[])`);
    return this.#lookUp(numbers).places;
  }

  /** How many of some words stand in the titles of the rows at some places. */
  ranksOf(places: Int32Array, words: readonly string[]): Uint8Array {
    const rankAt = new Uint8Array(this.columns.offers.length);
    for (const word of words)
      for (const place of this.columns.titled.get(word) ?? []) rankAt[place]!++;
    const ranks = new Uint8Array(places.length);
    for (let at = 0; at < places.length; at++) ranks[at] = rankAt[places[at]!] ?? 0;
    return ranks;
  }

  // Thousands of numbers at each search: a loop takes a tenth of what `map` and `filter` take.
  #lookUp(numbers: Int32Array): { readonly places: Int32Array; readonly missing: number[] } {
    const places = new Int32Array(numbers.length);
    const missing: number[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const place = this.#placeOf(numbers[at]!);
      places[at] = place;
      if (place === unread) missing.push(numbers[at]!);
    }
    return { places, missing };
  }

  #placeOf(number: number): number {
    return this.#places.get(Math.floor(number / together))?.[number % together] ?? unread;
  }

  /** Whoever comes first waits for all rows once, rather than each for those that they find. */
  async #readAll(): Promise<void> {
    try {
      for (let last: number | null = 0; last !== null;)
        last = await this.#read(
          sql`number > ${last}::integer order by number limit ${atOnce}::integer`,
        );
    } catch (error) {
      this.#first = null;
      throw error;
    }
  }

  /** @returns the last of the rows that were read; null where there were none. */
  async #read(which: RawBuilder<unknown>): Promise<number | null> {
    const { rows } = await sql<Row>`
      select number, offer, opens_at, closes_at, json_build_array(array[body], regions, departments, array[family],
        array[contract], array[working_time], array[telework]) as values, title_words
      from egide.offer_shown where ${which}`.execute(this.#database);
    // Another search may have read some of them meanwhile.
    for (const row of rows) if (this.#placeOf(row.number) === unread) this.#keep(row);
    return rows.at(-1)?.number ?? null;
  }

  #keep({ number, offer, opens_at, closes_at, values, title_words }: Row): void {
    const part = Math.floor(number / together);
    const places = this.#places.get(part) ?? new Int32Array(together).fill(unread);
    this.#places.set(part, places);
    const { offers, opensAt, closesAt, lists, titled } = this.columns;
    const place = offers.push(offer) - 1;
    places[number % together] = place;
    opensAt.push(opens_at.getTime());
    closesAt.push(closes_at.getTime());
    for (const [facet, each] of values.entries())
      lists[facet]!.push(this.values[facet]!.numberOf(each));
    for (const word of new Set(title_words)) {
      const having = titled.get(word);
      if (having === undefined) titled.set(word, [place]);
      else having.push(place);
    }
  }
}
