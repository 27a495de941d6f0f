import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { Satisfaction } from "../actions/satisfaction.ts";
import { memorySatisfaction } from "./memorySatisfaction.ts";
import { postgresSatisfaction } from "./postgresSatisfaction.ts";

const adapters: readonly {
  readonly name: string;
  on(work: (satisfaction: Satisfaction) => Promise<void>): Promise<void>;
}[] = [
  { name: "memory", on: async (work) => await work(memorySatisfaction()) },
  ...postgresServers().map((server) => ({
    name: server.name,
    on: async (work: (satisfaction: Satisfaction) => Promise<void>) => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      try {
        await work(postgresSatisfaction(database.kysely<unknown>()));
      } finally {
        await database.close();
        await fresh.drop();
      }
    },
  })),
];

for (const { name, on } of adapters)
  suite(`satisfaction (${name})`, () => {
    test("is counts by page and month, and nothing else (AME-56)", async () => {
      await on(async (satisfaction) => {
        const [march, april] = ["2027-03-01", "2027-04-01"].map((day) =>
          Temporal.PlainDate.from(day),
        );
        assert.ok(march && april);
        await Promise.all(
          (["yes", "yes", "no"] as const).map((answer) => satisfaction.count("/b", march, answer)),
        );
        await satisfaction.count("/b", april, "yes");
        await satisfaction.count("/a", april, "no");
        const said = async (since: Temporal.PlainDate) =>
          (await satisfaction.list(since)).map(({ path, month, yes, no }) =>
            [month.toString(), path, yes, no].join(" "),
          );
        assert.deepEqual(await said(march), [
          "2027-04-01 /a 0 1",
          "2027-04-01 /b 1 0",
          "2027-03-01 /b 2 1",
        ]);
        assert.equal((await said(april)).length, 2);
      });
    });
  });
