import type { Actor } from "../../kernel/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { Contact, OfferContent } from "../model/offer/offerContent.ts";
import { offerId } from "../model/offer/offerSlug.ts";
import { newState } from "../model/offer/offerState.ts";
import type { OfferParts } from "./offerParts.ts";

/** Begins an offer of a body as a draft. */
export const draftOffer = async (
  { offers, clock, ids }: OfferParts,
  body: string,
  { content, contact }: { readonly content: OfferContent; readonly contact: Contact },
  author: Actor,
): Promise<Offer> => {
  const now = clock.now();
  const offer: Offer = {
    id: offerId(ids.next()),
    body,
    revision: 1,
    content,
    contact,
    state: newState,
    madeAt: now,
    changedAt: now,
    author,
  };
  await offers.add(offer);
  return offer;
};
