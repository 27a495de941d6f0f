import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { openDatabase } from "../platform/database/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";

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
