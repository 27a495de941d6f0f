import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withConsole } from "./console/console.fixture.ts";
import { ownPolicy, servedPolicies } from "./policies.ts";
import { rulesOnceAt } from "./rulesOnceAt.ts";

suite("the rules of a served policy at a moment", () => {
  test("are told by its versions, or by its files once the database was made", async () => {
    await withConsole(async ({ stored, platform }) => {
      const { database, configuration, clock } = platform;
      const read = rulesOnceAt(platform, servedPolicies(configuration, stored));
      const [now, before] = [clock.now(), clock.now().subtract({ hours: 24 * 35 })];
      assert.equal((await read("valmarine", before)).size, 0);
      assert.ok((await read("valmarine", now)).has("candidatures"));
      assert.ok((await read(ownPolicy, now)).has("auteurs-des-versions-remplacees"));
      await database.pool.query("update egide.migration set applied_at = $1", [
        now.add({ hours: 1 }).toString(),
      ]);
      assert.equal((await read(ownPolicy, now)).size, 0, "there was no database yet");
    });
  });
});
