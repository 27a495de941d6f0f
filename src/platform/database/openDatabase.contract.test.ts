import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { sql, type Generated } from "kysely";
import { hasCode } from "../../../test/support/code.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./openDatabase.ts";

interface Tables {
  counter: { id: Generated<number>; n: number; on_day: string | null };
}

for (const server of postgresServers()) {
  describe(`an open database on ${server.name}`, () => {
    const withDatabase = async (work: (database: Database) => Promise<void>): Promise<void> => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      try {
        await database.pool.query(
          "CREATE TABLE counter (id serial PRIMARY KEY, n integer NOT NULL, on_day date)",
        );
        await work(database);
      } finally {
        await database.close();
        await database.close();
        await fresh.drop();
      }
    };

    test("a transaction commits when its work resolves and undoes everything when it throws", () =>
      withDatabase(async (database) => {
        const insert = (n: number, fail: boolean): Promise<void> =>
          database.transaction<Tables, void>(async (transaction) => {
            await transaction.insertInto("counter").values({ n, on_day: null }).execute();
            if (fail) throw new RangeError("no");
          });
        await insert(1, false);
        await assert.rejects(insert(2, true), RangeError);
        const rows = await database.kysely<Tables>().selectFrom("counter").select("n").execute();
        assert.deepEqual(rows, [{ n: 1 }]);
      }));

    test("values are sent apart from the statement, whatever they hold", () =>
      withDatabase(async (database) => {
        const hostile = "'; DROP TABLE counter; --";
        const { rows } = await sql<{ said: string }>`SELECT ${hostile}::text AS said`.execute(
          database.kysely(),
        );
        assert.deepEqual(rows, [{ said: hostile }]);
      }));

    test("a calendar date comes back as it was written, whatever the machine's time zone", () =>
      withDatabase(async (database) => {
        const day = "2026-03-29";
        await database
          .kysely<Tables>()
          .insertInto("counter")
          .values({ n: 1, on_day: day })
          .execute();
        const row = await database
          .kysely<Tables>()
          .selectFrom("counter")
          .select("on_day")
          .executeTakeFirstOrThrow();
        assert.equal(row.on_day, day);
      }));

    test("serialisable transactions that collide all succeed, one after the other", () =>
      withDatabase(async (database) => {
        await database
          .kysely<Tables>()
          .insertInto("counter")
          .values({ n: 0, on_day: null })
          .execute();
        let runs = 0;
        // Both have read before either writes, once.
        const bothRead = Promise.withResolvers<void>();
        const increment = (): Promise<void> =>
          database.transaction<Tables, void>(
            async (transaction) => {
              const { n } = await transaction
                .selectFrom("counter")
                .select("n")
                .executeTakeFirstOrThrow();
              runs += 1;
              if (runs === 2) bothRead.resolve();
              await bothRead.promise;
              await transaction
                .updateTable("counter")
                .set({ n: n + 1 })
                .execute();
            },
            { isolation: "serializable" },
          );
        await Promise.all([increment(), increment()]);
        const row = await database
          .kysely<Tables>()
          .selectFrom("counter")
          .select("n")
          .executeTakeFirstOrThrow();
        assert.equal(row.n, 2);
        assert.equal(runs, 3);
      }));
  });
}

test("an address that asks for encryption never falls back to none (ASVS V12.2.1)", async () => {
  const [server] = postgresServers();
  assert.ok(server);
  const fresh = await server.freshDatabase();
  const asking = new URL(fresh.url);
  for (const mode of ["require", "verify-full"]) {
    asking.searchParams.set("sslmode", mode);
    await assert.rejects(
      openDatabase({ url: asking.href }),
      hasCode("database.not-encrypted"),
      mode,
    );
  }
  await fresh.drop();
});

test("the embedded database of a folder opens, closes with its server, and opens again", () =>
  inTemporaryFolder(async (parent) => {
    const folder = join(parent, "data");
    for (const mode of ["launch", "attach-or-launch"] as const) {
      const database = await openDatabase({ folder, mode });
      const { rows } = await database.pool.query<{ n: number }>("SELECT 1 AS n");
      assert.deepEqual(rows, [{ n: 1 }]);
      assert.match(database.server, /^127\.0\.0\.1:\d+\/egide$/);
      await database.close();
      await database.serverEnded;
      await assert.rejects(openDatabase({ folder, mode: "attach" }), /database.folder-not-running/);
    }
  }));
