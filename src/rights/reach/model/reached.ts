import type { RowMatch, RowTuple } from "../../../connectors/index.ts";
import type { OwnershipMap, ReachCollection, ReachEdge } from "./ownershipMap.ts";
import { crossing, isWhole, tupleSet, type TupleSet } from "./tuples.ts";

/** What finds a person: `email`, and their address. */
export interface PersonIdentity {
  readonly kind: string;
  readonly value: string;
}

/** `owned`: the person's, perhaps with others; `accessed`: another's, that the person may see. */
export type RowClass = "owned" | "accessed";

/** Rows to look for in one collection. */
export interface Question {
  readonly collection: string;
  readonly as: RowClass;
  readonly match: RowMatch;
}

/** What several persons may have in common: alone, none of these finds anybody. */
export const weakKinds: readonly string[] = [
  "name",
  "first_name",
  "last_name",
  "birth_name",
  "birth_date",
  "date_of_birth",
  "postal_code",
];

/** A question that begins a search; `isWeak`: what it finds may be several persons. */
export interface Seed extends Question {
  readonly isWeak: boolean;
}

/**
 * Where to begin: every column that finds a person by one of the identities. What several persons may have in common
 * (a name, a day of birth) counts all together, and only in a collection where nothing better was given.
 */
export const seedsOf = (
  { collections }: OwnershipMap,
  identities: readonly PersonIdentity[],
): readonly Seed[] =>
  [...collections.values()].flatMap((collection): readonly Seed[] => {
    const matches = collection.identities.map((identity) => ({
      isWeak: weakKinds.includes(identity.kind),
      match: matchOf(collection, identity, identities),
    }));
    const strong = matches.flatMap(({ isWeak, match }) =>
      isWeak || match.among.length === 0 ? [] : [match],
    );
    const weak = matches.filter(({ isWeak }) => isWeak).map(({ match }) => match);
    const seed = { collection: collection.id, as: "owned" } as const;
    if (strong.length > 0) return strong.map((match) => ({ ...seed, match, isWeak: false }));
    const whole = weak.reduceRight<RowMatch | null>(
      (and, match) => (and === null ? match : { ...match, and }),
      null,
    );
    if (whole === null || weak.some(({ among }) => among.length === 0)) return [];
    return [{ ...seed, match: whole, isWeak: true }];
  });

const matchOf = (
  collection: ReachCollection,
  { column, kind, isExact }: ReachCollection["identities"][number],
  identities: readonly PersonIdentity[],
): RowMatch => ({
  columns: [column],
  among: identities.filter((one) => one.kind === kind).map(({ value }): RowTuple => [value]),
  ...(familyOf(collection, column) === "text" && !isExact && { isFolded: true as const }),
});

const familyOf = ({ table }: ReachCollection, column: string): string | undefined =>
  table.columns.find(({ name }) => name === column)?.family;

/** Which way a reference leads from a row of a class, and as whose the row there is found. */
interface Way {
  readonly from: string;
  readonly fromColumns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  readonly of: readonly RowClass[];
  readonly as: RowClass;
}

const wayOf = (edge: ReachEdge): Way | null => {
  const down = {
    from: edge.parent,
    fromColumns: edge.parentColumns,
    to: edge.child,
    toColumns: edge.childColumns,
  };
  const up = {
    from: edge.child,
    fromColumns: edge.childColumns,
    to: edge.parent,
    toColumns: edge.parentColumns,
  };
  const both: readonly RowClass[] = ["owned", "accessed"];
  if (edge.is === "owned") return { ...down, of: ["owned"], as: "owned" };
  if (edge.is === "owns") return { ...up, of: ["owned"], as: "owned" };
  if (edge.is === "accessed") return { ...down, of: both, as: "accessed" };
  return edge.is === "accesses" ? { ...up, of: both, as: "accessed" } : null;
};

/**
 * What is known so far of the rows of one person: of each collection the values by which its rows are referred to, and
 * refer. Rows themselves are not kept. The search ends where nothing new is found, so that circles and references of a
 * collection to itself are followed once.
 */
export class Reached {
  readonly map: OwnershipMap;
  readonly #ways: readonly Way[];
  readonly #seeds: readonly Question[];
  readonly #whole = new Map<
    string,
    { readonly match: RowMatch; readonly rows: readonly RowTuple[] } | null
  >();
  readonly #found = new Map<string, TupleSet>();

  constructor(map: OwnershipMap, seeds: readonly Question[]) {
    this.map = map;
    this.#seeds = seeds;
    this.#ways = map.edges.flatMap((edge) => wayOf(edge) ?? []);
  }

  /** The columns of a collection whose values lead on, or tell the person from another. */
  columnsOf(collection: string): readonly (readonly string[])[] {
    const lists = [
      ...this.#ways.filter(({ from }) => from === collection).map(({ fromColumns }) => fromColumns),
      ...this.map.edges
        .filter(({ parent }) => parent === collection)
        .map(({ parentColumns }) => parentColumns),
    ];
    return [...new Map(lists.map((columns) => [columns.join("\0"), columns])).values()];
  }

  /** The values of these columns in the rows found as such. */
  valuesOf(as: RowClass, collection: string, columns: readonly string[]): TupleSet {
    const key = JSON.stringify([as, collection, columns]);
    const known = this.#found.get(key) ?? tupleSet();
    this.#found.set(key, known);
    return known;
  }

  /** Takes note of rows, and answers where their values lead that were not known. `columns` are those of `rows`. */
  take(
    { collection, as }: Pick<Question, "collection" | "as">,
    columns: readonly string[],
    rows: readonly RowTuple[],
  ): readonly Question[] {
    return this.columnsOf(collection).flatMap((list): readonly Question[] => {
      const known = this.valuesOf(as, collection, list);
      const places = list.map((column) => columns.indexOf(column));
      const fresh = rows
        .map((row): RowTuple => places.map((place) => row[place] ?? null))
        .filter((tuple) => isWhole(tuple) && known.add(tuple));
      if (fresh.length === 0) return [];
      return this.#ways
        .filter(
          (way) =>
            way.from === collection &&
            way.of.includes(as) &&
            way.fromColumns.join("\0") === list.join("\0"),
        )
        .map((way) => ({
          collection: way.to,
          as: way.as,
          match: { columns: way.toColumns, among: this.#across(way, fresh) },
        }));
    });
  }

  /** Keeps whole rows, all of those that a question finds. */
  remember({ collection, as, match }: Question, rows: readonly RowTuple[]): void {
    const key = JSON.stringify([as, collection]);
    // What two questions find may be one row twice: those are asked for again, together.
    this.#whole.set(key, this.#whole.has(key) ? null : { match, rows });
  }

  /** The rows of a collection, where they are kept and nothing else leads there; null: they must be asked for. */
  remembered(
    as: RowClass,
    collection: string,
    matches: readonly RowMatch[],
  ): readonly RowTuple[] | null {
    const kept = this.#whole.get(JSON.stringify([as, collection])) ?? null;
    const [only] = matches;
    const isAll =
      as === "owned" &&
      only !== undefined &&
      matches.length === 1 &&
      only.among.length === kept?.match.among.length;
    return kept !== null && isAll ? kept.rows : null;
  }

  /** Every way to the rows of a collection that were found as such. */
  matchesOf(as: RowClass, collection: string): readonly RowMatch[] {
    const seeds = this.#seeds.filter((one) => one.collection === collection && one.as === as);
    const led = this.#ways
      .filter((way) => way.to === collection && way.as === as)
      .flatMap((way) =>
        way.of.map((of) => ({
          columns: way.toColumns,
          among: this.#across(way, this.valuesOf(of, way.from, way.fromColumns).all()),
        })),
      )
      .filter(({ among }) => among.length > 0);
    return [...seeds.map(({ match }) => match), ...led];
  }

  #across(way: Way, tuples: readonly RowTuple[]): readonly RowTuple[] {
    const { collections } = this.map;
    return collections.get(way.from)?.store === collections.get(way.to)?.store
      ? tuples
      : tuples.map(crossing);
  }
}
