import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { Scans } from "../actions/scans.ts";
import { scanFixture } from "../model/scan/scan.fixture.ts";
import { memoryScans } from "./memoryScans.ts";
import { postgresScans } from "./postgresScans.ts";

const adapters: readonly {
  readonly name: string;
  readonly on: (work: (scans: Scans) => Promise<void>) => () => Promise<void>;
}[] = [
  { name: "memory", on: (work) => async () => await work(memoryScans()) },
  ...postgresServers().map((server) => ({
    name: server.name,
    on: (work: (scans: Scans) => Promise<void>) => async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      try {
        await work(postgresScans(database.kysely<unknown>()));
      } finally {
        await database.close();
        await fresh.drop();
      }
    },
  })),
];

for (const { name, on } of adapters)
  suite(`kept scans (${name})`, () => {
    test(
      "give the latest of a site as it was, whatever came in which order",
      on(async (scans) => {
        assert.equal(await scans.latest("essai"), null);
        const older = { ...scanFixture, at: "2030-01-01T00:00:00Z" };
        const newer = { ...scanFixture, at: "2030-02-01T00:00:00Z" };
        await scans.keep("essai", newer);
        await scans.keep("essai", older);
        assert.deepEqual(await scans.latest("essai"), newer);
        assert.equal(await scans.latest("autre"), null);
      }),
    );

    test(
      "are no more than are useful",
      on(async (scans) => {
        for (let day = 10; day < 25; day++)
          await scans.keep("essai", { ...scanFixture, at: `2030-01-${day}T00:00:00Z` });
        assert.equal((await scans.latest("essai"))?.at, "2030-01-24T00:00:00Z");
      }),
    );
  });
