import { civilDay } from "../../kernel/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import { plainText } from "../model/offer/richText.ts";
import { offerPath } from "./offerPaths.ts";

/** An offer for programs (docs/offers.md): what its page says, without whom to ask. */
export const offerFile = (offer: Offer, nameOf: (body: string) => string, site: string): object => {
  const { id, body, content, state } = offer;
  const { closesOn, startsOn, firm, questions, description, ...rest } = content;
  return {
    id,
    url: `${site}${offerPath(offer, "fr")}`,
    body: { id: body, name: nameOf(body) },
    ...rest,
    description: plainText(description),
    startsOn: startsOn?.toString() ?? null,
    publishedOn: state.opensAt === null ? null : civilDay(state.opensAt).toString(),
    closesOn: closesOn?.toString() ?? null,
    firm: firm?.name ?? null,
    questions: questions.map(({ text }) => text),
  };
};
