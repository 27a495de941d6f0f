import { offerSorts, type OfferSort } from "../actions/offerSearch.ts";
import { criteriaIn, criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import type { Criteria } from "../model/criteria/criteria.ts";

/** What an address asks of the list of offers. */
export interface ListedAsked {
  readonly criteria: Criteria;
  readonly sort: OfferSort;
  /** From 1. */
  readonly page: number;
}

export const offersPerPage = 20;
/** Nobody turns so many pages; the database need not either. */
const lastPage = 500;

/** The query of an address; whatever is not known in it counts as not asked. */
export const queryOf = (url: string): URLSearchParams =>
  new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : "");

export const askedIn = (query: URLSearchParams): ListedAsked => {
  const criteria = criteriaIn(query);
  const usual = usualSort(criteria);
  const page = query.get("page") ?? "";
  return {
    criteria,
    sort: offerSorts.find((each) => each === query.get("tri")) ?? usual,
    page: /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), lastPage) : 1,
  };
};

const usualSort = ({ words }: Pick<Criteria, "words">): OfferSort =>
  words === "" ? "newest" : "relevance";

/** The one address of what is asked, behind a path. */
export const askedAddress = (path: string, { criteria, sort, page }: ListedAsked): string => {
  const parts = [
    criteriaQuery(criteria),
    ...(sort === usualSort(criteria) ? [] : [`tri=${sort}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
  ].filter((part) => part !== "");
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
};
