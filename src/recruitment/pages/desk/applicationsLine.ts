import { fill } from "../../../kernel/index.ts";
import { html, linkButton, type PageContext, type Piece } from "../../../platform/web/index.ts";
import type { Offer } from "../../model/offer/offer.ts";
import type { OfferConsole } from "../console/offerConsole.ts";
import { applicationsPath, deskOf } from "./deskPlace.ts";
import { words } from "./deskWords.ts";

/** The way from an offer to its applications, and how many there are, for whoever may read them. */
export const applicationsLine = async (
  parts: OfferConsole,
  context: PageContext,
  offer: Offer,
): Promise<Piece> => {
  const { language } = context;
  const isOfBody = parts.may(context, offer.body, "applications.read");
  // The gate let them see this offer alone: a firm, or nobody who reads applications.
  const isOfFirm = !parts.may(context, offer.body, "offers.read");
  const params = { body: offer.body, offer: offer.id };
  if (!isOfBody && (!isOfFirm || (await deskOf(parts, context, params)) === null)) return "";
  const counted = (await parts.desk.counts([offer.id])).get(offer.id) ?? { all: 0, received: 0 };
  // A firm is not told of those that it does not read.
  const text = isOfBody
    ? fill((counted.received > 0 ? words.countNew : words.count)[language], counted)
    : words.title[language];
  return html`<p>${linkButton({ text, href: applicationsPath(offer, language) })}</p>`;
};
