import assert from "node:assert/strict";
import { bareBody, postgresBodies } from "../organisations/index.ts";
import {
  MailRefused,
  openMailer,
  postgresOutbox,
  workOnMails,
  type DeliveryDependencies,
  type Outbox,
} from "../platform/mail/index.ts";
import type { Failure } from "../kernel/index.ts";
import type { PostgresServer } from "../../test/support/postgres.ts";
import type { Alerts } from "./actions/alerts.ts";
import { draftOffer } from "./actions/draftOffer.ts";
import { publishOffer } from "./actions/publishOffer.ts";
import { watchAlerts, type AlertWatch } from "./actions/watchAlerts.ts";
import { openAlertTokens, type AlertTokens } from "./alertTokens.ts";
import { everything } from "./model/criteria/criteria.ts";
import type { AlertWish } from "./model/alert/alert.ts";
import type { Offer } from "./model/offer/offer.ts";
import type { OfferContent } from "./model/offer/offerContent.ts";
import { orane, wholeOffer, withOffers, type OffersHere } from "./offers.fixture.ts";
import { writesAlertMails } from "./pages/alert/writeAlertMail.ts";
import { postgresAlerts } from "./storage/postgresAlerts.ts";
import {
  keepTold,
  postgresAlertRounds,
  type PostgresAlertRounds,
} from "./storage/postgresAlertRounds.ts";
import { noJobs } from "../../test/support/noJobs.ts";

/** A mail as a mail server took it. */
export interface Taken {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly unsubscribe: string | null;
}

/** Whom each message tells of which offers: a message that was handed over twice is one, by its Message-ID. */
export const toldBy = (taken: readonly Taken[]): readonly string[] =>
  [...new Map(taken.map((mail) => [mail.id, mail])).values()]
    .flatMap(({ to, text }) =>
      [...text.matchAll(/\/offres\/([a-z0-9]{12})/g)].map(([, offer = ""]) => `${to} ${offer}`),
    )
    .toSorted();

export interface AlertsHere extends OffersHere {
  readonly alerts: Alerts;
  readonly rounds: PostgresAlertRounds;
  readonly watch: AlertWatch;
  readonly tokens: AlertTokens;
  readonly outbox: Outbox;
  readonly failures: Failure[];
  /** What mail servers took, in order. */
  readonly taken: Taken[];
  /** An offer of `rives` that lacks nothing, shown from now on, or from a moment. */
  publish(changes?: Partial<OfferContent>, from?: Temporal.Instant): Promise<Offer>;
  /** An alert of a candidate that asks for everything, by publication, unless said. */
  ask(account: string, wish?: Partial<AlertWish>): Promise<string>;
  /** One round of the worker. @returns of how many alerts it wrote mails. */
  round(): Promise<number>;
  /** Hands over each mail that waits, to a server that takes it, refuses it for good, or is away for the last time. */
  deliver(server?: "takes" | "refuses" | "away"): Promise<void>;
  /** Whom mails were taken for, and how many offers each tells of: « lea 2 ». */
  told(): readonly string[];
}

/** The alerts of a database as one process works on them; `taken` is what its mail server takes. */
export const alertsOn = (here: OffersHere, taken: Taken[] = []): AlertsHere => {
  const { database, clock, offers, ids } = here;
  const kysely = database.kysely<unknown>();
  const { transaction } = database;
  const bodies = postgresBodies(kysely, transaction);
  const outbox = postgresOutbox(database, clock);
  const mailer = openMailer({
    outbox,
    jobs: noJobs,
    footer: { fr: "Réseau d’entraide", en: "Network" },
  });
  const tokens = openAlertTokens(Buffer.alloc(32, 9));
  const failures: Failure[] = [];
  const report = (failure: Failure): void => void failures.push(failure);
  const rounds = postgresAlertRounds({
    kysely,
    transaction,
    clock,
    offers,
    mailer,
    outbox,
    write: writesAlertMails({
      tokens,
      readBodies: () => bodies.list(),
      publicUrl: "https://emploi.example",
    }),
    report,
  });
  const alerts = postgresAlerts({ kysely, transaction, clock, ids, mailer });
  const watch = watchAlerts(rounds);
  const delivery = {
    outbox,
    clock,
    onFailure: report,
    onSent: async (mail, within) => await keepTold(mail, clock.now(), within),
    onRefused: async (mail, within) => await keepTold(mail, clock.now(), within),
    revise: rounds.revise,
  } satisfies Partial<DeliveryDependencies>;
  return {
    ...here,
    alerts,
    rounds,
    watch,
    tokens,
    outbox,
    failures,
    taken,
    publish: async (changes = {}, from) => {
      const draft = await draftOffer(here, "rives", wholeOffer(changes), orane);
      const published = await publishOffer(here, draft, from ?? null, orane);
      assert.ok(published.ok, JSON.stringify(published));
      return published.value;
    },
    ask: async (account, wish = {}) => {
      const whole = { name: "", criteria: everything, mails: "publication", ...wish } as const;
      const made = await alerts.add(account, whole);
      assert.ok(made.ok, JSON.stringify(made));
      return made.value.id;
    },
    round: async () => await watch.round(new AbortController().signal),
    deliver: async (mailServer = "takes") => {
      const { rows } = await database.pool.query<{ id: string }>(
        "select id from egide.mail_outbox order by enqueued_at, id",
      );
      const transport = {
        send: async (mail: Taken) => {
          if (mailServer !== "takes")
            throw new MailRefused(
              mailServer === "away" ? "ECONNREFUSED" : "550",
              mailServer === "refuses",
            );
          taken.push(mail);
        },
        close: () => {},
      };
      await workOnMails(
        {
          work: async (_queue, handle) => {
            for (const { id } of rows)
              await handle({ mail: id }, { attempt: 12 } as Parameters<typeof handle>[1]);
          },
        },
        { ...delivery, transport },
      );
    },
    told: () =>
      taken.map(({ to, text }) => {
        const count = text.match(/^https:\/\/emploi\.example\/offres\/\S+$/gm)?.length ?? 0;
        return `${to.split("@")[0] ?? ""} ${count}`;
      }),
  };
};

/** Does something with the alerts of an empty database, where two bodies are, and two candidates: lea and paul. */
export const withAlerts = (server: PostgresServer, work: (here: AlertsHere) => Promise<void>) =>
  withOffers(server, async (here) => {
    const { database, clock } = here;
    for (const id of ["lea", "paul"])
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
         values ($1, $1 || '@courriel.example', 'fr', '$argon2id$', 'v', $2, $2, $2, $2)`,
        [id, clock.now().toString()],
      );
    const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
    await bodies.save(bareBody("rives", "Caisse des Deux-Rives"), clock.now());
    await work(alertsOn(here));
  });

export { postgresServers } from "./offers.fixture.ts";
