import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool, types } from "pg";
import { FailureError } from "../../kernel/index.ts";
import { databaseFailure } from "./errors.ts";
import { connectionFailure } from "./failures.ts";
import { runTransaction, type Transact, type TransactionOptions } from "./transaction.ts";

/** An open database: the embedded one or a server's, alike. */
export interface Database {
  /** Address with its password; for drivers, never for people. */
  readonly url: string;
  /** "host:port/database", for messages. */
  readonly server: string;
  /** Sessions. `date` columns come as "2026-01-31", `bigint` as text, `timestamptz` as Date. */
  readonly pool: Pool;
  /** The query builder on the same sessions, typed with the caller's own tables. */
  kysely<T>(): Kysely<T>;
  /** Runs work in one transaction: committed when it resolves, undone when it throws. */
  readonly transaction: Transact;
  /** Settles if the embedded server that this process launched ends; never for a server of somebody else. */
  readonly serverEnded: Promise<void>;
  /** Ends the sessions, then the embedded server if this process launched it. May be called twice. */
  close(): Promise<void>;
}

/** Who stands behind an address: how to let go of it, and how to know that it is gone. */
export interface Backing {
  readonly url: string;
  readonly ended: Promise<void>;
  release(): Promise<void>;
}

/** A server of somebody else. */
export const foreign = (url: string): Backing => ({
  url,
  ended: new Promise(() => undefined),
  release: async () => undefined,
});

const leastMajor = 15;

/** Opens sessions and checks that the server can serve us; lets go of the server when it cannot. */
export const connect = async (backing: Backing): Promise<Database> => {
  const { url } = backing;
  const server = describe(url);
  const pool = new Pool({
    connectionString: url,
    application_name: "egide",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // An idle session that the server ends is no reason to die: the next statement opens another or says why not.
  pool.on("error", () => undefined);
  // A session cut while it is in use tells its statement; unheard, its event would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  await check(pool, server).catch(async (error: unknown) => {
    await pool.end();
    await backing.release();
    throw connectionFailure(error, server);
  });
  const builder = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | null = null;
  return {
    url,
    server,
    pool,
    kysely: <T>() => builder as Kysely<T>,
    transaction: <T, R>(
      work: (transaction: Transaction<T>) => Promise<R>,
      options?: TransactionOptions,
    ) => runTransaction(builder as Kysely<T>, server, work, options),
    serverEnded: backing.ended,
    close: () => (closing ??= pool.end().then(() => backing.release())),
  };
};

const check = async (pool: Pool, server: string): Promise<void> => {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version = 0, encoding = "" } = rows[0] ?? {};
  refuseOld(version, server);
  // Names are sorted by rules that exist for UTF8 alone, and "SQL_ASCII" would keep any bytes for text.
  if (encoding !== "UTF8")
    throw new FailureError(databaseFailure("database.encoding", { server, encoding }));
};

/** @param version as `server_version_num` says it: 140012 for 14.12. */
export const refuseOld = (version: number, server: string): void => {
  const found = Math.floor(version / 10_000);
  if (found < leastMajor)
    throw new FailureError(
      databaseFailure("database.server-too-old", { server, found, least: leastMajor }),
    );
};

const describe = (url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new FailureError(databaseFailure("database.url-invalid"));
  return `${parsed.hostname || "localhost"}:${parsed.port || 5432}${parsed.pathname}`;
};

// The driver would turn a calendar date into an instant of the machine's time zone.
const getTypeParser: typeof types.getTypeParser = (
  ...[oid, format]: Parameters<typeof types.getTypeParser>
): unknown => (oid === types.builtins.DATE ? String : types.getTypeParser(oid, format));
