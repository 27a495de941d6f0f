import type { ProofConsole } from "../../consent/pages/index.ts";
import {
  postgresChoiceCounts,
  postgresDayChecks,
  postgresEvidence,
  postgresProofDays,
} from "../../consent/storage/index.ts";
import type { Jobs } from "../../platform/jobs/index.ts";
import type { May } from "../../platform/web/index.ts";
import { openProofSite } from "../consent/proofSite.ts";
import { servedInventories } from "../consent/servedInventories.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import type { WorkQueues } from "../worker.ts";

/** What the console says of the choices of visitors: of the sites that a body declares, and of our own pages in the console of its body. */
export const choicesOf = (
  platform: Pick<Platform, "database" | "clock" | "ledger">,
  {
    frame,
    policies,
    isOfSite,
    may,
    jobs,
  }: Pick<ProofConsole, "frame"> & {
    readonly may: May;
    readonly jobs: Pick<Jobs<WorkQueues>, "send">;
    readonly policies: Pick<ServedPolicies, "list" | "open">;
    readonly isOfSite: (body: string) => Promise<boolean>;
  },
): ProofConsole & { readonly may: May } => {
  const { database, ledger } = platform;
  // One that cannot be read is said where inventories are served.
  const inventories = servedInventories(policies, () => {});
  return {
    frame,
    may,
    checks: postgresDayChecks(database),
    requestCheck: async () => {
      await jobs.send("check-proofs", {});
    },
    ...openProofSite(platform),
    sitesOf: async (body) => {
      const [ours, ...others] = await inventories.list();
      const isOurs = ours !== undefined && (await isOfSite(body));
      return [...(isOurs ? [ours] : []), ...others.filter((each) => each.body === body)].map(
        ({ site }) => site,
      );
    },
    days: postgresProofDays(platform),
    counts: postgresChoiceCounts(database),
    evidence: postgresEvidence(platform),
    ledger,
  };
};
