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
import type { Platform } from "./platform.ts";

/** What candidates keep in their space, on the platform's database, with the antivirus if there is one. */
export const openDossiers = (
  { database, clock, configuration }: Pick<Platform, "database" | "clock" | "configuration">,
  keys: FileKeys,
): DossierSite => {
  const parts = { kysely: database.kysely<unknown>(), transaction: database.transaction, clock };
  const { home, signIn } = candidatePaths;
  return {
    dossiers: postgresDossiers(parts, keys),
    scanner: configuration.clamav === null ? null : clamdScanner(configuration.clamav),
    clock,
    ids: randomIds,
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
