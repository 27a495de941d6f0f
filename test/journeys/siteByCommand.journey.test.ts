/** What an operator sets of the site by commands: in the database, and in the file that they had before it. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresSiteVersions } from "../../src/main/site/settings/storage/postgresSiteVersions.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { postgresServers } from "../support/postgres.ts";
import { newUser } from "./newUser.ts";

suite("the site, as an operator", () => {
  test("is pushed, pulled, closed and opened in the database, and in site.yaml for as long as that stands", async () => {
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const versions = postgresSiteVersions(database.kysely<unknown>(), database.transaction);
    const user = newUser();
    user.set("DATABASE_URL", fresh.url);
    const at = (name: string): string => join(user.folder, name);
    const run = async (words: readonly string[], code = 0): Promise<string> => {
      const answer = await user.egide(...words);
      assert.equal(answer.code, code, `${words.join(" ")}\n${answer.err}\n${answer.out}`);
      return answer.out + answer.err;
    };
    try {
      writeFileSync(at("mien.yaml"), 'name: Mairie de Sauvelande\naccent: "#8a1538"\n');
      assert.match(await run(["site", "push", at("mien.yaml")]), /\+ name\n\+ accent\n.*--execute/);
      assert.match(
        await run(["site", "push", at("mien.yaml"), "--execute"], 2),
        /main\.site-reason-missing/,
      );
      assert.equal(await versions.present(), null, "a dry run, and one without a reason");
      await run(["site", "push", at("mien.yaml"), "--reason", "ouverture", "--execute"]);
      const present = await versions.present();
      assert.deepEqual(present?.settings, { name: "Mairie de Sauvelande", accent: "#8a1538" });
      assert.deepEqual([present?.reason, present?.author.kind], ["ouverture", "command-line"]);
      assert.match(
        await run(["site", "push", at("mien.yaml"), "--reason", "encore", "--execute"]),
        /diff/,
      );
      assert.equal((await versions.present())?.number, 1);
      writeFileSync(at("faux.yaml"), "accent: rouge\n");
      assert.match(await run(["site", "push", at("faux.yaml")], 3), /main\.invalid-site/);

      await run(["maintenance", "on"]);
      assert.match((await versions.present())?.settings.maintenance?.fr ?? "", /maintenance/);
      assert.ok(!existsSync(at("data/site.yaml")), "no file is made where the database rules");
      await run(["site", "pull", at("tien.yaml")]);
      assert.match(readFileSync(at("tien.yaml"), "utf8"), /name: Mairie[^]*maintenance:\n {2}en:/);
      assert.match(await run(["site", "pull", at("tien.yaml")], 1), /main\.site-file-there/);
      await run(["maintenance", "off"]);
      assert.match(await run(["maintenance", "off"]), /déjà ouvert|open already/);
      assert.deepEqual((await versions.present())?.settings, present?.settings);
      assert.equal((await versions.present())?.number, 3);

      // What stood in a file before the database knew of sites goes on to.
      writeFileSync(at("data/site.yaml"), "# le nôtre\nname: Sauvelande-sur-Mer\n");
      await run(["maintenance", "on", "--fr", "Retour à 14 h.", "--en", "Back at 2 pm."]);
      assert.match(
        readFileSync(at("data/site.yaml"), "utf8"),
        /^# le nôtre\n[^]*fr: Retour à 14 h\./,
      );
      assert.equal((await versions.present())?.number, 3);
      assert.match(
        await run(["site", "push", at("data/site.yaml"), "--reason", "reprise", "--execute"]),
        /- accent[^]*data\/site\.yaml/,
      );
      rmSync(at("data/site.yaml"));
      await run(["maintenance", "off"]);
      assert.deepEqual((await versions.present())?.settings, { name: "Sauvelande-sur-Mer" });

      // A server that runs follows within the second, whoever changed it, and wherever.
      const { address, stop } = await user.start();
      const shows = async (status: number, text: string): Promise<void> => {
        const deadline = performance.now() + 10_000;
        for (;;) {
          const answer = await fetch(`${address}/mentions-legales`);
          const body = await answer.text();
          if (answer.status === status && body.includes(text)) return;
          assert.ok(performance.now() < deadline, `${answer.status}\n${body}`);
          await pause(50);
        }
      };
      await shows(200, "Sauvelande-sur-Mer");
      await run(["maintenance", "on", "--fr", "Retour à 16 h."]);
      await shows(503, "Retour à 16 h.");
      await run(["maintenance", "off"]);
      await shows(200, "Sauvelande-sur-Mer");
      writeFileSync(at("data/site.yaml"), "name: Sauvelande-les-Bains\n");
      await shows(200, "Sauvelande-les-Bains");
      await stop("SIGTERM");
    } finally {
      await user.leave();
      await database.close();
      await fresh.drop();
    }
  });
});
