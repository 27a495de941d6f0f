import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseStoreUrl } from "../connectors/index.ts";
import type { Configuration } from "./config.ts";
import { storeUrlOf, type StoreToOpen } from "./stores.ts";

type Surroundings = Pick<Configuration, "dataFolder" | "databaseUrl" | "storeUrl">;

/**
 * Where a store is, as a text that is equal for two names of one database and schema; null when its variable is not
 * set or its address cannot be read, which opening it will say. Opens nothing.
 */
export const locateStore = (
  { dataFolder, databaseUrl, storeUrl }: Surroundings,
  store: StoreToOpen,
  folder: string,
): string | null => {
  const schema = store.schema ?? "public";
  const url =
    store.address.kind === "platform" ? databaseUrl : storeUrlOf({ dataFolder, storeUrl }, store);
  if (url === null) return store.address.kind === "platform" ? `platform ${schema}` : null;
  const address = parseStoreUrl(url);
  if (!address.ok) return null;
  return address.value.kind === "sqlite"
    ? fileIdentity(resolve(folder, address.value.path))
    : `${server(address.value.url)} ${schema}`;
};

/** A file has one identity under all its names: links, both kinds, are followed. One that is not there yet has its path. */
const fileIdentity = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? `file ${path}` : `file ${found.dev}:${found.ino}`;
};

const ownHost = new Set(["", "localhost", "127.0.0.1", "[::1]", "::1"]);

/** Host, port and database, without user, password or other options. */
const server = (url: string): string => {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = (hostname || searchParams.get("host") || "").toLowerCase();
  const named = ownHost.has(host) ? "localhost" : host;
  const place = port || searchParams.get("port") || "5432";
  return `${named}:${place}${decodeURIComponent(pathname)}`;
};
