import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { databaseMaker } from "../../../test/support/databaseMaker.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { launchEmbedded } from "../../platform/database/index.ts";
import { onFresh } from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`who is at work on PostgreSQL (${server.name})`, () => {
    test(
      "a session at work is company, also when it waits within a transaction",
      onFresh(laboratory, async (bench) => {
        const connector = bench.connect();
        await bench.sql("select 1");
        assert.equal(await connector.probe(), "others");
        const other = await bench.begin();
        await other.sql("select 1");
        assert.equal(await connector.probe(), "others");
        await other.rollback();
      }),
    );
  });
}

// All other tests are at work on the servers of all: being alone takes a server of one's own.
test("sessions of ours, and those that have been idle for a while, are no company", async () => {
  await inTemporaryFolder(async (folder) => {
    const server = await launchEmbedded({ folder: join(folder, "postgres"), durable: false });
    const maker = databaseMaker(server.url);
    try {
      const laboratory = postgresLaboratory("alone", () => maker.make("empty"));
      await onFresh(laboratory, async (bench) => {
        await bench.sql("set application_name to 'egide'");
        const connector = bench.connect();
        await bench.connect().introspect();
        let company = await connector.probe();
        for (let times = 0; times < 200 && company !== "nobody"; times++) {
          await wait(200);
          await bench.sql("select 1");
          company = await connector.probe();
        }
        assert.equal(company, "nobody");
      })();
    } finally {
      await maker.end();
      await server.stop();
    }
  });
});
