import { postgresServers, type PostgresServer } from "../../test/support/postgres.ts";
import { fixedClock, sequentialIds, type Actor } from "../kernel/index.ts";
import { postgresBodies, bareBody } from "../organisations/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import type { OfferParts } from "./actions/offerParts.ts";
import { bareContent, type Contact, type OfferContent } from "./model/offer/offerContent.ts";
import { postgresOffers } from "./storage/postgresOffers.ts";
import { postgresRecruitmentSettings } from "./storage/postgresRecruitmentSettings.ts";

/** People of these tests. */
export const orane: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };
export const gaspard: Actor = { kind: "staff", id: "account-2", name: "Gaspard Aubrevoie" };

/** An offer that lacks nothing, with what a test changes of it. */
export const wholeOffer = (
  changes: Partial<OfferContent> = {},
): { content: OfferContent; contact: Contact } => ({
  content: {
    ...bareContent("Infirmier / Infirmière du travail"),
    family: "health",
    description: "Vous suivez la santé des agents.\n\n- visites\n- conseils",
    places: [{ town: "Entre-Deux-Rives", postalCode: "00310", department: null }],
    closesOn: Temporal.PlainDate.from("2030-02-28"),
    ...changes,
  },
  contact: { name: "Solveig Taldère", email: "emploi@rives.example", telephone: null },
});

export type OffersHere = OfferParts & {
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
};

/** Does something with the offers of an empty database, where two bodies are. */
export const withOffers =
  (server: PostgresServer, work: (here: OffersHere) => Promise<void>) =>
  async (): Promise<void> => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      const kysely = database.kysely<unknown>();
      const clock = fixedClock("2030-01-15T09:00:00Z");
      const bodies = postgresBodies(kysely, database.transaction);
      for (const id of ["rives", "monts"]) await bodies.save(bareBody(id, id), clock.now());
      await work({
        database,
        clock,
        ids: sequentialIds("abcdef00"),
        offers: postgresOffers(kysely, database.transaction),
        settings: postgresRecruitmentSettings(kysely),
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };

export { postgresServers };
