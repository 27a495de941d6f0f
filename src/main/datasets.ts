import { resolve } from "node:path";
import {
  openConnector,
  readDatasetFolder,
  type Connector,
  type DatasetCheckDependencies,
  type DatasetDraftDependencies,
} from "../connectors/index.ts";
import { FailureError, success } from "../kernel/index.ts";
import type { Register } from "../register/index.ts";
import { folderOnDisk, loadPolicy, type Store } from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { openPlatform, type Platform } from "./platform.ts";
import { openStore } from "./stores.ts";

/** Opens a store for `egide dataset draft`: a relative path starts where the command was called. */
export const draftDependencies: DatasetDraftDependencies = {
  open: (store) =>
    openConnector({
      ...store,
      ...(store.kind === "sqlite" ? { path: resolve(store.path) } : {}),
      readOnly: true,
    }),
};

/** What `egide dataset check` needs; the store of a dataset is the one of stores.yaml that bears its name. */
export const checkDependencies = (
  configuration: () => Configuration,
): DatasetCheckDependencies => ({
  files: readDatasetFolder,
  openStore: async (folder, dataset, clocks) => {
    const store = (await storesOf(folder)).find(({ name }) => name === dataset);
    if (store === undefined) return null;
    let platform: Platform | null = null;
    const platformUrl = async (): Promise<string> => {
      platform = await openPlatform(configuration(), "attach-or-launch");
      return platform.database.url;
    };
    const connector = await openStore(configuration(), platformUrl, store, {
      readOnly: true,
      clocks,
      folder,
    });
    return closingWith(connector, async () => await platform?.close());
  },
});

/** A connector that lets go of what was opened for it, too. */
const closingWith = (connector: Connector, then: () => Promise<unknown>): Connector => ({
  ...connector,
  close: async () => {
    try {
      await connector.close();
    } finally {
      await then();
    }
  },
});

/** The stores of a folder, whatever else it holds by now: datasets are often checked before there is a rule. */
const storesOf = async (folder: string): Promise<readonly Store[]> => {
  const onDisk = folderOnDisk(folder);
  const stores = (await onDisk.list()).filter((path) => /^stores\.ya?ml$/.test(path));
  const storesAlone = {
    folder,
    list: async () => [registerFile, ...stores],
    read: async (path: string) =>
      path === registerFile ? new Uint8Array() : await onDisk.read(path),
  };
  const loaded = await loadPolicy(storesAlone, {
    readRegister: async () => success(noRegister),
    readDatasets: () => ({ datasets: [], problems: [] }),
    locate: async () => null,
  });
  if (loaded.ok) return loaded.policy.stores;
  throw new FailureError(
    mainFailure("main.policy-invalid", { folder, count: loaded.problems.length }),
  );
};

const registerFile = "register.json";
const noRegister: Register = {
  format: "egide/register@1",
  document: { name: "", sha256: "", language: null },
  controller: null,
  dataProtectionOfficers: [],
  activities: [],
  findings: [],
  structure: [],
};
