import { Client } from "pg";
import { FailureError } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import { displayName } from "../storeUrl.ts";
import { copyOn, type Copy } from "./copy.ts";
import { isLost, translate } from "./failures.ts";
import { laterSettings, settings } from "./settings.ts";

export interface SessionOptions {
  readonly url: string;
  readonly schema: string;
  readonly readOnly: boolean;
  /** Milliseconds that a statement waits for a lock. */
  readonly lockTimeout: number;
  /** Milliseconds that a statement may take. */
  readonly statementTimeout: number;
}

export type Query = (
  text: string,
  values?: readonly unknown[],
  name?: string,
) => Promise<readonly Row[]>;
export type Row = Readonly<Record<string, unknown>>;
type Work<T> = (query: Query, copy: Copy) => Promise<T>;

/**
 * One connection for everything a connector does: the advisory lock lives in the session that purges, so a lock that
 * is lost can never outlive the purge, nor a purge its lock. Work is done one piece after the other.
 */
export interface Session {
  readonly store: string;
  readonly schema: string;
  /** Runs alone on the connection, opened when needed. Errors come out as the driver threw them. */
  alone<T>(work: Work<T>): Promise<T>;
  /** The same, with errors as failures of ours. */
  work<T>(work: Work<T>): Promise<T>;
  /** From now on a broken connection is not opened again: it held a lock. */
  pin(pinned: boolean): void;
  pinned(): boolean;
  connected(): boolean;
  close(): Promise<void>;
}

export const openSession = (options: SessionOptions): Session => {
  const store = displayName(options.url);
  let client: Client | null = null;
  let pinned = false;
  let queue: Promise<unknown> = Promise.resolve();

  const connected = async (): Promise<Client> => {
    if (client !== null) return client;
    if (pinned) throw new FailureError(failure("connectors.lock-lost", { store }));
    const opened = await connect(options, store);
    opened.on("error", () => forget(opened));
    opened.on("end", () => forget(opened));
    client = opened;
    return opened;
  };
  const forget = (gone: Client): void => {
    if (client === gone) client = null;
  };
  const alone = <T>(work: Work<T>): Promise<T> => {
    const result = queue.then(async () => {
      const current = await connected();
      const failed = (error: unknown): void => {
        if (isLost(error)) forget(current);
      };
      const query: Query = async (text, values = [], name) => {
        const question = { text, values: [...values], ...(name !== undefined && { name }) };
        try {
          const answer = await current.query<Record<string, unknown>>(question);
          // Several statements in one text answer as an array: none of ours returns rows that way.
          return Array.isArray(answer) ? [] : answer.rows;
        } catch (error) {
          failed(error);
          throw error;
        }
      };
      return work(query, copyOn(current, failed));
    });
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    store,
    schema: options.schema,
    alone,
    work: async (work) => {
      try {
        return await alone(work);
      } catch (error) {
        throw translate(error, store);
      }
    },
    pin: (value) => {
      pinned = value;
    },
    pinned: () => pinned,
    connected: () => client !== null,
    close: async () => {
      await queue;
      const closing = client;
      client = null;
      await closing?.end().catch(() => undefined);
    },
  };
};

const connect = async (options: SessionOptions, store: string): Promise<Client> => {
  const client = new Client({
    connectionString: options.url,
    application_name: "egide",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Without a listener an error between two queries would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await mustBeTheServer(client, store);
    await client.query(settings(options));
    await checkServer(client, options.schema, store);
    await client.query(laterSettings, [options.schema]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  }
};

/**
 * A server tells each session the process that serves it; a pooler, which stands before it, makes a number of its own up. What
 * we set would stay behind in a session of others (`default_transaction_read_only`!), our lock with it, and theirs would be ours.
 */
const mustBeTheServer = async (client: Client, store: string): Promise<void> => {
  const { rows } = await client.query<{ pid: number }>("select pg_catalog.pg_backend_pid() as pid");
  if (rows[0]?.pid !== (client as { readonly processID?: number | null }).processID)
    throw new FailureError(failure("connectors.pooled", { store }));
};

const checkServer = async (client: Client, schema: string, store: string): Promise<void> => {
  const answer = await client.query<{ version: number; number: string; known: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as number,
            exists (select from pg_catalog.pg_namespace where nspname = $1) as known`,
    [schema],
  );
  const [server] = answer.rows;
  if (server === undefined || server.version < 150_000)
    throw new FailureError(
      failure("connectors.server-too-old", { store, version: server?.number ?? "?" }),
    );
  if (!server.known)
    throw new FailureError(failure("connectors.no-such-schema", { store, schema }));
};
