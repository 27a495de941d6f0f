import { FailureError } from "../kernel/index.ts";
import type { Jobs } from "../platform/jobs/index.ts";
import type { Databases } from "../rights/index.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, type ServedPolicies } from "./policies.ts";
import { retentionParts, runParts } from "./retention.ts";
import type { WorkQueues } from "./worker.ts";

/** The rule of our own that ends the copies which people are given. */
const copyRule = "copies-remises";

/** What sends a request to the worker. */
export type ExecutionQueue = Pick<Jobs<Pick<WorkQueues, "rights-execution">>, "send">;

/** The connected databases of bodies, for requests of data subjects: those of each body's own policy, and of no other. */
export const rightsDatabases = (
  platform: Platform,
  policies: Pick<ServedPolicies, "load" | "read">,
  jobs: ExecutionQueue | null,
): Databases => {
  const { openStore, ledger, pseudonymKey } = runParts(platform);
  let term: Promise<string> | null = null;
  return {
    openStore,
    ledger,
    pseudonymKey,
    engine: retentionParts.engine,
    policyOf: async (body) => {
      try {
        const loaded = await policies.load(body);
        return loaded.ok ? loaded.policy : null;
      } catch (error) {
        if (error instanceof FailureError && error.failure.code === "main.policy-unknown")
          return null;
        throw error;
      }
    },
    request: async (request, transaction) => {
      if (jobs === null) throw new TypeError("the worker asks for no execution");
      await jobs.send("rights-execution", { request }, { transaction });
    },
    // It comes with the product: read once.
    copyTerm: async () =>
      await (term ??= policies.read(ownPolicy).then(({ rules }) => {
        const rule = rules.find(({ id }) => id === copyRule);
        if (rule === undefined) throw new TypeError(`our own policy has no rule ${copyRule}`);
        return rule.keep;
      })),
  };
};
