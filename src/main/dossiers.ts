import { randomIds } from "../kernel/index.ts";
import type { FastifyInstance } from "fastify";
import { addCandidatePages, candidatePaths, type CandidateSite } from "../identity/pages/index.ts";
import { clamdScanner, filesKeyFailure, openFileKeys } from "../platform/files/index.ts";
import { addDossierPages, dossierLinks, type DossierSite } from "../recruitment/pages/index.ts";
import { postgresDossiers } from "../recruitment/storage/index.ts";
import type { Configuration } from "./config.ts";
import { decodedKey, readKeyFile } from "./keyFile.ts";
import type { Platform } from "./platform.ts";

/**
 * The key of files: that of `EGIDE_FILES_KEY`, or `files.key` of the data folder, made at its first need.
 * @throws FailureError `files.key`, or what kept the folder from being written.
 */
const readFilesKey = async ({
  dataFolder,
  filesKey,
}: Pick<Configuration, "dataFolder" | "filesKey">): Promise<Uint8Array> =>
  filesKey === null
    ? await readKeyFile({ folder: dataFolder, name: "files.key", failure: filesKeyFailure })
    : decodedKey(filesKey, "EGIDE_FILES_KEY", filesKeyFailure);

/** What candidates keep in their space, on the platform's database, with the antivirus if there is one. */
export const openDossiers = async ({
  database,
  clock,
  configuration,
}: Pick<Platform, "database" | "clock" | "configuration">): Promise<DossierSite> => {
  const keys = openFileKeys(await readFilesKey(configuration));
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
