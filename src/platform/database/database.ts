import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { FailureError } from "../../kernel/index.ts";
import { databaseFailure } from "./errors.ts";
import { connectionFailure } from "./failures.ts";

/** An open database: the embedded one or a server's, alike. */
export interface Database {
  /** Address with its password; for drivers, never for people. */
  readonly url: string;
  /** "host:port/database", for messages. */
  readonly server: string;
  /** Sessions. `date` columns come as "2026-01-31", `bigint` as text, `timestamptz` as Date. */
  readonly pool: pg.Pool;
  /** The query builder on the same sessions, typed with the caller's own tables. */
  kysely<T>(): Kysely<T>;
  /** Ends the sessions, then the embedded server if this process launched it. May be called twice. */
  close(): Promise<void>;
}

const least = 15;

/**
 * Opens sessions on a PostgreSQL server and checks that it can serve us.
 * @throws FailureError `database.url-invalid`, `database.server-unreachable`, `database.credentials-refused`,
 * `database.unknown-database`, `database.server-too-old`, `database.too-many-connections`.
 */
export const connect = async (
  url: string,
  after: () => Promise<void> = async () => {},
): Promise<Database> => {
  const server = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "egide",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser: typeParser },
  });
  // An idle session that the server ends is no reason to die: the next statement opens another or says why not.
  pool.on("error", () => undefined);
  await check(pool, server).catch(async (error: unknown) => {
    await pool.end();
    throw connectionFailure(error, server);
  });
  const builder = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | null = null;
  return {
    url,
    server,
    pool,
    kysely: <T>() => builder as Kysely<T>,
    close: () => (closing ??= pool.end().then(after)),
  };
};

const check = async (pool: pg.Pool, server: string): Promise<void> => {
  const { rows } = await pool.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  const found = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (found < least)
    throw new FailureError(databaseFailure("database.server-too-old", { server, found, least }));
};

const describe = (url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new FailureError(databaseFailure("database.url-invalid"));
  return `${parsed.hostname || "localhost"}:${parsed.port || 5432}${parsed.pathname}`;
};

// The driver would turn a calendar date into an instant of the machine's time zone.
const typeParser = ((oid: number, format?: "text") =>
  oid === pg.types.builtins.DATE
    ? (text: string) => text
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
