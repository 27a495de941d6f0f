import { failed, success, type Outcome } from "../kernel/index.ts";
import { failure } from "./errors.ts";

/** Where a store stands, as its address says. */
export type StoreAddress =
  | {
      readonly kind: "sqlite";
      /** As written: the caller resolves a relative path against the folder it was written in. */
      readonly path: string;
    }
  | {
      readonly kind: "postgres";
      /** With its secrets: never to be shown. */
      readonly url: string;
    };

const known = "sqlite:, postgres://, postgresql://";

/** Reads `sqlite:PATH`, `postgres://…` or `postgresql://…`; a failure never repeats the address, which may hold a password. */
export const parseStoreUrl = (url: string): Outcome<StoreAddress> => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return failed(failure("connectors.url-unreadable"));
  if (scheme === "sqlite") return sqliteAddress(url.slice("sqlite:".length));
  if (scheme !== "postgres" && scheme !== "postgresql")
    return failed(failure("connectors.unknown-kind", { scheme: `${scheme}:`, known }));
  return URL.canParse(url)
    ? success({ kind: "postgres", url })
    : failed(failure("connectors.url-unreadable"));
};

const sqliteAddress = (rest: string): Outcome<StoreAddress> => {
  // `sqlite:///absolute` is how many tools write it; `sqlite://name` would be a host, and is none.
  const path = rest.startsWith("///") ? rest.slice(2) : rest;
  return path === "" || path.startsWith("//") || path.includes("\0")
    ? failed(failure("connectors.url-unreadable"))
    : success({ kind: "sqlite", path });
};

/** How a PostgreSQL store is named to people: server and database, without user, password or options. */
export const displayName = (url: string): string => {
  const parsed = URL.parse(url);
  if (parsed === null) return "postgres://?";
  const host = parsed.host || parsed.searchParams.get("host") || "localhost";
  return `postgres://${host}${parsed.pathname}`;
};
