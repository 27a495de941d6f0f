import assert from "node:assert/strict";
import { noJobs } from "../../test/support/noJobs.ts";
import { postgresServers, type PostgresServer } from "../../test/support/postgres.ts";
import { fixedClock, sequentialIds, type Actor } from "../kernel/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import { emptyActivity, type Activity } from "../register/index.ts";
import type { Asked } from "./actions/fileRequest.ts";
import type { QueueAsked, QueuePart } from "./actions/requestQueue.ts";
import type { Authority } from "./model/letter/letterWords.ts";
import type { RightsParts } from "./actions/rightsParts.ts";
import type { Databases } from "./execution/actions/databases.ts";
import { openRequestTokens } from "./requestTokens.ts";
import { postgresIdentityDocuments } from "./storage/postgresIdentityDocuments.ts";
import { postgresExecutions } from "./storage/postgresExecutions.ts";
import { postgresPackages } from "./storage/postgresPackages.ts";
import { postgresRequests } from "./storage/postgresRequests.ts";

export { postgresServers };

/** An authority that the settings of a site could name. */
export const someAuthority: Authority = {
  name: "Autorité de contrôle (CNIL)",
  address: "1 place de la Loi, 75000 Paris",
  website: "https://autorite.example/plaintes",
};

export const agent: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };

export const activityOn = (id: string, letter: string): Activity => ({
  ...emptyActivity,
  id,
  title: `Activité ${id}`,
  legalBases: [{ article: `6.1.${letter}`, text: "", source: [] }],
});

/** What Léa asks of valmarine, unless said. */
export const asked = (changes: Partial<Asked> = {}): Asked => ({
  ticket: "form-1",
  body: "valmarine",
  right: "access",
  activity: "entraide",
  channel: "web",
  language: "fr",
  content: {
    name: "Léa Castan",
    email: "lea@courriel.example",
    postal: null,
    finding: "dossier 4471",
    text: "Que savez-vous de moi ?",
  },
  capacity: { kind: "self", subject: null, until: null },
  identity: null,
  receivedOn: null,
  by: null,
  ...changes,
});

/** What waits at valmarine on 10 May 2027, unless said. */
export const waiting = (changes: Partial<QueueAsked> = {}): QueueAsked => ({
  body: "valmarine",
  state: "open",
  right: null,
  channel: null,
  time: null,
  order: { by: "left", isDescending: false },
  today: Temporal.PlainDate.from("2027-05-10"),
  ...changes,
});
export const part: QueuePart = { offset: 0, limit: 9, named: true };
const unasked = async (): Promise<never> => assert.fail("no database is connected");

/** A body whose databases nobody has connected. */
export const noDatabases: Databases = {
  policyOf: async () => null,
  openStore: unasked,
  ledger: { append: unasked, assertCanSign: unasked, checkpoint: unasked },
  pseudonymKey: unasked,
  engine: "test",
  request: async () => {},
  copyTerm: async () => "P7D",
};

export interface RightsHere extends RightsParts {
  readonly clock: ReturnType<typeof fixedClock>;
  readonly database: Database;
  later(duration: Temporal.DurationLike): void;
  /** What waits to be mailed: to whom, and of which template. */
  mails(): Promise<readonly string[]>;
  /** The code and the link of the last mail to somebody. */
  lastMail(to: string): Promise<string>;
  /** All that the database holds of requests, as one text. */
  raw(): Promise<string>;
}

/** Does something with the requests of an empty database, on Monday 10 May 2027 at 10:00 in Paris. */
export const withRights =
  (server: PostgresServer, work: (here: RightsHere) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const clock = fixedClock("2027-05-10T08:00:00Z");
    const outbox = postgresOutbox(database, clock);
    const store = { kysely: database.kysely<unknown>(), transaction: database.transaction };
    const keys = openFileKeys(Buffer.alloc(32, 7));
    const texts = async (query: string): Promise<readonly string[]> => {
      const { rows } = await database.pool.query<{ said: string }>(query);
      return rows.map(({ said }) => said);
    };
    try {
      await work({
        database,
        clock,
        requests: postgresRequests(store, keys),
        documents: postgresIdentityDocuments(store.kysely, keys),
        scanner: null,
        executions: postgresExecutions(store, keys, clock),
        packages: postgresPackages(store.kysely, keys, { clock, ids: sequentialIds("copy") }),
        databases: noDatabases,
        mailer: openMailer({ outbox, jobs: noJobs, footer: { fr: "Pied", en: "Foot" } }),
        ids: sequentialIds("request"),
        tokens: openRequestTokens(Buffer.alloc(32, 9)),
        findBody: async (id) =>
          ["valmarine", "hauts-plateaux"].includes(id)
            ? {
                id,
                name: `Entraide ${id}`,
                region: "mainland",
                address: "1 place du Port, 97122 Baie-Mahault",
              }
            : null,
        activities: async () => [activityOn("entraide", "e"), activityOn("paie", "c")],
        officerName: async () => "Camille Aubrac",
        authority: async () => someAuthority,
        officers: async (body) => [`delegue@${body}.example`],
        director: async (body) => `direction@${body}.example`,
        publicUrl: "https://entraide.example",
        later: (duration) => clock.set(clock.now().add(duration).toString()),
        mails: async () =>
          await texts(
            "select recipient || ' ' || template as said from egide.mail_outbox order by enqueued_at, recipient",
          ),
        lastMail: async (to) =>
          (
            await texts(
              `select text_body as said from egide.mail_outbox where recipient = '${to}' order by enqueued_at desc limit 1`,
            )
          )[0] ?? "",
        raw: async () =>
          (
            await texts(
              `select concat((select string_agg(to_jsonb(r)::text || encode(content, 'escape'), ' ') from egide.rights_request r),
                 (select string_agg(to_jsonb(e)::text || encode(coalesce(content, ''), 'escape'), ' ') from egide.rights_request_event e)) as said`,
            )
          )[0] ?? "",
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };
