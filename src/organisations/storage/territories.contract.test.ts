import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf } from "../../../test/support/body.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { Territories } from "../actions/territories.ts";
import { memoryTerritories } from "./memoryTerritories.ts";
import { postgresBodies } from "./postgresBodies.ts";
import { postgresTerritories } from "./postgresTerritories.ts";

const contract = (
  name: string,
  open: () => Promise<{ territories: Territories; close(): Promise<void> }>,
): void => {
  suite(`territories (${name})`, () => {
    test("give the body of a postal code by the longest prefix that is known, and change hands", async () => {
      const { territories, close } = await open();
      try {
        assert.equal(await territories.isEmpty(), true);
        assert.equal(await territories.bodyOf("00123"), null);
        await territories.save([
          { prefix: "00", body: "nord" },
          { prefix: "001", body: "est" },
          { prefix: "00199", body: "nord" },
        ]);
        assert.equal(await territories.isEmpty(), false);
        assert.equal(await territories.bodyOf("00999"), "nord");
        assert.equal(await territories.bodyOf("00123"), "est");
        assert.equal(await territories.bodyOf("00199"), "nord");
        assert.equal(
          await territories.bodyOf("10012"),
          null,
          "the begin of a code, never its middle",
        );
        await territories.save([{ prefix: "001", body: "nord" }]);
        assert.equal(await territories.bodyOf("00123"), "nord");
      } finally {
        await close();
      }
    });
  });
};

contract("memory", async () => ({ territories: memoryTerritories(), close: async () => {} }));
for (const server of postgresServers())
  contract(server.name, async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const bodies = postgresBodies(database.kysely<unknown>());
    const at = Temporal.Instant.from("2030-01-01T00:00:00Z");
    for (const id of ["nord", "est"]) await bodies.save(bodyOf(id), at);
    return {
      territories: postgresTerritories(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await fresh.drop();
      },
    };
  });
