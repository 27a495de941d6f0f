import type { ListAsked, ListShape } from "../../platform/web/index.ts";
import {
  findingFilters,
  listOrders,
  type ListOrder,
  type ListSearch,
} from "../model/listActivities.ts";

type Filter = "q" | "constat" | "domaine" | "fondement";

/** What the list of activities can be asked for: as the page has them, unless an order is asked for. */
export const activitiesShape: ListShape<Filter, ListOrder> = {
  filters: { q: "words", constat: findingFilters, domaine: "words", fondement: "words" },
  sorts: listOrders,
  usual: { sort: "page", isDescending: false },
  perPage: 50,
};

/** The same for visitors: what waits for whoever keeps the register is not theirs to look for. */
export const publishedShape: ListShape<
  Exclude<Filter, "constat">,
  Exclude<ListOrder, "findings">
> = {
  filters: { q: "words", domaine: "words", fondement: "words" },
  sorts: ["page", "title", "updated"],
  usual: { sort: "page", isDescending: false },
  perPage: 50,
};

export type PublishedAsked = ListAsked<Exclude<Filter, "constat">, Exclude<ListOrder, "findings">>;

export type ActivitiesAsked = ListAsked<Filter, ListOrder>;

/** The search that an address asks for; of what is due, at a day. */
export const searchIn = (
  { filters, sort, isDescending }: ActivitiesAsked | PublishedAsked,
  today?: string,
): ListSearch => ({
  words: filters.q,
  domain: filters.domaine || null,
  basis: filters.fondement || null,
  finding:
    "constat" in filters ? (findingFilters.find((each) => each === filters.constat) ?? null) : null,
  order: sort,
  isDescending,
  ...(today === undefined ? {} : { today }),
});

/** The page that an address asks for: the first unless it says another. */
export const pageIn = (value: unknown): number =>
  typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
