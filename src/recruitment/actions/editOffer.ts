import { failed, success, type Actor, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import { endOfDay } from "../model/criteria/shownOffer.ts";
import { missingIn } from "../model/offer/missingIn.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { Contact, OfferContent } from "../model/offer/offerContent.ts";
import { phaseOf } from "../model/offer/offerState.ts";
import { changeOffer } from "./changeOffer.ts";
import type { OfferParts, SeenOffer } from "./offerParts.ts";

/** Gives an offer another text. One that is published changes where it is shown at once, and must stay whole. */
export const editOffer = async (
  parts: OfferParts,
  seen: SeenOffer,
  { content, contact }: { readonly content: OfferContent; readonly contact: Contact },
  author: Actor,
): Promise<Outcome<Offer>> => {
  const isPublished = ({ state }: Offer): boolean =>
    ["scheduled", "open"].includes(phaseOf(state, parts.clock.now()));
  const edited = await changeOffer(
    parts,
    seen,
    {
      act: (offer) => {
        const { opensAt } = offer.state;
        const missing =
          isPublished(offer) && opensAt !== null ? missingIn(content, contact, opensAt) : [];
        return missing.length === 0
          ? success({ kind: "edit", endsAt: content.closesOn && endOfDay(content.closesOn) })
          : failed(recruitmentFailure("recruitment.offer-incomplete", { count: missing.length }));
      },
      rest: (offer) => ({ ...offer, content, contact, author }),
    },
    author,
  );
  return edited;
};
