import type { Counts, OfferSearch, SearchAsked } from "../actions/offerSearch.ts";
import { compile, isFound, isShownAt, valuesOf } from "../model/criteria/compile.ts";
import { everything, facets, type Criteria } from "../model/criteria/criteria.ts";
import type { ShownOffer } from "../model/criteria/shownOffer.ts";

/** A search among offers in memory, by the predicate of the model: what the one in SQL is held against. */
export const memoryOfferSearch = (
  offers: readonly ShownOffer[],
  words: Awaited<ReturnType<OfferSearch["vocabulary"]>> = [],
): OfferSearch => {
  const shown = (now: Temporal.Instant) => offers.filter((offer) => isShownAt(offer, now));
  const matching = (criteria: Criteria, now: Temporal.Instant) => {
    const compiled = compile(criteria);
    return shown(now).filter((offer) => isFound(compiled, offer));
  };
  const find = async ({ criteria, sort, skip, limit, now }: SearchAsked) => {
    const asked = new Set(compile(criteria).words);
    const inTitle = ({ titleWords }: ShownOffer): number =>
      titleWords.filter((word) => asked.has(word)).length;
    const newest = (a: ShownOffer, b: ShownOffer): number =>
      Temporal.Instant.compare(b.opensAt, a.opensAt) || (a.offer < b.offer ? -1 : 1);
    const order: Record<typeof sort, (a: ShownOffer, b: ShownOffer) => number> = {
      relevance: (a, b) => inTitle(b) - inTitle(a) || newest(a, b),
      newest,
      closing: (a, b) =>
        Temporal.Instant.compare(a.closesAt, b.closesAt) || (a.offer < b.offer ? -1 : 1),
    };
    const found = matching(criteria, now).toSorted(order[sort]);
    return {
      total: found.length,
      offers: found.slice(skip, skip + limit).map(({ offer }) => offer),
    };
  };
  const count = async (criteria: Criteria, now: Temporal.Instant): Promise<Counts> =>
    Object.fromEntries(
      facets.map((facet) => {
        const counts: Record<string, number> = {};
        for (const offer of matching({ ...criteria, [facet]: everything[facet] }, now))
          for (const value of valuesOf(offer, facet)) counts[value] = (counts[value] ?? 0) + 1;
        return [facet, counts];
      }),
    ) as unknown as Counts;
  return {
    find,
    count,
    findAndCount: async (asked) => ({
      ...(await find(asked)),
      counts: await count(asked.criteria, asked.now),
    }),
    similar: async (to, limit, now) => {
      const near = (offer: ShownOffer): number =>
        offer.titleWords.filter((word) => to.titleWords.includes(word)).length * 2 +
        (offer.family === to.family ? 2 : 0) +
        (offer.departments.some((code) => to.departments.includes(code)) ? 1 : 0);
      return shown(now)
        .filter((offer) => offer.offer !== to.offer && near(offer) > 1)
        .toSorted(
          (a, b) =>
            near(b) - near(a) ||
            Temporal.Instant.compare(b.opensAt, a.opensAt) ||
            (a.offer < b.offer ? -1 : 1),
        )
        .slice(0, limit)
        .map(({ offer }) => offer);
    },
    vocabulary: async ({ from, to }) =>
      words.filter(({ word }) => word.length >= from && word.length <= to),
  };
};
