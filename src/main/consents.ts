import {
  openConsentKeys,
  openSatisfactionSeal,
  type ConsentParts,
  type ServiceTokens,
} from "../consent/index.ts";
import {
  postgresConsentAnswers,
  postgresConsentPurposes,
  postgresConsents,
  postgresSatisfaction,
  postgresServiceTokens,
} from "../consent/storage/index.ts";
import type { SatisfactionSite } from "../consent/pages/index.ts";
import { randomIds } from "../kernel/index.ts";
import { letterOf, type Register } from "../register/index.ts";
import type { ActivityOfConsent } from "../consent/index.ts";
import { readIdentityKey } from "./identity.ts";
import type { Platform } from "./platform.ts";

/** What consents to purposes of bodies work with, on an open platform. */
export interface OpenedConsents extends ConsentParts {
  readonly tokens: ServiceTokens;
  readonly satisfaction: SatisfactionSite["satisfaction"];
  readonly seal: SatisfactionSite["seal"];
}

/** Persons and links are named under the key of accounts, from which theirs are derived. */
export const openConsents = async (
  platform: Pick<Platform, "database" | "ledger" | "clock" | "configuration">,
): Promise<OpenedConsents> => {
  const { database, ledger, clock } = platform;
  const { transaction } = database;
  const kysely = database.kysely<unknown>();
  const key = await readIdentityKey(platform);
  const keys = openConsentKeys(key);
  const store = { kysely, transaction, ledger };
  return {
    purposes: postgresConsentPurposes(store),
    consents: postgresConsents(store, keys),
    answers: postgresConsentAnswers(store),
    tokens: postgresServiceTokens(kysely),
    satisfaction: postgresSatisfaction(kysely),
    seal: openSatisfactionSeal(key),
    keys,
    clock,
    ids: randomIds,
  };
};

/** What a register says of consent: which of its activities rest on it (GDPR art. 6(1)(a)). */
export const activitiesOfConsent = (register: Register | null): readonly ActivityOfConsent[] =>
  (register?.activities ?? []).map(({ id, title, legalBases }) => ({
    id,
    name: title,
    isOnConsent: legalBases.some(({ article }) => letterOf(article) === "a"),
  }));
