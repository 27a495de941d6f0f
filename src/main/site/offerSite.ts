import type { Bodies } from "../../organisations/index.ts";
import type { OfferSite } from "../../recruitment/pages/index.ts";
import { postgresOffers, postgresOfferSearch } from "../../recruitment/storage/index.ts";
import type { Platform } from "../platform.ts";

/** The job offers that this installation shows. */
export const offerSite = (
  { database, configuration }: Pick<Platform, "database" | "configuration">,
  bodies: Pick<Bodies, "list">,
  atOnce: OfferSite["atOnce"] = null,
): OfferSite => ({
  offers: postgresOffers(database.kysely<unknown>(), database.transaction),
  search: postgresOfferSearch(database.kysely<unknown>()),
  atOnce,
  readBodies: () => bodies.list(),
  address: ({ protocol, host }) => configuration.publicUrl ?? `${protocol}://${host}`,
});
