import { resolve } from "node:path";
import { FailureError, type Failure } from "../kernel/index.ts";
import {
  openConnector,
  parseStoreUrl,
  type Connector,
  type DeclaredClocks,
  type Patience,
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
  readonly patience?: Patience;
}

/**
 * Opens the database of a store: `{data}` in its URL is the data folder, a variable is read from the environment, the
 * platform's own database is that of `platformUrl`.
 * @throws FailureError `main.store-variable-unset`, `main.store-address-unreadable`, `connectors.unknown-kind`.
 */
export const openStore = async (
  configuration: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: () => Promise<string>,
  store: StoreToOpen,
  { readOnly, clocks, folder, patience }: OpenOptions,
): Promise<Connector> => {
  const url =
    store.address.kind === "platform" ? await platformUrl() : storeUrlOf(configuration, store);
  if (url === null) throw unset(store);
  const parsed = parseStoreUrl(url);
  if (!parsed.ok) throw new FailureError(unreadable(store, parsed.failure));
  const address = parsed.value;
  const place =
    address.kind === "sqlite" ? { ...address, path: resolve(folder, address.path) } : address;
  return openConnector({
    ...place,
    ...(store.schema === null ? {} : { schema: store.schema }),
    readOnly,
    clocks,
    ...(patience !== undefined && { patience }),
  });
};

/** The address as written, or of its variable; null when that is not set, and for the platform's own database. */
export const storeUrlOf = (
  { dataFolder, storeUrl }: Pick<Configuration, "dataFolder" | "storeUrl">,
  { address }: Pick<StoreToOpen, "address">,
): string | null => {
  if (address.kind === "platform") return null;
  return address.kind === "url"
    ? address.url.replace(/^sqlite:\{data\}(?=\/)/, () => `sqlite:${dataFolder}`)
    : storeUrl(address.variable);
};

const unset = ({ name, address }: StoreToOpen): FailureError =>
  new FailureError(
    mainFailure("main.store-variable-unset", {
      store: name,
      variable: address.kind === "variable" ? address.variable : "DATABASE_URL",
    }),
  );

/** The connectors know an address without its name: here is said which store, and where its address is written. */
const unreadable = ({ name, address }: StoreToOpen, failure: Failure): Failure =>
  failure.code === "connectors.url-unreadable"
    ? mainFailure("main.store-address-unreadable", {
        store: name,
        source: address.kind === "variable" ? address.variable : "stores.yaml",
      })
    : failure;
