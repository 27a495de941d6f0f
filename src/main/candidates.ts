import { randomIds, type Clock, type Failure } from "../kernel/index.ts";
import {
  candidateOf,
  keepNotice,
  openCandidates,
  type CandidateIdentity,
  type SpaceTerm,
} from "../identity/index.ts";
import { candidatePaths, type CandidateSite } from "../identity/pages/index.ts";
import type { DeliveryDependencies, Mailer } from "../platform/mail/index.ts";
import { spaceRooms } from "../recruitment/storage/index.ts";
import { termsVersion, type Door, type ReadSiteSettings } from "../platform/web/index.ts";
import { applicationTermOf } from "./applications.ts";
import type { Configuration } from "./config.ts";
import { heldIn } from "./heldSpace.ts";
import { readIdentityKey } from "./identity.ts";
import { mailFolderName, siteUrl } from "./mails.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, type ServedPolicies } from "./policies.ts";
import { runParts } from "./retention.ts";

/** The rule of our own that ends the spaces of candidates. */
const spaceRule = "espaces-candidats";

/**
 * How long a space stays, and how long before its end its owner is told: what our own rule says, and nothing beside it (law
 * 4). null where it does not say it. It comes with the product: read once.
 */
export const spaceTermOf = (
  policies: Pick<ServedPolicies, "read">,
): (() => Promise<SpaceTerm | null>) => {
  let known: Promise<SpaceTerm | null> | null = null;
  const read = async (): Promise<SpaceTerm | null> => {
    const { rules } = await policies.read(ownPolicy);
    const rule = rules.find(({ id }) => id === spaceRule);
    return rule?.notice ? { keep: rule.keep, before: rule.notice.before } : null;
  };
  return async () => await (known ??= read());
};

/**
 * What the worker keeps of a notice that has left (REC-24): its moment, where a mail server took it. What becomes a file of a
 * folder was taken by none: nobody was told by it.
 */
export const noticesKept = (
  { smtpUrl }: Pick<Configuration, "smtpUrl">,
  clock: Clock,
): Pick<DeliveryDependencies, "onSent"> =>
  smtpUrl === null
    ? {}
    : { onSent: async (mail, transaction) => await keepNotice(mail, clock.now(), transaction) };

/** Accounts of candidates: on the platform's database and ledger, with mails through the outbox. */
export const openSpaces = async (
  platform: Platform,
  parts: {
    readonly mailer: Mailer;
    readonly site: ReadSiteSettings;
    readonly policies: Pick<ServedPolicies, "read">;
    readonly report: (failure: Failure) => void;
  },
): Promise<CandidateIdentity> => {
  const { database, clock, configuration, ledger } = platform;
  const { mailer, site, policies, report } = parts;
  return openCandidates({
    database,
    clock,
    ids: randomIds,
    key: await readIdentityKey(platform),
    mailer,
    ledger,
    publicUrl: siteUrl(configuration),
    mailFolder: mailFolderName(configuration),
    report,
    terms: async () => {
      const { terms } = await site();
      return terms === undefined
        ? null
        : { version: termsVersion(terms), day: Temporal.PlainDate.from(terms.day) };
    },
    term: spaceTermOf(policies),
    rooms: spaceRooms(database.kysely<unknown>(), applicationTermOf(policies)),
    isHeld: heldIn(
      "candidate_account",
      async () => await policies.read(ownPolicy),
      runParts(platform),
    ),
  });
};

/** The door of candidates. */
export const candidateDoor = ({
  candidates,
  cookie,
}: Pick<CandidateSite, "candidates" | "cookie">): Door => ({
  visitorOf: async (request) => await candidateOf(candidates, cookie.read(request)),
  signIn: candidatePaths.signIn,
  confirm: candidatePaths.confirm,
});
