import type { Criteria, Facet } from "../model/criteria/criteria.ts";
import type { ShownOffer } from "../model/criteria/shownOffer.ts";

/** In which order offers stand. */
export const offerSorts = ["relevance", "newest", "closing"] as const;
export type OfferSort = (typeof offerSorts)[number];

export interface SearchAsked {
  readonly criteria: Criteria;
  readonly sort: OfferSort;
  /** How many to leave out at the beginning. */
  readonly skip: number;
  readonly limit: number;
  readonly now: Temporal.Instant;
}

export interface Found {
  /** How many there are in all. */
  readonly total: number;
  /** The identifiers of those asked for, in order. */
  readonly offers: readonly string[];
}

/** How many offers have each value of a kind, whatever is asked of that kind itself. */
export type Counts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** Finds offers that are shown. What is found MUST be what `isFound` and `isShownAt` say of each offer. */
export interface OfferSearch {
  find(asked: SearchAsked): Promise<Found>;
  count(criteria: Criteria, now: Temporal.Instant): Promise<Counts>;
  /** Both, for a page. */
  findAndCount(asked: SearchAsked): Promise<Found & { readonly counts: Counts }>;
  /** Offers that have something in common with one that is over, the closest first. */
  similar(
    to: Pick<ShownOffer, "offer" | "family" | "body" | "departments" | "titleWords">,
    limit: number,
    now: Temporal.Instant,
  ): Promise<readonly string[]>;
  /** Words of titles, of about that length, for `correctWords`. */
  vocabulary(lengths: {
    readonly from: number;
    readonly to: number;
  }): Promise<readonly TitleWord[]>;
}

/** A word of a title in its one form, and as somebody wrote it. */
export interface TitleWord {
  readonly word: string;
  readonly form: string;
}
