import { sql, type Kysely, type RawBuilder } from "kysely";
import { facets, type Facet } from "../model/criteria/criteria.ts";

/** What a row of `egide.offer_shown` says of its offer, each value under a number of its own. */
export interface ShownValues {
  readonly offer: string;
  /** In milliseconds, as `closesAt`. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** In the order of the facets. */
  readonly values: readonly (readonly number[])[];
}

interface Row {
  readonly number: number;
  readonly offer: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly values: readonly (readonly string[])[];
}

const mostKept = 250_000;
const atOnce = 10_000;

/**
 * The rows of `egide.offer_shown` that a process has read. A row is never changed, and a change of its offer has another number: what was
 * read once stays true, and which rows there are is asked of the database each time.
 */
export class ReadShownValues {
  readonly #database: Kysely<unknown>;
  readonly #rows = new Map<number, ShownValues>();
  /** Values by their numbers, facet by facet. */
  readonly names: readonly string[][] = facets.map(() => []);
  readonly #numbers: readonly Map<string, number>[] = facets.map(() => new Map<string, number>());

  #first: Promise<void> | null = null;
  readonly #lists: readonly Map<string, readonly number[]>[] = facets.map(() => new Map());

  constructor(database: Kysely<unknown>) {
    this.#database = database;
  }

  /** The number of a value of a facet; undefined where no offer had it. */
  numberOf(facet: Facet, value: string): number | undefined {
    return this.#numbers[facets.indexOf(facet)]!.get(value);
  }

  /** What rows say, in their order; null for those that are gone in the meantime. */
  async of(numbers: readonly number[]): Promise<readonly (ShownValues | null)[]> {
    await (this.#first ??= this.#readAll());
    const missing = numbers.filter((number) => !this.#rows.has(number));
    if (missing.length > 0) {
      // Rows of offers that are gone are forgotten together with the others.
      const isFull = this.#rows.size + missing.length > Math.max(mostKept, 2 * numbers.length);
      if (isFull) this.#rows.clear();
      await this.#read(sql`number = any(${isFull ? numbers : missing}::integer[])`);
    }
    return numbers.map((number) => this.#rows.get(number) ?? null);
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
        array[contract], array[working_time], array[telework]) as values
      from egide.offer_shown where ${which}`.execute(this.#database);
    for (const { number, offer, opens_at, closes_at, values } of rows)
      this.#rows.set(number, {
        offer,
        opensAt: opens_at.getTime(),
        closesAt: closes_at.getTime(),
        values: values.map((each, facet) => this.#listed(facet, each)),
      });
    return rows.at(-1)?.number ?? null;
  }

  /** One list for all offers that have the same of a facet. */
  #listed(facet: number, values: readonly string[]): readonly number[] {
    const key = values.join();
    const known = this.#lists[facet]!.get(key);
    if (known !== undefined) return known;
    const list = values.map((value) => this.#numbered(facet, value));
    this.#lists[facet]!.set(key, list);
    return list;
  }

  #numbered(facet: number, value: string): number {
    const known = this.#numbers[facet]!.get(value);
    if (known !== undefined) return known;
    this.#numbers[facet]!.set(value, this.names[facet]!.length);
    return this.names[facet]!.push(value) - 1;
  }
}
