/**
 * Real PostgreSQL databases for tests: each test gets its own, cloned from a template in some 25 ms.
 * The embedded server and the templates are those of `npm test`; without one it starts at the first demand and ends with the process.
 */
import { after } from "node:test";
import { launchEmbedded } from "../../src/platform/database/index.ts";
import {
  databaseMaker,
  type DatabaseMaker,
  type Filling,
  type FreshDatabase,
} from "./databaseMaker.ts";
import { folderOfThisProcess } from "./temporaryFolder.ts";

export interface PostgresServer {
  /** "embedded", or "server" for that of TEST_POSTGRES_URL. */
  readonly name: string;
  /**
   * An empty database, one with all migrations, or one with what many tests begin with beside; `drop` fails when somebody left a
   * session open in it.
   */
  freshDatabase(options?: { migrated?: boolean; filled?: Filling }): Promise<FreshDatabase>;
}

/** Every server that database tests must pass on. */
export const postgresServers = (): readonly PostgresServer[] => servers;

const lazily = (
  name: string,
  address: () => Promise<string>,
  template: string | undefined,
): PostgresServer & { end(): Promise<void> } => {
  let maker: Promise<DatabaseMaker> | null = null;
  return {
    name,
    freshDatabase: async (options) => {
      maker ??= address().then((url) => databaseMaker(url, template ?? null));
      return (await maker).make(
        options?.filled ?? (options?.migrated === true ? "migrated" : "empty"),
      );
    },
    end: async () => {
      await (await maker?.catch(() => null))?.end();
    },
  };
};

const launchOnce = async (): Promise<string> => {
  const running = process.env["EGIDE_TEST_EMBEDDED_URL"];
  if (running !== undefined) return running;
  const folder = folderOfThisProcess("postgres");
  const server = await launchEmbedded({ folder, durable: false });
  // Before the folder is removed.
  process.prependOnceListener("exit", () => {
    try {
      process.kill(server.pid, "SIGKILL");
    } catch {
      // It ended already.
    }
  });
  return server.url;
};

const external = process.env["TEST_POSTGRES_URL"];
/** `npm test` gives a process whose tests are no contract one of two servers; without a word tests run on both. */
const wanted = process.env["EGIDE_TEST_SERVERS"] ?? "all";
const embedded = lazily("embedded", launchOnce, process.env["EGIDE_TEST_EMBEDDED_TEMPLATE"]);
const servers =
  external === undefined || external === ""
    ? [embedded]
    : [
        embedded,
        lazily("server", async () => external, process.env["EGIDE_TEST_SERVER_TEMPLATE"]),
      ].filter(({ name }) => wanted === "all" || wanted === name);

after(async () => {
  for (const server of servers) await server.end();
});
