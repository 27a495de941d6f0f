import { failed, type Actor, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import type { Offer } from "../model/offer/offer.ts";
import { afterAct, type OfferAct } from "../model/offer/offerState.ts";
import type { OfferParts, SeenOffer } from "./offerParts.ts";
import type { OfferDecision } from "./offers.ts";

/** One change of an offer: an act that its state allows, and what else it changes. */
export interface OfferChange {
  /** Decided on the offer as it is kept at that moment. */
  readonly act: (offer: Offer) => Outcome<OfferAct>;
  readonly rest?: (offer: Offer) => Offer;
  readonly decision?: OfferDecision;
}

/** Does something with an offer of a body, unless somebody else changed it first. An offer of another body is not there. */
export const changeOffer = async (
  { offers, settings, clock }: OfferParts,
  { body, id, revision }: SeenOffer,
  { act, rest, decision }: OfferChange,
  actor: Actor,
): Promise<Outcome<Offer>> => {
  const now = clock.now();
  const isReadTwice = await settings.isReadTwice(body);
  return await offers.change(
    id,
    revision,
    (offer) => {
      if (offer.body !== body) return failed(recruitmentFailure("recruitment.offer-unknown"));
      const wanted = act(offer);
      if (!wanted.ok) return wanted;
      const isOwnText = offer.author.id === actor.id;
      const state = afterAct(offer.state, wanted.value, { now, isReadTwice, isOwnText });
      if (!state.ok) return state;
      return { ok: true, value: { ...(rest?.(offer) ?? offer), state: state.value } };
    },
    { actor, at: now, ...(decision && { decision }) },
  );
};
