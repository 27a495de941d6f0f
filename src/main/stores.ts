import { resolve } from "node:path";
import { FailureError, type Outcome } from "../kernel/index.ts";
import {
  openConnector,
  parseStoreUrl,
  type Connector,
  type DeclaredClocks,
} from "../connectors/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";

/** A store as `stores.yaml` names it, with what its connector must know. */
export interface StoreToOpen {
  readonly name: string;
  readonly address:
    | { readonly kind: "url"; readonly url: string }
    | { readonly kind: "variable"; readonly variable: string }
    | { readonly kind: "platform" };
  readonly schema: string | null;
}

export interface OpenOptions {
  readonly readOnly: boolean;
  readonly clocks: DeclaredClocks;
  /** The policy folder: a relative SQLite path starts there. */
  readonly folder: string;
}

/**
 * Opens the database of a store: `{data}` in its URL is the data folder, a variable is read from the environment, the
 * platform's own database is that of `platformUrl`.
 * @throws FailureError `main.store-variable-unset`, and the failures of `parseStoreUrl`.
 */
export const openStore = async (
  configuration: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: () => Promise<string>,
  store: StoreToOpen,
  { readOnly, clocks, folder }: OpenOptions,
): Promise<Connector> => {
  const url = await urlOf(configuration, platformUrl, store);
  const address = valueOf(parseStoreUrl(url));
  const place =
    address.kind === "sqlite" ? { ...address, path: resolve(folder, address.path) } : address;
  return openConnector({
    ...place,
    ...(store.schema === null ? {} : { schema: store.schema }),
    readOnly,
    clocks,
  });
};

const urlOf = async (
  { dataFolder, storeUrl }: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: () => Promise<string>,
  { name, address }: StoreToOpen,
): Promise<string> => {
  if (address.kind === "platform") return await platformUrl();
  if (address.kind === "url")
    return address.url.replace(/^sqlite:\{data\}(?=\/)/, () => `sqlite:${dataFolder}`);
  const url = storeUrl(address.variable);
  if (url === null)
    throw new FailureError(
      mainFailure("main.store-variable-unset", { store: name, variable: address.variable }),
    );
  return url;
};

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
