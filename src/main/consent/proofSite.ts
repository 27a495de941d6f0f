import type { FastifyInstance } from "fastify";
import type { Proofs, TextVersions } from "../../consent/index.ts";
import type { ProvingParts } from "../../consent/cli/index.ts";
import { addChoiceEndpoint, addOwnProofPages, addVersionFiles } from "../../consent/pages/index.ts";
import {
  postgresProofDays,
  postgresProofs,
  postgresTextVersions,
} from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";

/** The proofs of choices of this installation, and the texts that they are about. */
export interface ProofSite {
  readonly proofs: Proofs;
  readonly versions: TextVersions;
}

export const openProofSite = ({
  database,
  clock,
}: Pick<Platform, "database" | "clock">): ProofSite => ({
  proofs: postgresProofs({ database, clock }),
  versions: postgresTextVersions(database),
});

/** What is needed to prove one choice. */
export const openProving = (
  platform: Pick<Platform, "database" | "clock" | "ledger">,
): ProvingParts => ({
  proofs: openProofSite(platform).proofs,
  days: postgresProofDays(platform),
  ledger: platform.ledger,
});

/** Adds what visitors and banners ask of proofs. */
export const addProofSite = (web: FastifyInstance, site: ProofSite): void => {
  addChoiceEndpoint(web, site);
  addOwnProofPages(web, site);
  addVersionFiles(web, site);
};
