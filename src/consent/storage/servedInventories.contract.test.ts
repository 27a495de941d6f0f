import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { ServedInventoryLog } from "../actions/servedInventoryLog.ts";
import { inventoryChanges } from "../model/charter/inventoryChanges.ts";
import { inventoryFixture } from "../model/inventory/inventory.fixture.ts";
import { memoryServedInventories } from "./memoryServedInventories.ts";
import { postgresServedInventories } from "./postgresServedInventories.ts";

const adapters: readonly {
  readonly name: string;
  readonly on: (work: (log: ServedInventoryLog) => Promise<void>) => () => Promise<void>;
}[] = [
  { name: "memory", on: (work) => async () => await work(memoryServedInventories()) },
  ...postgresServers().map((server) => ({
    name: server.name,
    on: (work: (log: ServedInventoryLog) => Promise<void>) => async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      try {
        await work(postgresServedInventories(database));
      } finally {
        await database.close();
        await fresh.drop();
      }
    },
  })),
];

const at = (day: number): Temporal.Instant =>
  Temporal.Instant.from(`2027-01-${String(day).padStart(2, "0")}T09:00:00Z`);

for (const { name, on } of adapters)
  suite(`what inventories said before (${name})`, () => {
    test(
      "is the last other one, with when it was replaced, also where it was said before (CNM-25)",
      on(async (log) => {
        const [first, ...others] = inventoryFixture.services;
        assert.ok(first);
        const fewer = { ...inventoryFixture, services: [first] };
        const { site } = inventoryFixture;
        assert.equal(await log.before(site), null);
        assert.equal(await log.note(inventoryFixture, at(1)), true);
        assert.equal(await log.note(inventoryFixture, at(2)), false, "the same");
        assert.equal(await log.before(site), null);
        assert.equal(await log.note(fewer, at(3)), true);
        const before = await log.before(site);
        assert.equal(before?.until.toString(), at(3).toString());
        assert.equal(inventoryChanges(before.inventory, fewer).length, others.length);
        assert.equal(await log.note(inventoryFixture, at(4)), true, "back again");
        assert.equal((await log.before(site))?.inventory.services.length, 1);
        assert.equal(await log.before("ailleurs"), null);
      }),
    );
  });
