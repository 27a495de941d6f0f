import { postgresServers, type PostgresServer } from "../../test/support/postgres.ts";
import { fixedClock, sequentialIds } from "../kernel/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { eicar, memoryScanner } from "../../test/support/filesOfPeople.ts";
import type { DossierParts } from "./actions/keepDocument.ts";
import { postgresDossiers } from "./storage/postgresDossiers.ts";

export interface DossiersHere extends DossierParts {
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Makes the account of a candidate. */
  make(id: string): Promise<void>;
  /** All that the database holds of dossiers, as one text. */
  raw(): Promise<string>;
  /** What holds keep: `ACCOUNT profile`, `ACCOUNT cv`, `ACCOUNT letter`. */
  readonly held: Set<string>;
}

/** Does something with the dossiers of an empty database, where two candidates are: lea and paul. */
export const withDossiers =
  (server: PostgresServer, work: (here: DossiersHere) => Promise<void>) =>
  async (): Promise<void> => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      const clock = fixedClock("2027-03-31T08:00:00Z");
      const parts = {
        kysely: database.kysely<unknown>(),
        transaction: database.transaction,
        clock,
      };
      const make = async (id: string): Promise<void> => {
        await database.pool.query(
          `insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
           values ($1, $1 || '@courriel.example', 'fr', '$argon2id$', 'v', $2, $2, $2, $2)`,
          [id, clock.now().toString()],
        );
      };
      const raw = async (): Promise<string> => {
        const { rows } = await database.pool.query<{ all: string }>(
          `select concat((select string_agg(encode(about, 'escape') || encode(content, 'escape'), ' ') from egide.candidate_document),
             (select string_agg(encode(content, 'escape'), ' ') from egide.candidate_profile)) as all`,
        );
        return rows[0]?.all ?? "";
      };
      for (const id of ["lea", "paul"]) await make(id);
      const held = new Set<string>();
      await work({
        held,
        isHeld: async (account, what) => held.has(`${account} ${what}`),
        database,
        clock,
        make,
        raw,
        ids: sequentialIds("document"),
        scanner: memoryScanner,
        dossiers: postgresDossiers(parts, openFileKeys(Buffer.alloc(32, 7))),
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };

export { eicar, postgresServers };
