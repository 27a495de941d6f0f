import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { quietConsole } from "../../test/support/quietConsole.ts";
import { runCommandLine } from "../platform/command-line/index.ts";
import {
  folderOnDisk,
  policyListVerb,
  policyPullVerb,
  policyPushVerb,
  policyReaders,
} from "../retention/index.ts";
import { commandCatalogue } from "./commandCatalogue.ts";
import { errorsOfFolder } from "./errorsOfFolder.ts";
import { missingIdentity } from "./missingIdentity.ts";
import { accepting, jsonFile, openPublishing, withError } from "./publishing.fixture.ts";
import { publishingPolicies } from "./publishing.ts";
import { judgeFolder } from "./registerIn.ts";

suite("egide policy push, of a register with errors", () => {
  test("says in its dry run what will block, is refused, is forced with a reason, or accepts by lint.yaml", async () => {
    const [server] = postgresServers();
    assert.ok(server);
    const folder = mkdtempSync(join(tmpdir(), "egide-push-"));
    const fresh = await server.freshDatabase({ migrated: true });
    const { database, platform, clock, editions } = await openPublishing(
      fresh.url,
      join(folder, "key"),
    );
    const commands = {
      openFolder: folderOnDisk,
      readers: policyReaders,
      catalogue: async () => commandCatalogue,
      account: "odile",
      clock,
      withPolicies: async <T>(
        work: (policies: ReturnType<typeof publishingPolicies>) => Promise<T>,
        how = {},
      ) => await work(publishingPolicies(platform, how)),
      judge: judgeFolder(missingIdentity(platform), clock.now),
    };
    const verbs = [policyPushVerb(commands), policyPullVerb(commands), policyListVerb(commands)];
    const egide = async (...words: string[]) => {
      let [out, err] = ["", ""];
      const code = await runCommandLine(
        {
          entries: verbs.map((verb) => ({ ...verb, load: async () => verb })),
          version: "1.2.3",
          locale: { LANG: "fr_FR.UTF-8" },
          catalogue: commands.catalogue,
          debug: true,
          console: {
            ...quietConsole,
            out: (text) => void (out += text),
            err: (text) => void (err += text),
          },
        },
        words,
      );
      return { code, out, err };
    };
    const push = async (...words: string[]) =>
      await egide("policy", "push", policy, "@rive", "--reason", "essai", "--execute", ...words);
    const policy = mkdtempSync(join(folder, "policy-"));
    try {
      writeFileSync(join(policy, "register.json"), jsonFile(withError(6)));
      const dry = await egide("policy", "push", policy, "@rive");
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.err, /✗ \[recipients\.no-agreement\] .*Imprimerie Lenoir/);
      assert.match(dry.out, /Ces erreurs bloqueront/);

      const refused = await push();
      assert.equal(refused.code, 1);
      assert.match(refused.err, /✗ \[recipients\.no-agreement\][\s\S]*publication-blocked/);
      assert.match((await push("--force", "bientôt")).err, /register\.force-too-short/);
      assert.equal((await egide("policy", "list")).out, "Aucune politique.\n");

      const served = async () => await errorsOfFolder({ policyFolder: policy }, platform);
      assert.deepEqual(await served(), {
        code: "main.folder-with-errors",
        params: { folder: policy, count: 1 },
      });

      const force = "Le contrat est signé, sa date manque encore.";
      assert.equal((await push("--force", force)).code, 0);
      assert.deepEqual((await editions.latest("rive"))?.forced, { reason: force, findings: 1 });

      writeFileSync(join(policy, "register.json"), jsonFile(withError(9)));
      assert.equal((await push()).code, 1, "a reason answers once");
      const lint = accepting("le contrat est signé, il est au coffre");
      writeFileSync(join(policy, "lint.yaml"), lint);
      assert.equal(await served(), null);
      assert.match((await egide("policy", "push", policy, "@rive")).err, /○ .*au coffre/);
      assert.equal((await push()).code, 0);
      const [edition] = await editions.list("rive");
      assert.deepEqual([edition?.forced, edition?.accepted.length], [null, 1]);

      const copy = join(folder, "copie");
      assert.equal((await egide("policy", "pull", "@rive", copy)).code, 0);
      assert.deepEqual(Buffer.from(await folderOnDisk(copy).read("lint.yaml")), Buffer.from(lint));
      writeFileSync(join(policy, "lint.yaml"), "rules: { recipients.no-agreement: off }");
      const silent = await push();
      assert.equal(silent.code, 3);
      assert.match(silent.err, /lint\.yaml \[register\.lint-reason-missing\]/);
    } finally {
      await database.close();
      await fresh.drop();
      rmSync(folder, { recursive: true });
    }
  });
});
