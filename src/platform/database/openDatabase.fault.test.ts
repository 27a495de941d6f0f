import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { once } from "node:events";
import { describe, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { copyUsedFolder } from "../../../test/support/folderHolder.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { launchEmbedded } from "./embedded/launch.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./openDatabase.ts";

/** The failure has this code, and nothing of it says the password. */
const refused = async (url: string, code: string): Promise<void> => {
  const secret = decodeURIComponent(new URL(url).password);
  await assert.rejects(openDatabase({ url }), (error: Error) => {
    if (secret !== "") assert.ok(!`${error.message} ${String(error.cause)}`.includes(secret));
    return hasCode(code)(error);
  });
};

const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

describe("opening a database", () => {
  test("an address that is none is refused without being repeated", async () => {
    for (const url of ["", "mysql://a:s3cret@b/c", "not an address s3cret"])
      await assert.rejects(openDatabase({ url }), (error: Error) => {
        assert.doesNotMatch(error.message, /s3cret/);
        return hasCode("database.url-invalid")(error);
      });
  });

  test("a server that is down, or a host that does not exist, is unreachable", async () => {
    await refused(
      `postgres://egide:s3cret@127.0.0.1:${await closedPort()}/egide`,
      "database.server-unreachable",
    );
    await refused("postgres://egide:s3cret@nowhere.invalid/egide", "database.server-unreachable");
  });

  test("a server that hangs up is a lost connection", async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await refused(`postgres://egide:s3cret@127.0.0.1:${port}/egide`, "database.connection-lost");
    server.close();
  });

  test("a wrong or missing password is refused", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      const server = await launchEmbedded({ folder });
      try {
        for (const password of ["", "s3cret"]) {
          const url = new URL(server.url);
          url.password = password;
          await refused(url.href, "database.credentials-refused");
        }
      } finally {
        await server.stop();
      }
    }));

  test("a hot standby opens, and is refused before it is migrated", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      writeFileSync(join(folder, "cluster", "standby.signal"), "");
      const server = await launchEmbedded({ folder });
      const database = await openDatabase({ url: server.url });
      try {
        const migrations = join(import.meta.dirname, "../../../migrations");
        await assert.rejects(migrate(database, migrations), hasCode("database.read-only"));
      } finally {
        await database.close();
        await server.stop();
      }
    }));

  for (const server of postgresServers()) {
    test(`a database that does not exist is refused on ${server.name}`, async () => {
      const fresh = await server.freshDatabase();
      const url = new URL(fresh.url);
      url.pathname = "/egide_absent";
      await refused(url.href, "database.unknown-database");
      await fresh.drop();
    });

    test(`a database that does not keep text as UTF-8 is refused on ${server.name}`, async () => {
      const fresh = await server.freshDatabase();
      const { pool, close } = await openDatabase({ url: fresh.url });
      try {
        await pool.query(
          "CREATE DATABASE egide_other_text ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0",
        );
        const url = new URL(fresh.url);
        url.pathname = "/egide_other_text";
        await refused(url.href, "database.encoding");
      } finally {
        await pool.query("DROP DATABASE IF EXISTS egide_other_text WITH (FORCE)");
        await close();
        await fresh.drop();
      }
    });

    test(`a session cut by the server is replaced by the next statement on ${server.name}`, async () => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      try {
        const cut = database.transaction((transaction) =>
          transaction.executeQuery({
            sql: "SELECT pg_terminate_backend(pg_backend_pid())",
            parameters: [],
            query: { kind: "RawNode", sqlFragments: [], parameters: [] },
            queryId: { queryId: "cut" },
          }),
        );
        await assert.rejects(cut, hasCode("database.connection-lost"));
        const { rows } = await database.pool.query<{ n: number }>("SELECT 1 AS n");
        assert.deepEqual(rows, [{ n: 1 }]);
      } finally {
        await database.close();
        await fresh.drop();
      }
    });
  }
});
