import type { FastifyInstance } from "fastify";
import { addChoiceEndpoint, type ChoiceEndpoint } from "../../consent/pages/index.ts";
import { postgresProofs, postgresTextVersions } from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";

/** The proofs of choices of this installation, and the texts that they are about. */
export const openProofSite = ({
  database,
  clock,
}: Pick<Platform, "database" | "clock">): ChoiceEndpoint => ({
  proofs: postgresProofs({ database, clock }),
  versions: postgresTextVersions(database),
});

/** Adds what visitors and banners ask of proofs. */
export const addProofSite = (web: FastifyInstance, site: ChoiceEndpoint): void => {
  addChoiceEndpoint(web, site);
};
