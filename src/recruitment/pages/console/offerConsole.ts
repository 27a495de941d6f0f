import {
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import type { Bodies } from "../../../organisations/index.ts";
import {
  consolePath,
  framedIn,
  type ConsoleFrame,
  type Markup,
  type May,
  type Page,
  type PageContext,
} from "../../../platform/web/index.ts";
import type { ApplicationDesk } from "../../actions/applications.ts";
import type { OfferParts } from "../../actions/offerParts.ts";
import type { Offer } from "../../model/offer/offer.ts";

/** What the pages of offers in the console need of the installation. */
export interface OfferConsole extends OfferParts {
  readonly desk: ApplicationDesk;
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly bodies: Pick<Bodies, "find">;
  readonly catalogue: () => Promise<ErrorCatalogue>;
}

interface Params {
  readonly body: string;
  readonly offer: string;
  readonly act: string;
}

export const paramsOf = (params: unknown): Params => {
  const { body = "", offer = "", act = "" } = params as Partial<Params>;
  return { body, offer, act };
};

/** A page of offers in the frame of the console. */
export const framed = async (
  parts: Pick<OfferConsole, "frame">,
  context: PageContext,
  body: string,
  title: string,
  main: Markup,
): Promise<Page> => await framedIn("offres", parts)(context, body, title, main);

/** The offer of a path, of the body of that path: that of another body is not there. */
export const offerOf = async (
  { offers }: Pick<OfferConsole, "offers">,
  params: unknown,
): Promise<Offer | null> => {
  const { body, offer: id } = paramsOf(params);
  const offer = await offers.find(id);
  return offer?.body === body ? offer : null;
};

/** What a failure is told with, above a form. */
export const told = async (
  { catalogue }: Pick<OfferConsole, "catalogue">,
  failure: Failure,
  language: Language,
): Promise<string> => messageOf(failure, language, await catalogue());

/** The page of an offer in the console, or what is under it. */
export const offerDeskPath = (
  { body, id }: Pick<Offer, "body" | "id">,
  language: Language,
  rest = "",
): string => consolePath(body, "offres", language, `/${id}${rest}`);
