import type { Policies } from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import type { Publishing } from "./publishing.ts";
import type { WorkQueues } from "./worker.ts";

/** Policies of the database, with word to the worker of each save, in its transaction: the hours of a policy may have changed. */
export const withPoliciesToSave = async <T>(
  platform: Pick<Platform, "database" | "ledger">,
  work: (policies: Policies) => Promise<T>,
  how: Pick<Publishing, "force" | "language"> = {},
): Promise<T> => {
  // The queue and the gate take long to load, and most commands save nothing.
  const { startSending } = await import("../platform/jobs/index.ts");
  const { publishingPolicies } = await import("./publishing.ts");
  const jobs = await startSending<Pick<WorkQueues, "policy-saved">>({
    database: platform.database,
    // What goes wrong with the queue goes wrong with the save, which says so.
    onError: () => undefined,
  });
  try {
    return await work(
      publishingPolicies(platform, {
        ...how,
        onSaved: async (policy, transaction) => {
          await jobs.send("policy-saved", { policy }, { transaction });
        },
      }),
    );
  } finally {
    await jobs.stop();
  }
};
