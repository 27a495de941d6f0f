import { randomIds } from "../kernel/index.ts";
import type { FastifyInstance } from "fastify";
import {
  accountShare,
  addCandidatePages,
  candidatePaths,
  type CandidateSite,
} from "../identity/pages/index.ts";
import { clamdScanner, type FileKeys } from "../platform/files/index.ts";
import {
  addAlertPages,
  addApplicationPages,
  addDossierPages,
  alertLink,
  alertShare,
  applicationLink,
  applicationShare,
  dossierLinks,
  dossierShare,
  type AlertSite,
  type ApplicationSite,
  type DossierSite,
} from "../recruitment/pages/index.ts";
import { postgresDossiers } from "../recruitment/storage/index.ts";
import { holdsOn } from "./heldSpace.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, type ServedPolicies } from "./policies.ts";
import { runParts } from "./retention.ts";

/** Accounts of candidates, and which of them a hold keeps. */
interface HeldSpaces {
  readonly accounts: {
    find(account: string): Promise<{ readonly id: string; readonly email: string } | null>;
  };
  readonly isHeld: CandidateSite["candidates"]["isHeld"];
}

/** Whether a hold that is kept with our own data keeps a space, its profile, or one of its documents. */
export const dossierHolds = (
  platform: Platform,
  policies: Pick<ServedPolicies, "read">,
  { accounts, isHeld }: HeldSpaces,
): DossierSite["isHeld"] => {
  const on = (table: string) =>
    holdsOn(table, async () => await policies.read(ownPolicy), runParts(platform));
  const [profiles, documents] = [on("candidate_profile"), on("candidate_document")];
  return async (account, what) => {
    const owner = await accounts.find(account);
    if (owner !== null && (await isHeld(owner))) return true;
    return what === "profile"
      ? await profiles({ columns: { account } })
      : await documents({ columns: { account, kind: what } });
  };
};

/** What candidates keep in their space, on the platform's database, with the antivirus if there is one. */
export const openDossiers = (
  { database, clock, configuration }: Pick<Platform, "database" | "clock" | "configuration">,
  keys: FileKeys,
  isHeld: DossierSite["isHeld"],
): DossierSite => {
  const parts = { kysely: database.kysely<unknown>(), transaction: database.transaction, clock };
  const { home, signIn } = candidatePaths;
  return {
    dossiers: postgresDossiers(parts, keys),
    scanner: configuration.clamav === null ? null : clamdScanner(configuration.clamav),
    clock,
    ids: randomIds,
    isHeld,
    spacePaths: { home, signIn },
  };
};

/** Every page of a candidate's space: the account, what is kept to apply with, what was sent, and the alerts. */
export const addSpacePages = (
  web: FastifyInstance,
  spaces: Omit<CandidateSite, "rooms" | "shares">,
  dossiers: DossierSite,
  applications: ApplicationSite,
  alerts: AlertSite,
): void => {
  addCandidatePages(web, {
    ...spaces,
    rooms: [...dossierLinks, applicationLink, alertLink],
    shares: [
      accountShare(spaces.candidates),
      dossierShare(dossiers),
      applicationShare(applications.applications),
      alertShare(alerts),
    ],
  });
  addDossierPages(web, dossiers);
  addApplicationPages(web, applications);
  addAlertPages(web, alerts);
};
