import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { scene } from "./commands.fixture.ts";

suite("policies of the database, from the command line", () => {
  test(
    "take a folder in as a version that a reason explains, and give it back as it was",
    scene(async ({ egide, folder, write }) => {
      assert.equal((await egide("policy", "list")).out, "Aucune politique.\n");
      const dry = await egide("policy", "push", folder, "@rive");
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.out, /\+ stores\.yaml[\s\S]*Rien n’a été enregistré/);
      assert.equal((await egide("policy", "list")).out, "Aucune politique.\n");
      const silent = await egide("policy", "push", folder, "@rive", "--execute");
      assert.match(silent.err, /retention\.option-missing/);
      const push = async (reason: string) =>
        await egide("policy", "push", folder, "rive", "--reason", reason, "--execute");
      assert.equal((await push("premier envoi")).code, 0);
      assert.match((await egide("policy", "list")).out, /^@rive {2}version 1, /);
      assert.equal((await push("encore")).out, "Rien ne diffère.\n");
      write("schedule.yaml", 'cron: "0 3 * * *"\nexecute: false\n');
      assert.equal((await push("la nuit")).out, "+ schedule.yaml\n");
      assert.match((await egide("policy", "list")).out, /version 2/);

      const copy = join(folder, "copie");
      const pulled = await egide("policy", "pull", "@rive", copy);
      assert.equal(pulled.code, 0, pulled.err);
      for (const path of ["schedule.yaml", "stores.yaml"])
        assert.deepEqual(readFileSync(join(copy, path)), readFileSync(join(folder, path)));
      assert.match(
        (await egide("policy", "pull", "@rive", copy)).err,
        /retention\.folder-not-empty/,
      );
    }),
  );

  test(
    "refuse a folder with errors, and names that are none",
    scene(async ({ egide, folder, write }) => {
      assert.match((await egide("policy", "pull", "@rive", "x")).err, /retention\.policy-absent/);
      assert.match((await egide("policy", "push", folder, "@Rive!")).err, /retention\.policy-name/);
      write("stores.yaml", 'stores: { guichet: { url: "sqlite:guichet.sqlite" } }\n');
      const relative = await egide("policy", "push", folder, "@rive");
      assert.equal(relative.code, 3);
      assert.match(relative.err, /stores\.yaml:1:\d+ \[retention\.store-relative\]/);
      write("stores.yaml", "stores: [\n");
      const wrong = await egide("policy", "push", folder, "@rive", "--reason", "x", "--execute");
      assert.equal(wrong.code, 3);
      assert.equal((await egide("policy", "list")).out, "Aucune politique.\n");
    }),
  );
});
