import { failed, success, type Actor, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import type { Offer } from "../model/offer/offer.ts";
import { changeOffer } from "./changeOffer.ts";
import type { OfferParts, SeenOffer } from "./offerParts.ts";
import type { OfferDecision } from "./offers.ts";

const acts = { removal: "remove", suspension: "suspend", lifting: "lift" } as const;

/**
 * The site administrator removes an offer at once and for good (REC-05), or suspends it at the request of an authority until the
 * suspension is lifted (REC-04). The decision and its ground are logged with it.
 */
export const judgeOffer = async (
  parts: OfferParts,
  seen: SeenOffer,
  decision: OfferDecision,
  actor: Actor,
): Promise<Outcome<Offer>> => {
  const ground = decision.ground.trim();
  if (ground === "") return failed(recruitmentFailure("recruitment.ground-missing"));
  return await changeOffer(
    parts,
    seen,
    {
      act: () => success({ kind: acts[decision.decision] }),
      decision: { ...decision, ground },
    },
    actor,
  );
};
