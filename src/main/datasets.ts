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
import {
  datasetsFor,
  folderOnDisk,
  loadPolicy,
  policyReaders,
  type LoadedPolicy,
  type Policy,
  type Store,
} from "../retention/index.ts";
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

/** What `egide dataset check` needs. */
export const checkDependencies = (
  configuration: () => Configuration,
): DatasetCheckDependencies => ({
  files: readDatasetFolder,
  openStore: async (folder, dataset, clocks) => {
    const store = await storeOf(folder, dataset);
    if (store === null) return null;
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

/**
 * The store that a dataset describes: the one of its name, else the one whose rules use it (the first by name, when
 * several do: a plan compares each), else the only store beside the only dataset. Null when nothing says it.
 */
const storeOf = async (folder: string, dataset: string): Promise<Store | null> => {
  const { stores, datasets, rules } = await contentOf(folder);
  const named = stores.find(({ name }) => name === dataset);
  if (named !== undefined) return named;
  const users = new Set(
    rules
      .filter((rule) => datasetsFor(rule, datasets).some(({ key }) => key === dataset))
      .map(({ store }) => store),
  );
  const [used] = stores
    .filter(({ name }) => users.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (used !== undefined) return used;
  return stores.length === 1 && datasets.length === 1 ? (stores[0] ?? null) : null;
};

type Content = Pick<Policy, "stores" | "datasets" | "rules">;

/** Datasets are often checked before there is a register or a rule: rules that cannot be read yet say nothing here. */
const contentOf = async (folder: string): Promise<Content> => {
  const whole = await load(folder, /^(?:stores|datasets\/[^/]+|rules\/[^/]+)\.ya?ml$/);
  if (whole.ok) return whole.policy;
  const withoutRules = await load(folder, /^(?:stores|datasets\/[^/]+)\.ya?ml$/);
  if (withoutRules.ok) return withoutRules.policy;
  const storesAlone = await load(folder, /^stores\.ya?ml$/);
  if (storesAlone.ok) return storesAlone.policy;
  throw new FailureError(
    mainFailure("main.policy-invalid", { folder, count: storesAlone.problems.length }),
  );
};

const load = async (folder: string, wanted: RegExp): Promise<LoadedPolicy> => {
  const onDisk = folderOnDisk(folder);
  const paths = (await onDisk.list()).filter((path) => wanted.test(path));
  return await loadPolicy(
    {
      folder,
      list: async () => [registerFile, ...paths],
      read: async (path: string) =>
        path === registerFile ? new Uint8Array() : await onDisk.read(path),
    },
    {
      readRegister: async () => success(noRegister),
      readDatasets: policyReaders.readDatasets,
      locate: async () => null,
    },
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
