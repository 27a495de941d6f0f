import { postgresBodies, postgresDesignations } from "../../organisations/index.ts";
import { askLink } from "../../platform/links/index.ts";
import { shownOffers } from "../../recruitment/index.ts";
import { postgresOffers, postgresOfferSearch } from "../../recruitment/storage/index.ts";
import { siteUrl } from "../mails.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { readSite } from "./readSite.ts";
import { collectLinks, postgresLinkStates, type LinkCheck } from "./links/index.ts";

/** Beyond that many, the oldest are left to those who look at them. */
const mostOffers = 10_000;

/** The check of links of this installation. */
export const openLinks = (
  { database, clock, configuration }: Pick<Platform, "database" | "clock" | "configuration">,
  policies: Pick<ServedPolicies, "list" | "read">,
): LinkCheck => {
  const kysely = database.kysely<unknown>();
  const offers = {
    search: postgresOfferSearch(kysely),
    offers: postgresOffers(kysely, database.transaction),
  };
  const own = siteUrl(configuration);
  return {
    clock,
    states: postgresLinkStates(kysely),
    links: async () =>
      await collectLinks({
        settings: readSite({ database, clock, configuration }),
        policies,
        bodies: postgresBodies(kysely, database.transaction),
        designations: postgresDesignations(kysely, database.transaction),
        offers: async () => await shownOffers(offers, clock.now(), mostOffers),
        own,
      }),
    // Whoever keeps a log of who asks finds out who it was, and where to write.
    ask: async (url) => await askLink(url, { agent: `Egide-links (+${own})` }),
  };
};
