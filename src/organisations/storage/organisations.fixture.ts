import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { Bodies } from "../actions/bodies.ts";
import type { ChangedBy, OrganisationChanges } from "../actions/change.ts";
import type { Designations } from "../actions/designations.ts";
import type { Logos } from "../actions/logos.ts";
import type { Territories } from "../actions/territories.ts";
import { memoryBodies } from "./memoryBodies.ts";
import { memoryChanges } from "./memoryChanges.ts";
import { memoryDesignations } from "./memoryDesignations.ts";
import { memoryLogos } from "./memoryLogos.ts";
import { memoryTerritories } from "./memoryTerritories.ts";
import { postgresBodies } from "./postgresBodies.ts";
import { postgresChanges } from "./postgresChanges.ts";
import { postgresDesignations } from "./postgresDesignations.ts";
import { postgresLogos } from "./postgresLogos.ts";
import { postgresTerritories } from "./postgresTerritories.ts";

/** Every port of the domain, on one adapter. */
export interface Organisations {
  readonly bodies: Bodies;
  readonly designations: Designations;
  readonly territories: Territories;
  readonly logos: Logos;
  readonly changes: OrganisationChanges;
}

/** Who changes things in these tests. */
export const changedBy = (reason: string): ChangedBy => ({
  author: { kind: "staff", id: "account-1", name: "Orane Velmont" },
  reason,
  at: Temporal.Instant.from("2030-01-02T03:04:05Z"),
});

interface Adapter {
  readonly name: string;
  /** Does something with the ports, empty at first. */
  on(work: (organisations: Organisations) => Promise<void>): () => Promise<void>;
}

/** The adapters that every contract of the domain is held against. */
export const adapters: readonly Adapter[] = [
  {
    name: "memory",
    on: (work) => async () => {
      const changes = memoryChanges();
      await work({
        bodies: memoryBodies(changes),
        designations: memoryDesignations(changes),
        territories: memoryTerritories(changes),
        logos: memoryLogos(changes),
        changes,
      });
    },
  },
  ...postgresServers().map((server): Adapter => ({
    name: server.name,
    on: (work) => async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      try {
        const kysely = database.kysely<unknown>();
        await work({
          bodies: postgresBodies(kysely, database.transaction),
          designations: postgresDesignations(kysely, database.transaction),
          territories: postgresTerritories(kysely, database.transaction),
          logos: postgresLogos(kysely, database.transaction),
          changes: postgresChanges(kysely),
        });
      } finally {
        await database.close();
        await fresh.drop();
      }
    },
  })),
];
