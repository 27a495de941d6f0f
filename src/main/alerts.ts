import { candidatePaths } from "../identity/pages/index.ts";
import { randomIds, type Failure } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
import type { Jobs } from "../platform/jobs/index.ts";
import { postgresOutbox, type DeliveryDependencies, type Mailer } from "../platform/mail/index.ts";
import { watchAlerts, type AlertWatch } from "../recruitment/index.ts";
import { writesAlertMails, type AlertSite, type OfferSite } from "../recruitment/pages/index.ts";
import {
  keepTold,
  openAlertTokens,
  postgresAlertRounds,
  postgresAlerts,
  postgresOffers,
  type AlertTokens,
  type AnnounceOffer,
} from "../recruitment/storage/index.ts";
import { noticesKept } from "./candidates.ts";
import { readIdentityKey } from "./identity.ts";
import { siteUrl } from "./mails.ts";
import type { Platform } from "./platform.ts";
import type { WorkQueues } from "./worker.ts";

/** The addresses of alerts are proved under the key of accounts, from which theirs are derived. */
const openTokens = async (
  platform: Pick<Platform, "configuration" | "database" | "clock">,
): Promise<AlertTokens> => openAlertTokens(await readIdentityKey(platform));

/** What the pages of alerts work with. */
export const openAlertSite = async (
  platform: Platform,
  mailer: Pick<Mailer, "withdraw">,
  site: OfferSite,
): Promise<AlertSite> => {
  const { clock, database } = platform;
  const { kysely, transaction } = database;
  return {
    ...site,
    alerts: postgresAlerts({
      kysely: kysely<unknown>(),
      transaction,
      clock,
      ids: randomIds,
      mailer,
    }),
    tokens: await openTokens(platform),
    spacePaths: { signIn: candidatePaths.signIn },
  };
};

/** Tells the worker of an offer that is or will be shown, by the transaction that shows it. */
export const announcing =
  (jobs: Pick<Jobs<WorkQueues>, "send">): AnnounceOffer =>
  async (opensAt, transaction) => {
    await jobs.send("match-offers", {}, { transaction, notBefore: opensAt });
  };

/** What the worker does for alerts. */
export interface AlertWork extends AlertWatch {
  /** What becomes of mails on their way out: those of alerts, and the notices before the end of a space. */
  readonly delivery: Pick<DeliveryDependencies, "onSent" | "onRefused" | "revise">;
  /** Lets wait again what a mail that never left was to tell. @returns how many mails. */
  recover(): Promise<number>;
}

export const openAlertWork = async (
  platform: Platform,
  parts: {
    readonly mailer: Mailer;
    readonly bodies: Pick<Bodies, "list">;
    readonly report: (failure: Failure) => void;
  },
): Promise<AlertWork> => {
  const { clock, configuration, database } = platform;
  const { mailer, bodies, report } = parts;
  const kysely = database.kysely<unknown>();
  const rounds = postgresAlertRounds({
    kysely,
    transaction: database.transaction,
    clock,
    offers: postgresOffers(kysely, database.transaction),
    mailer,
    outbox: postgresOutbox(database, clock),
    write: writesAlertMails({
      tokens: await openTokens(platform),
      readBodies: () => bodies.list(),
      publicUrl: siteUrl(configuration),
    }),
    report,
  });
  const notices = noticesKept(configuration, clock);
  return {
    ...watchAlerts(rounds),
    recover: rounds.recover,
    delivery: {
      onSent: async (mail, transaction) => {
        await notices.onSent?.(mail, transaction);
        await keepTold(mail, clock.now(), transaction);
      },
      // The mailbox is not there, or the mail is not wanted: the same again would be refused again.
      onRefused: async (mail, transaction) => await keepTold(mail, clock.now(), transaction),
      revise: rounds.revise,
    },
  };
};
