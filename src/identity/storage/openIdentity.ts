import type { Clock, Failure, Ids } from "../../kernel/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { IdentityProvider } from "../actions/identityProvider.ts";
import type { Identity, IdentityMail, IdentityParts } from "../actions/parts.ts";
import type { Population } from "../actions/ports.ts";
import { workAfterwards } from "./workAfterwards.ts";
import { ownLimits } from "../model/session.ts";
import { argon2Hasher, commonPasswords, ownCost, type HashCost } from "../passwords.ts";
import { totpFactors } from "../secondFactors.ts";
import { openSecrets } from "../secrets.ts";
import { postgresAccounts } from "./postgresAccounts.ts";
import { postgresAgentLog } from "./postgresAgentLog.ts";
import { postgresDelays } from "./postgresDelays.ts";
import { postgresInvitations } from "./postgresInvitations.ts";
import { postgresRoles } from "./postgresRoles.ts";
import { countSessions, postgresSessions } from "./postgresSessions.ts";
import { postgresLinks, postgresSignIns } from "./postgresSignIns.ts";

export interface IdentityOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The installation's key of accounts, 32 bytes. */
  readonly key: Uint8Array;
  readonly sendMail: (mail: IdentityMail) => Promise<void>;
  readonly mailFolder?: string | null;
  readonly bodyName: (code: string) => Promise<string | null>;
  /** None, where there are no offers. */
  readonly firmOffers?: IdentityParts["firmOffers"];
  readonly bodies: () => Promise<readonly string[]>;
  readonly provider: IdentityProvider | null;
  readonly publicUrl: string;
  readonly report: (failure: Failure) => void;
  /** What a hash costs; a test takes a cheap one. */
  readonly hashCost?: HashCost;
}

/** Marks as left whoever's last role has run out, and ends their sessions; how many. For the worker, once a day. */
export const closeAccounts = async (database: Database, now: Temporal.Instant): Promise<number> =>
  await postgresRoles(database).closeAccounts(now);

const population: Population = "staff";

/** How many sessions of a population are open; of nobody in particular. */
export const openSessions = async (
  database: Pick<Database, "kysely">,
  whose: Population,
  now: Temporal.Instant,
): Promise<number> => await countSessions(database, whose, ownLimits, now);

/** Identity of staff, on the platform's database. */
export const openIdentity = (options: IdentityOptions): Identity => {
  const { database, clock, ids, key, sendMail, bodyName, bodies, provider, publicUrl, report } =
    options;
  return {
    clock,
    ids,
    accounts: postgresAccounts(database),
    sessions: postgresSessions(database, population),
    signIns: postgresSignIns(database, population),
    links: postgresLinks(database, population),
    delays: postgresDelays(database),
    roles: postgresRoles(database),
    invitations: postgresInvitations(database, ids),
    agentLog: postgresAgentLog(database),
    hasher: argon2Hasher(options.hashCost ?? ownCost),
    secrets: openSecrets(key),
    factors: totpFactors("Égide"),
    commonPasswords,
    limits: ownLimits,
    sendMail,
    mailFolder: options.mailFolder ?? null,
    bodyName,
    firmOffers: options.firmOffers ?? (async () => []),
    bodies,
    provider,
    publicUrl,
    linkPaths: {
      password: { fr: "/mot-de-passe", en: "/en/password" },
      email: { fr: "/adresse", en: "/en/address" },
    },
    report,
    ...workAfterwards(report),
  };
};

/** The name of an account that is still in use; null when it was closed: what it asked for is then asked by nobody. */
export const staffName = async (database: Database, account: string): Promise<string | null> => {
  const found = await postgresAccounts(database).find(account);
  return found?.leftAt === null ? found.name : null;
};
