import { failed, success, type Actor, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import { endOfDay } from "../model/criteria/shownOffer.ts";
import { missingIn } from "../model/offer/missingIn.ts";
import type { Offer } from "../model/offer/offer.ts";
import { changeOffer } from "./changeOffer.ts";
import type { OfferParts, SeenOffer } from "./offerParts.ts";

/** Publishes an offer that is whole, at once or from a later moment on, until the end of its last day. */
export const publishOffer = async (
  parts: OfferParts,
  seen: SeenOffer,
  /** `null`: now. */
  from: Temporal.Instant | null,
  actor: Actor,
): Promise<Outcome<Offer>> => {
  const now = parts.clock.now();
  const opensAt = from !== null && Temporal.Instant.compare(from, now) > 0 ? from : now;
  return await changeOffer(
    parts,
    seen,
    {
      act: ({ content, contact }) => {
        const missing = missingIn(content, contact, opensAt);
        return missing.length > 0 || content.closesOn === null
          ? failed(recruitmentFailure("recruitment.offer-incomplete", { count: missing.length }))
          : success({ kind: "publish", opensAt, endsAt: endOfDay(content.closesOn) });
      },
    },
    actor,
  );
};
