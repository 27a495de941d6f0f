import type { Offers } from "./offers.ts";
import type { Counts, OfferSearch, SearchAsked } from "./offerSearch.ts";
import { correctWords, lengthsAround } from "../model/criteria/correctWords.ts";
import type { Criteria } from "../model/criteria/criteria.ts";
import type { Offer } from "../model/offer/offer.ts";

export interface SearchedOffers {
  readonly total: number;
  readonly counts: Counts;
  readonly offers: readonly Offer[];
  /** What these offers were found by: what was asked, or the same with its typing mistakes mended where that found nothing. */
  readonly criteria: Criteria;
}

/** Searches; where nothing is found, once more with words that titles have in place of those that none has. */
export const searchOffers = async (
  { search, offers }: { readonly search: OfferSearch; readonly offers: Pick<Offers, "findAll"> },
  asked: SearchAsked,
): Promise<SearchedOffers> => {
  const found = async (criteria: Criteria): Promise<SearchedOffers> => {
    const { total, counts, offers: ids } = await search.findAndCount({ ...asked, criteria });
    return { total, counts, offers: await offers.findAll(ids), criteria };
  };
  const first = await found(asked.criteria);
  const { words } = asked.criteria;
  if (first.total > 0 || words === "") return first;
  const lengths = lengthsAround(words);
  if (!Number.isFinite(lengths.to)) return first;
  const meant = correctWords(words, await search.vocabulary(lengths));
  if (meant === null) return first;
  const second = await found({ ...asked.criteria, words: meant });
  return second.total > 0 ? second : first;
};
