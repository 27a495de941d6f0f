import { randomIds } from "../kernel/index.ts";
import type { FastifyInstance } from "fastify";
import { addCandidatePages, candidatePaths, type CandidateSite } from "../identity/pages/index.ts";
import { clamdScanner } from "../platform/files/index.ts";
import { addDossierPages, dossierLinks, type DossierSite } from "../recruitment/pages/index.ts";
import { postgresDossiers } from "../recruitment/storage/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import type { Platform } from "./platform.ts";

/** What candidates keep in their space, on the platform's database, with the antivirus if there is one. */
export const openDossiers = async ({
  database,
  clock,
  configuration,
}: Pick<Platform, "database" | "clock" | "configuration">): Promise<DossierSite> => {
  const keys = await filesKeysOf(configuration);
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

/** Every page of a candidate's space: the account, and what is kept to apply with. */
export const addSpacePages = (
  web: FastifyInstance,
  spaces: Omit<CandidateSite, "rooms">,
  dossiers: DossierSite,
): void => {
  addCandidatePages(web, { ...spaces, rooms: dossierLinks });
  addDossierPages(web, dossiers);
};
