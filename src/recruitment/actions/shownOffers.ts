import { everything } from "../model/criteria/criteria.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { OfferSearch } from "./offerSearch.ts";
import type { Offers } from "./offers.ts";

/** The offers that are shown, the newest first, so many at most. */
export const shownOffers = async (
  { search, offers }: { readonly search: OfferSearch; readonly offers: Pick<Offers, "findAll"> },
  now: Temporal.Instant,
  limit: number,
): Promise<readonly Offer[]> => {
  const found = await search.find({ criteria: everything, sort: "newest", skip: 0, limit, now });
  return await offers.findAll(found.offers);
};
