import { unseenVersion, type Inventory } from "../../consent/index.ts";
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
  const inventoriesOf = async (body: string): Promise<readonly Inventory[]> => {
    const [ours, ...others] = await inventories.list();
    const isOurs = ours !== undefined && (await isOfSite(body));
    return [...(isOurs ? [ours] : []), ...others.filter((each) => each.body === body)];
  };
  const site = openProofSite(platform);
  const evidence = postgresEvidence(platform);
  return {
    frame,
    may,
    checks: postgresDayChecks(database),
    requestCheck: async () => {
      await jobs.send("check-proofs", {});
    },
    ...site,
    sitesOf: async (body) => (await inventoriesOf(body)).map((each) => each.site),
    unseenOf: async (body) => {
      const found = await Promise.all(
        (await inventoriesOf(body)).map(async (inventory) => ({
          site: inventory.site,
          version: await unseenVersion({ versions: site.versions, evidence }, inventory),
        })),
      );
      return found.flatMap((each) =>
        each.version === null ? [] : [{ site: each.site, version: each.version }],
      );
    },
    days: postgresProofDays(platform),
    counts: postgresChoiceCounts(database),
    evidence,
    ledger,
  };
};
