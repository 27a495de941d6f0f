import type { FastifyInstance } from "fastify";
import {
  keepServedText,
  type Inventories,
  type Proofs,
  type TextVersions,
} from "../../consent/index.ts";
import type { ProvingParts, VerifyingParts } from "../../consent/cli/index.ts";
import {
  addChoiceEndpoint,
  addOwnProofPages,
  addVersionFiles,
  type ChoiceEndpoint,
} from "../../consent/pages/index.ts";
import {
  postgresDayChecks,
  postgresProofDays,
  postgresProofs,
  postgresTextVersions,
} from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";
import { heldList } from "../site/heldList.ts";

/** The proofs of choices of this installation, and the texts that they are about. */
export interface ProofSite extends Pick<ChoiceEndpoint, "keepServed"> {
  readonly proofs: Proofs;
  readonly versions: TextVersions;
}

export const openProofSite = ({
  database,
  clock,
}: Pick<Platform, "database" | "clock">): Pick<ProofSite, "proofs" | "versions"> => ({
  proofs: postgresProofs({ database, clock }),
  versions: postgresTextVersions(database),
});

/** The same, for banners of every site whose inventory this installation has. */
export const proofSiteOf = (
  { database, clock }: Pick<Platform, "database" | "clock">,
  inventories: Pick<Inventories, "list">,
): ProofSite => {
  const site = openProofSite({ database, clock });
  const held = heldList(inventories, clock);
  return {
    ...site,
    keepServed: async (name, version) => {
      const inventory = (await held.list()).find((each) => each.site === name);
      if (inventory === undefined) return false;
      await keepServedText({ versions: site.versions, clock }, inventory, version);
      return true;
    },
  };
};

/** What is needed to prove one choice. */
export const openProving = (
  platform: Pick<Platform, "database" | "clock" | "ledger">,
): ProvingParts => ({
  proofs: openProofSite(platform).proofs,
  days: postgresProofDays(platform),
  ledger: platform.ledger,
});

/** What is needed to hold all days of proofs against the ledger. */
export const openVerifying = (
  platform: Pick<Platform, "database" | "clock" | "ledger">,
): VerifyingParts => ({
  days: postgresProofDays(platform),
  ledger: platform.ledger,
  checks: postgresDayChecks(platform.database),
  now: () => platform.clock.now(),
});

/** Adds what visitors and banners ask of proofs. */
export const addProofSite = (web: FastifyInstance, site: ProofSite): void => {
  addChoiceEndpoint(web, site);
  addOwnProofPages(web, site);
  addVersionFiles(web, site);
};
