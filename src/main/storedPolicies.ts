import { FailureError } from "../kernel/index.ts";
import {
  postgresPolicies,
  type Policies,
  type PolicyFolder,
  type PolicySnapshot,
} from "../retention/index.ts";
import type { Database } from "../platform/database/index.ts";
import { startSending } from "../platform/jobs/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { withPlatform } from "./platform.ts";
import type { WorkQueues } from "./worker.ts";

/** Policies of the platform's database; `onSaved` runs in the transaction of each save. */
export const storedPolicies = (
  database: Pick<Database, "kysely" | "transaction">,
  onSaved?: Parameters<typeof postgresPolicies>[2],
): Policies => postgresPolicies(database.kysely<unknown>(), database.transaction, onSaved);

/** The same, with word to the worker of each save, in its transaction: the hours of a policy may have changed. */
export const withPoliciesToSave = async <T>(
  database: Database,
  work: (policies: Policies) => Promise<T>,
): Promise<T> => {
  const jobs = await startSending<Pick<WorkQueues, "policy-saved">>({
    database,
    // What goes wrong with the queue goes wrong with the save, which says so.
    onError: () => undefined,
  });
  try {
    return await work(
      storedPolicies(database, async (policy, transaction) => {
        await jobs.send("policy-saved", { policy }, { transaction });
      }),
    );
  } finally {
    await jobs.stop();
  }
};

/** A policy of the database as a command names it, `@name`; read once, when its files are first asked for. */
export const policyInDatabase = (
  configuration: () => Configuration,
  name: string,
): PolicyFolder => {
  let snapshot: Promise<PolicySnapshot> | null = null;
  const read = (): Promise<PolicySnapshot> =>
    (snapshot ??= withPlatform(configuration(), async ({ database }) => {
      const found = await storedPolicies(database).open(name);
      if (found === null) throw new FailureError(mainFailure("main.policy-unknown", { name }));
      return found;
    }));
  return {
    folder: `@${name}`,
    name,
    list: async () => await (await read()).list(),
    read: async (path) => await (await read()).read(path),
  };
};
