import { userInfo } from "node:os";
import { parseInventory, parseInventoryWords } from "../consent/index.ts";
import { randomIds, systemClock } from "../kernel/index.ts";
import { postgresEditions } from "../register/storage/index.ts";
import {
  folderOnDisk,
  remedies,
  policyReaders,
  postgresApprovals,
  postgresRunRecords,
  postgresSalts,
  systemTimer,
  type OpenStore,
  type PolicyReaders,
  type RetentionCommands,
} from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { editionFolder, namedEdition } from "./editionFolder.ts";
import { withPoliciesToSave } from "./policiesToSave.ts";
import { policyInDatabase } from "./storedPolicies.ts";
import { locateStore } from "./locateStore.ts";
import { missingIdentity } from "./missingIdentity.ts";
import { openPlatform, withPlatform, type Platform } from "./platform.ts";
import { readPseudonymKey } from "./pseudonymKey.ts";
import { judgeFolder } from "./registerIn.ts";
import { openStore } from "./stores.ts";
import { version } from "./version.ts";

/** What retention needs whatever opens its databases. */
export const retentionParts = {
  remedies,
  catalogue: async () => (await import("./commandCatalogue.ts")).commandCatalogue,
  clock: systemClock,
  timer: systemTimer,
  account: userInfo().username,
  ids: randomIds,
  engine: `egide/${version}`,
} as const;

/** What reads a policy folder, and knows one store under two names when files and variables tell. */
export const readersOf = (configuration: () => Configuration): PolicyReaders => ({
  ...policyReaders,
  locate: async (store, folder) => locateStore(configuration(), store, folder),
  checkInventory: (file, text) => {
    const outcome = parseInventory(file, text);
    return outcome.ok ? [] : [outcome.failure];
  },
  checkInventoryWords: (file, text) => {
    const outcome = parseInventoryWords(file, text);
    return outcome.ok ? [] : [outcome.failure];
  },
});

/** The stores, the ledger and the memory of runs of an open platform. */
export const runParts = ({ configuration, database, ledger }: Platform) => ({
  openStore: (async (store, options) =>
    await openStore(configuration, async () => database.url, store, options)) satisfies OpenStore,
  ledger,
  records: postgresRunRecords(database.kysely<unknown>()),
  pseudonymKey: () => readPseudonymKey(configuration),
  approvals: postgresApprovals(database.kysely<unknown>()),
  salts: postgresSalts(database.kysely<unknown>()),
  editions: postgresEditions(database.kysely<unknown>()),
});

/** What the commands of retention need. The platform is opened only by what uses it: a plan on SQLite needs none. */
export const retentionCommands = (configuration: () => Configuration): RetentionCommands => ({
  ...retentionParts,
  openFolder: (folder) => {
    const edition = namedEdition(folder);
    if (edition !== null) return editionFolder(configuration, edition);
    return folder.startsWith("@")
      ? policyInDatabase(configuration, folder.slice(1))
      : folderOnDisk(folder);
  },
  readers: readersOf(configuration),
  withPolicies: async (work, how) =>
    await withPlatform(
      configuration(),
      async (platform) => await withPoliciesToSave(platform, work, how),
    ),
  judge: judgeFolder(
    async (body, at) =>
      await withPlatform(
        configuration(),
        async (platform) => await missingIdentity(platform)(body, at),
      ),
    systemClock.now,
  ),
  withStores: async (work) => {
    let platform: Promise<Platform> | null = null;
    const platformUrl = async (): Promise<string> => {
      platform ??= openPlatform(configuration(), "attach-or-launch");
      return (await platform).database.url;
    };
    try {
      return await work(
        async (store, options) => await openStore(configuration(), platformUrl, store, options),
      );
    } finally {
      await (await (platform as Promise<Platform> | null)?.catch(() => null))?.close();
    }
  },
  withRuns: async (work) => {
    const platform = await openPlatform(configuration(), "attach-or-launch");
    try {
      return await work(runParts(platform));
    } finally {
      await platform.close();
    }
  },
});
