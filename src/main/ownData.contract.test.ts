import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { civilDay } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";
import { withConsole } from "./console/console.fixture.ts";
import { runPolicy } from "./runPolicy.ts";

const folder = join(import.meta.dirname, "../../policies/own-data");

suite("the datasets of our own data", () => {
  test("describe every field of each table that they describe, and none that is not there", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    const described = loaded.policy.datasets.flatMap(({ collections }) => [...collections]);
    assert.ok(described.length > 10, String(described.length));
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      const { rows } = await database.pool.query<{ table: string; fields: readonly string[] }>(
        `select table_name as table, array_agg(column_name::text order by column_name) as fields
         from information_schema.columns where table_schema = 'egide' group by table_name`,
      );
      const made = new Map(rows.map(({ table, fields }) => [table, fields]));
      for (const [table, fields] of described)
        assert.deepEqual([table, fields.toSorted()], [table, made.get(table)]);
    } finally {
      await database.close();
      await fresh.drop();
    }
  });
});

suite("the rules of our own data", () => {
  test("keep a line of the agent log for twelve months, and end it with the day on which they are over", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    const { policy } = loaded;
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      const days = [
        today.subtract({ months: 12, days: 2 }),
        today.subtract({ months: 12 }).add({ days: 1 }),
        today,
      ];
      for (const day of days)
        await database.pool.query(
          `insert into egide.agent_log (at, actor_kind, actor, actor_name, action, outcome)
           values ($1, 'staff', 'account-1', 'Orane Velmont', 'rules.read', 'read')`,
          [`${day.toString()}T12:00:00Z`],
        );
      const execution = { execute: true, windows: [] };
      const said = await runPolicy(platform, policy, execution, new AbortController().signal);
      assert.equal(said.state, "done");
      const { rows } = await database.pool.query<{ day: string }>(
        "select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from egide.agent_log order by at",
      );
      assert.deepEqual(
        rows.map(({ day }) => day),
        days.slice(1).map(String),
      );
    });
  });
});
