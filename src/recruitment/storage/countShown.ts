import type { Counts, Found, SearchAsked } from "../actions/offerSearch.ts";
import type { Compiled } from "../model/criteria/compile.ts";
import { facets } from "../model/criteria/criteria.ts";
import type { ReadShownValues, ShownValues } from "./shownValues.ts";

/** An offer that has the words, and how many of them in its title. */
export interface Ranked {
  readonly of: ShownValues;
  readonly rank: number;
}

/** @returns below zero where the one comes first. */
type Order = (a: Ranked, b: Ranked) => number;

const byName: Order = ({ of: a }, { of: b }) => (a.offer < b.offer ? -1 : 1);
const newest: Order = (a, b) => b.of.opensAt - a.of.opensAt || byName(a, b);
const orders: Readonly<Record<SearchAsked["sort"], Order>> = {
  newest,
  relevance: (a, b) => b.rank - a.rank || newest(a, b),
  closing: (a, b) => a.of.closesAt - b.of.closesAt || byName(a, b),
};

/**
 * A page of results, their number, and the counts of each list, out of all that is shown and has the words. A list is counted as if nothing were asked
 * of it, so that a visitor sees what another value would give.
 */
export const countShown = (
  { asked }: Compiled,
  { sort, skip, limit }: Pick<SearchAsked, "sort" | "skip" | "limit">,
  near: readonly Ranked[],
  read: ReadShownValues,
): Found & { readonly counts: Counts } => {
  const wanted = facets.map((facet) => {
    const values = asked.find((each) => each.facet === facet)?.values;
    return values === undefined
      ? null
      : new Set(values.map((value) => read.numberOf(facet, value)));
  });
  const counts = read.names.map((names) => new Uint32Array(names.length));
  const count = (facet: number, values: readonly number[]): void => {
    for (const value of values) counts[facet]![value]!++;
  };
  const narrowed = [...wanted.entries()].flatMap(([facet, those]) =>
    those === null ? [] : [{ facet, those }],
  );
  const found: Ranked[] = [];
  for (const each of near) {
    const { values } = each.of;
    const misses = narrowed.filter(
      ({ facet, those }) => !values[facet]!.some((value) => those.has(value)),
    );
    if (misses.length === 0) {
      found.push(each);
      for (let facet = 0; facet < values.length; facet++) count(facet, values[facet]!);
    } else if (misses.length === 1) count(misses[0]!.facet, values[misses[0]!.facet]!);
  }
  return {
    total: found.length,
    offers: firstOf(found, skip + limit, orders[sort])
      .slice(skip)
      .map(({ of }) => of.offer),
    counts: Object.fromEntries(
      facets.map((facet, at) => [
        facet,
        Object.fromEntries(
          read.names[at]!.flatMap((name, value) =>
            counts[at]![value]! > 0 ? [[name, counts[at]![value]!]] : [],
          ),
        ),
      ]),
    ) as unknown as Counts,
  };
};

/** More than that are sorted together with all others. */
const fewFirst = 200;

/** The first so many in an order. Few of many are kept as they come: it would take longer to sort all. */
const firstOf = (all: readonly Ranked[], count: number, order: Order): readonly Ranked[] => {
  if (count > fewFirst) return all.toSorted(order).slice(0, count);
  const first: Ranked[] = [];
  for (const each of all) {
    if (first.length === count && (count === 0 || order(first[count - 1]!, each) < 0)) continue;
    let at = first.length;
    while (at > 0 && order(each, first[at - 1]!) < 0) at--;
    first.splice(at, 0, each);
    if (first.length > count) first.pop();
  }
  return first;
};
