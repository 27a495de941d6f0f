import type { Counts, Found, SearchAsked } from "../actions/offerSearch.ts";
import type { Compiled } from "../model/criteria/compile.ts";
import { facets } from "../model/criteria/criteria.ts";
import type { ReadShownValues, ShownColumns } from "./shownValues.ts";

/** Offers that have the words, by their places, and how many of the words are in the title of each; null: nobody asked. */
export interface Near {
  readonly places: Int32Array;
  readonly ranks: Uint8Array | null;
}

/** Of two of them, by their indexes; below zero where the one comes first. */
type Order = (a: number, b: number) => number;

const orderOf = (
  sort: SearchAsked["sort"],
  { places, ranks }: Near,
  { offers, opensAt, closesAt }: ShownColumns,
): Order => {
  const byName: Order = (a, b) => (offers[places[a]!]! < offers[places[b]!]! ? -1 : 1);
  if (sort === "closing")
    return (a, b) => closesAt[places[a]!]! - closesAt[places[b]!]! || byName(a, b);
  const newest: Order = (a, b) => opensAt[places[b]!]! - opensAt[places[a]!]! || byName(a, b);
  if (sort === "newest" || ranks === null) return newest;
  return (a, b) => ranks[b]! - ranks[a]! || newest(a, b);
};

/** Whether the offer at a place is shown at a moment and stands between the days that are asked, as `isShownAt` and `isFound` say it. */
const isShown = (
  { opensFrom, closesBy }: Pick<Compiled, "opensFrom" | "closesBy">,
  { epochMilliseconds: now }: Temporal.Instant,
  { opensAt, closesAt }: ShownColumns,
): ((place: number) => boolean) => {
  const from = opensFrom?.epochMilliseconds ?? -Infinity;
  const by = closesBy?.epochMilliseconds ?? Infinity;
  return (place) => {
    const [opens, closes] = [opensAt[place]!, closesAt[place]!];
    return opens <= now && closes > now && opens >= from && closes <= by;
  };
};

/**
 * A page of results, their number, and the counts of each list, out of all that has the words. A list is counted as if nothing were asked
 * of it, so that a visitor sees what another value would give.
 */
export const countShown = (
  { asked, ...days }: Compiled,
  { sort, skip, limit, now }: Pick<SearchAsked, "sort" | "skip" | "limit" | "now">,
  near: Near,
  { columns, values }: ReadShownValues,
): Found & { readonly counts: Counts } => {
  const counts = values.map(({ lists }) => new Uint32Array(lists.length));
  // Which lists have one of the values that are asked of a facet, looked up rather than compared at each offer.
  const narrowed = asked.map(({ facet, values: wanted }) => {
    const at = facets.indexOf(facet);
    const { lists } = values[at]!;
    const has = Uint8Array.from(lists, (list) =>
      Number(list.some((each) => wanted.includes(each))),
    );
    return { at, column: columns.lists[at]!, has };
  });
  const isNow = isShown(days, now, columns);
  const found: number[] = [];
  for (let index = 0; index < near.places.length; index++) {
    const place = near.places[index]!;
    if (place < 0 || !isNow(place)) continue;
    let misses = 0;
    let missed = 0;
    for (const { at, column, has } of narrowed)
      if (has[column[place]!] === 0) {
        misses++;
        missed = at;
      }
    if (misses > 1) continue;
    if (misses === 1) {
      counts[missed]![columns.lists[missed]![place]!]!++;
      continue;
    }
    found.push(index);
  }
  // List by list: one column at a time stays near the processor.
  for (const [at, count] of counts.entries()) {
    const column = columns.lists[at]!;
    for (const index of found) count[column[near.places[index]!]!]!++;
  }
  return {
    total: found.length,
    offers: firstOf(found, skip + limit, orderOf(sort, near, columns))
      .slice(skip)
      .map((index) => columns.offers[near.places[index]!]!),
    counts: Object.fromEntries(
      facets.map((facet, at) => [facet, byValue(counts[at]!, values[at]!.lists)]),
    ) as unknown as Counts,
  };
};

const byValue = (
  counts: Uint32Array,
  lists: readonly (readonly string[])[],
): Record<string, number> => {
  const said: Record<string, number> = {};
  for (const [number, list] of lists.entries())
    if (counts[number]! > 0)
      for (const value of list) said[value] = (said[value] ?? 0) + counts[number]!;
  return said;
};

/** More than that are sorted together with all others. */
const fewFirst = 200;

/** The first so many in an order. Few of many are kept as they come: it would take longer to sort all. */
const firstOf = (all: readonly number[], count: number, order: Order): readonly number[] => {
  if (count > fewFirst) return all.toSorted(order).slice(0, count);
  const first: number[] = [];
  for (const each of all) {
    if (first.length === count && (count === 0 || order(first[count - 1]!, each) < 0)) continue;
    let at = first.length;
    while (at > 0 && order(each, first[at - 1]!) < 0) at--;
    first.splice(at, 0, each);
    if (first.length > count) first.pop();
  }
  return first;
};
