import { FailureError } from "../kernel/index.ts";
import {
  postgresPolicies,
  type Policies,
  type PolicyFolder,
  type PolicySnapshot,
} from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import type { Database } from "../platform/database/index.ts";
import { withPlatform } from "./platform.ts";

/** Policies of the platform's database, to read: what saves one passes the gate of publications (`publishingPolicies`). */
export const storedPolicies = (
  database: Pick<Database, "kysely" | "transaction">,
): Omit<Policies, "save"> => ungatedPolicies(database);

/** The same with saves that no gate looks at, for `publishingPolicies` alone; `onSaved` runs in the transaction of each. */
export const ungatedPolicies = (
  database: Pick<Database, "kysely" | "transaction">,
  onSaved?: Parameters<typeof postgresPolicies>[2],
): Policies => postgresPolicies(database.kysely<unknown>(), database.transaction, onSaved);

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
