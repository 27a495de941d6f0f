import type { WithAgents } from "../rights/index.ts";
import { FailureError } from "../kernel/index.ts";
import type { WithLedger, WithVerification } from "../ledger/index.ts";
import { readConfiguration, type Configuration } from "./config.ts";
import type { Platform } from "./platform.ts";

/** The configuration, read when a command first needs it. @throws FailureError where it cannot be read. */
export const configuration = (): Configuration => {
  const outcome = readConfiguration();
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};

/** Opens the platform for one command; its modules are loaded then, and not for every help. */
export const withPlatform = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> => {
  const platform = await import("./platform.ts");
  return await platform.withPlatform(configuration(), work);
};

/** The same for what needs the ledger alone. */
export const withLedger: WithLedger = async (work) =>
  await withPlatform(({ ledger }) => work(ledger));

/** The ledger for whoever verifies it: with a key that they saved, no key of ours is read. */
export const withVerification: WithVerification = async (work, { ownKey }) => {
  if (ownKey) return await withLedger(work);
  const platform = await import("./platform.ts");
  return await platform.withLedgerToVerify(configuration(), work);
};

/** The agents that may exercise rights for people. */
export const withAgents: WithAgents = async (work) => {
  const { postgresAgents } = await import("../rights/storage/index.ts");
  return await withPlatform(
    async ({ database, clock }) =>
      await work({ agents: postgresAgents(database.kysely<unknown>()), clock }),
  );
};
