import type { Bodies } from "../../organisations/index.ts";
import type { OfferSite } from "../../recruitment/pages/index.ts";
import { postgresOffers, postgresOfferSearch } from "../../recruitment/storage/index.ts";
import type { Platform } from "../platform.ts";

/** The job offers that this installation shows. */
export const offerSite = (
  { database, configuration }: Pick<Platform, "database" | "configuration">,
  bodies: Pick<Bodies, "list">,
): OfferSite => ({
  offers: postgresOffers(database.kysely<unknown>(), database.transaction),
  search: postgresOfferSearch(database.kysely<unknown>()),
  readBodies: () => bodies.list(),
  address: ({ protocol, host }) => configuration.publicUrl ?? `${protocol}://${host}`,
});
