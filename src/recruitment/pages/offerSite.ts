import type { FastifyRequest } from "fastify";
import type { SendsAtOnce } from "../../platform/mail/index.ts";
import type { Body } from "../../organisations/index.ts";
import type { Offers } from "../actions/offers.ts";
import type { OfferSearch } from "../actions/offerSearch.ts";

/** What the public pages of offers need of the installation. */
export interface OfferSite {
  readonly offers: Pick<Offers, "find" | "findAll">;
  readonly search: OfferSearch;
  /** What sends an offer to a friend; null: nothing here can, without keeping it. */
  readonly atOnce: SendsAtOnce | null;
  readonly readBodies: () => Promise<readonly Body[]>;
  /** The site as the world knows it, without a slash at its end. */
  readonly address: (request: Pick<FastifyRequest, "protocol" | "host">) => string;
}
