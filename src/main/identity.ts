import { randomIds, type Failure } from "../kernel/index.ts";
import {
  identityKeyFailure,
  openIdentity,
  openProvider,
  visitorOf,
  withTemplate,
  type Identity,
} from "../identity/index.ts";
import {
  identityPaths,
  candidateBar,
  providerReturn,
  staffBar,
  staffHome,
  type IdentitySite,
} from "../identity/pages/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import type { Gate, Slots } from "../platform/web/index.ts";
import { postgresOffers } from "../recruitment/storage/index.ts";
import { postgresBodies } from "../organisations/index.ts";
import { firmOffers } from "./firmOffers.ts";
import { openKey } from "./keptKey.ts";
import { mailFolderName, siteUrl } from "./mails.ts";
import { authoriseHere } from "./ownDataAccess.ts";
import type { Platform } from "./platform.ts";

/** Accounts of staff: on the platform's database, with mails through the outbox, and the provider if there is one. */
export const openStaff = async (
  { database, clock, configuration }: Pick<Platform, "database" | "clock" | "configuration">,
  { mailer, report }: { readonly mailer: Mailer; readonly report: (failure: Failure) => void },
): Promise<Identity> => {
  const publicUrl = siteUrl(configuration);
  const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
  return openIdentity({
    database,
    clock,
    ids: randomIds,
    key: await readIdentityKey({ database, clock, configuration }),
    publicUrl,
    report,
    provider:
      configuration.provider &&
      openProvider({
        ...configuration.provider,
        redirectUri: `${publicUrl}${providerReturn}`,
      }),
    bodies: async () => (await bodies.list()).map(({ id }) => id),
    bodyName: async (code) => (await bodies.find(code))?.name ?? null,
    firmOffers: firmOffers(postgresOffers(database.kysely<unknown>(), database.transaction), clock),
    mailFolder: mailFolderName(configuration),
    sendMail: async (mail) => {
      const kept = await database.transaction(
        async (transaction) =>
          await withTemplate(mail, (written) => mailer.enqueue(written, transaction)),
      );
      if (!kept.ok) report(kept.failure);
    },
  });
};

/** The key of accounts: that of `EGIDE_IDENTITY_KEY`, or `identity.key` of the data folder, made at its first need. @throws as `openKey`. */
export const readIdentityKey = async (
  platform: Pick<Platform, "configuration" | "database" | "clock">,
): Promise<Uint8Array> =>
  await openKey(platform, {
    name: "identity",
    given: platform.configuration.identityKey,
    variable: "EGIDE_IDENTITY_KEY",
    failure: identityKeyFailure,
  });

/** Who is signed in, above every page: somebody of staff, or a candidate on the pages of their space. */
export const barOf = (site: IdentitySite): NonNullable<Slots["staff"]> => {
  const ofStaff = staffBar(site);
  return async (context) => (await ofStaff(context)) ?? candidateBar(context);
};

/** Who asks and whether they may, from the accounts of staff. */
export const staffGate = ({ identity, cookies }: IdentitySite): Gate => ({
  authorise: authoriseHere,
  visitorOf: async (request) => await visitorOf(identity, cookies.session.read(request)),
  agentLog: identity.agentLog,
  clock: identity.clock,
  signIn: identityPaths.signIn,
  confirm: identityPaths.confirm,
  staffHome,
});
