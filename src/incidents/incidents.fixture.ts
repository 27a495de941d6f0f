import assert from "node:assert/strict";
import { noJobs } from "../../test/support/noJobs.ts";
import type { PostgresServer } from "../../test/support/postgres.ts";
import { fixedClock, type Actor, type Failure } from "../kernel/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox, type Outbox } from "../platform/mail/index.ts";
import { remindOfBreaches } from "./actions/remindOfBreaches.ts";
import type { BreachesAsked } from "./actions/breachList.ts";
import type { Incidents } from "./actions/incidents.ts";
import type { Mailings } from "./actions/mailings.ts";
import type { SendingParts } from "./actions/sendMailings.ts";
import { postgresMailings } from "./storage/postgresMailings.ts";
import { postgresBreachReminders } from "./storage/reminderRows.ts";
import { postgresIncidents } from "./storage/postgresIncidents.ts";
import type { Breach, BreachFacts } from "./model/breach.ts";
import type { SeverityFactors } from "./model/severity.ts";
import { newContent } from "./model/steps.ts";

export const officer: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** A list of members mailed to the wrong person, on Friday 7 May 2027. */
export const factsOf = (changes: Partial<BreachFacts> = {}): BreachFacts => ({
  title: "Liste envoyée au mauvais destinataire",
  isNearMiss: false,
  discoveredAt: at("2027-05-07T13:00:00Z"),
  awareAt: at("2027-05-07T15:30:00Z"),
  discovery: "Le destinataire a appelé l’accueil.",
  beganAt: at("2027-05-07T12:10:00Z"),
  endedAt: null,
  what: "Un fichier de 140 adhérents est parti par courriel à un homonyme.",
  losses: ["confidentiality"],
  cause: "internal-error",
  rootCause: "",
  activities: ["entraide"],
  dataCategories: "Nom, adresse, quotient familial",
  personCategories: "Adhérents",
  persons: 140,
  records: 140,
  effects: "Connaissance du quotient familial par un tiers.",
  measuresBefore: "Liste de diffusion restreinte",
  measuresTaken: "Suppression demandée et confirmée par écrit.",
  abroad: "",
  processor: null,
  lessons: "",
  ...changes,
});

export const factorsOf = (changes: Partial<SeverityFactors> = {}): SeverityFactors => ({
  data: { simple: "basic", financial: "little-insight" },
  dataGrounds: "Le quotient familial seul ne dit pas les revenus.",
  identification: "maximum",
  identificationGrounds: "Le nom et l’adresse sont sur chaque ligne.",
  confidentiality: "known-recipients",
  integrity: "none",
  availability: "none",
  isMalicious: false,
  circumstancesGrounds: "Un seul destinataire, qui a confirmé par écrit.",
  isUnintelligible: false,
  ...changes,
});

export const breachOf = (
  facts: Partial<BreachFacts> = {},
  changes: Partial<Breach["content"]> = {},
): Breach => ({
  id: "incident-1",
  body: "valmarine",
  revision: 1,
  closedAt: null,
  content: { ...newContent(factsOf(facts)), ...changes },
});

/** Every record of a body, as its list shows them. */
export const allOf = (body: string, changes: Partial<BreachesAsked> = {}): BreachesAsked => ({
  body,
  state: null,
  kind: null,
  severity: null,
  clock: null,
  order: { by: "pressing", isDescending: false },
  now: at("2027-05-10T08:00:00Z"),
  ...changes,
});
export const firstPage = { offset: 0, limit: 25 } as const;

export interface IncidentsHere {
  readonly incidents: Incidents;
  /** The same records for whoever has not the key. */
  readonly underAnotherKey: Incidents;
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly mailings: Mailings;
  /** What sending works with. */
  readonly sending: SendingParts;
  readonly outbox: Outbox;
  /** The round of reminders, to two officers. */
  remind(): Promise<number>;
  /** What waits in the outbox: to whom, and its subject. Nothing waits any more. */
  mails(): Promise<readonly string[]>;
  /** All that the database holds of them, as one text. */
  raw(): Promise<string>;
}

/** Does something with the register of breaches of an empty database. */
export const withIncidents =
  (server: PostgresServer, work: (here: IncidentsHere) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const store = { kysely: database.kysely<unknown>(), transaction: database.transaction };
    const clock = fixedClock("2027-05-10T08:00:00Z");
    const outbox = postgresOutbox(database, clock);
    const mailer = openMailer({
      outbox,
      jobs: noJobs,
      footer: { fr: "", en: "" },
    });
    const incidents = postgresIncidents(store, openFileKeys(Buffer.alloc(32, 7)));
    const mailings = postgresMailings(store, openFileKeys(Buffer.alloc(32, 7)));
    const report = (failure: Failure): void => assert.fail(failure.code);
    try {
      await work({
        incidents,
        mailings,
        outbox,
        sending: { mailings, incidents, mailer, outbox, clock, report },
        underAnotherKey: postgresIncidents(store, openFileKeys(Buffer.alloc(32, 8))),
        database,
        clock,
        remind: async () =>
          await remindOfBreaches({
            reminders: postgresBreachReminders(store, openFileKeys(Buffer.alloc(32, 7))),
            mailer,
            clock,
            officers: async (body) => [`delegue@${body}.example`],
            publicUrl: "https://egide.example",
          }),
        mails: async () => {
          const { rows } = await database.pool.query<{ said: string }>(
            "delete from egide.mail_outbox returning concat(recipient, ' ', subject) as said",
          );
          return rows.map(({ said }) => said).toSorted();
        },
        raw: async () => {
          const { rows } = await database.pool.query<{ said: string }>(
            `select concat((select string_agg(to_jsonb(i)::text, ' ') from egide.incident i),
               (select string_agg(to_jsonb(v)::text || encode(content, 'escape'), ' ') from egide.incident_version v),
               (select string_agg(to_jsonb(m)::text || encode(content, 'escape'), ' ') from egide.incident_mailing m),
               (select string_agg(to_jsonb(r)::text || encode(recipient, 'escape'), ' ') from egide.incident_recipient r)) as said`,
          );
          return rows[0]?.said ?? "";
        },
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };
