import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import type { Salts } from "../actions/salts.ts";
import { memorySalts } from "./memorySalts.ts";
import { postgresSalts } from "./postgresSalts.ts";

const at = Temporal.Instant.from("2030-01-01T00:00:00Z");
const moments = { at, destroyAfter: Temporal.Instant.from("2031-01-01T00:00:00Z") };

const contract = (
  name: string,
  open: () => Promise<{ salts: Salts; close(): Promise<void> }>,
): void => {
  suite(`salts (${name})`, () => {
    test("are kept with their run, 32 bytes that nobody else has, until their time is over", async () => {
      const { salts, close } = await open();
      try {
        const [one, other] = [
          await salts.make("run-1", moments),
          await salts.make("run-2", moments),
        ];
        assert.equal(one.bytes.length, 32);
        assert.notDeepEqual(one.bytes, other.bytes);
        const all = await salts.all();
        assert.deepEqual(new Set(all.map(({ run }) => run)), new Set(["run-1", "run-2"]));
        assert.ok(all.every(({ destroyAfter }) => destroyAfter.equals(moments.destroyAfter)));
        assert.deepEqual(
          new Uint8Array(all.find(({ id }) => id === one.id)!.bytes),
          new Uint8Array(one.bytes),
        );
        assert.deepEqual(await salts.destroyDue(moments.destroyAfter), []);
        const due = await salts.destroyDue(moments.destroyAfter.add({ seconds: 1 }));
        assert.deepEqual(new Set(due), new Set([one.id, other.id]));
        assert.deepEqual(await salts.all(), [], "nothing opens their receipts any more");
        const again = await salts.destroyDue(at);
        assert.equal(again.length, 2, "named until they are forgotten");
        await salts.forget([one.id]);
        assert.deepEqual(await salts.destroyDue(at), [other.id]);
      } finally {
        await close();
      }
    });
  });
};

contract("memory", async () => ({ salts: memorySalts(), close: async () => {} }));
for (const server of postgresServers())
  contract(`PostgreSQL ${server.name}`, async () => {
    const { url, drop } = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url });
    return {
      salts: postgresSalts(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await drop();
      },
    };
  });
