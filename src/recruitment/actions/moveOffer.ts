import { success, type Actor, type Outcome } from "../../kernel/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import { changeOffer } from "./changeOffer.ts";
import type { OfferParts, SeenOffer } from "./offerParts.ts";

/** What its body does with an offer beside writing and publishing it. */
export const offerMoves = ["submit", "give-back", "close", "withdraw", "archive"] as const;
export type OfferMove = (typeof offerMoves)[number];

/** Moves an offer on, in the way that its state allows (model/offer/offerState.ts). */
export const moveOffer = async (
  parts: OfferParts,
  seen: SeenOffer,
  move: OfferMove,
  actor: Actor,
): Promise<Outcome<Offer>> =>
  await changeOffer(parts, seen, { act: () => success({ kind: move }) }, actor);
