/** The drill: back up, lose the folder and the database, restore; the ledger, the checker and the check after a restore must agree. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite, test } from "node:test";
import { postgresServers } from "../support/postgres.ts";
import { newUser, type Answer } from "./newUser.ts";

const page = `Responsable des traitements : Mairie de Sauvelande

Accueil : Répondre aux questions des habitants

  • Finalité(s) du traitement : Répondre aux questions posées à l’accueil.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les questions sont conservées pendant six mois à compter de la réponse.
`;

const dataset = `dataset:
  - fides_key: accueil
    collections:
      - name: question
        fields:
          - { name: id, data_categories: [system.operations], fides_meta: { primary_key: true } }
          - { name: texte, data_categories: [user.content] }
          - { name: repondue_le, data_categories: [system.operations] }
`;

const rule = (hash: string): string => `format: egide/rules@1
rules:
  - id: questions
    activity: repondre-aux-questions-des-habitants
    statement: { id: repondre-aux-questions-des-habitants.1, hash: "${hash}" }
    store: accueil
    collection: question
    clock: repondue_le
    keep: P6M
    end: delete
`;

const done = ({ code, out, err }: Answer): string => {
  assert.equal(code, 0, `${err}\n${out}`);
  return out;
};

suite("a backup, as an operator", () => {
  test("brings an installation back that was lost with its keys, and its ledger goes on", async () => {
    const [server] = postgresServers();
    assert.ok(server);
    const [before, after] = [await server.freshDatabase(), await server.freshDatabase()];
    const user = newUser();
    user.set("DATABASE_URL", before.url);
    const at = (...path: string[]): string => join(user.folder, ...path);
    try {
      mkdirSync(at("policy", "datasets"), { recursive: true });
      mkdirSync(at("policy", "rules"));
      const store = new DatabaseSync(at("accueil.sqlite"));
      store.exec(`CREATE TABLE question (id INTEGER PRIMARY KEY, texte TEXT NOT NULL, repondue_le DATE);
        INSERT INTO question (texte, repondue_le) VALUES ('Ancienne', date('now', '-2 years')), ('Récente', date('now'))`);
      store.close();
      writeFileSync(at("policy/register.txt"), page);
      writeFileSync(at("policy/policy.yaml"), "approval: none\n");
      writeFileSync(
        at("policy/stores.yaml"),
        'stores: { accueil: { url: "sqlite:../accueil.sqlite" } }\n',
      );
      writeFileSync(at("policy/datasets/accueil.yaml"), dataset);
      const [statement] = (
        JSON.parse(done(await user.egide("statements", "policy", "--json"))) as {
          statements: { hash: string }[];
        }
      ).statements;
      writeFileSync(at("policy/rules/accueil.yaml"), rule(statement?.hash ?? ""));
      done(await user.egide("run", "policy", "--execute"));
      writeFileSync(at("checkpoint.txt"), done(await user.egide("ledger", "checkpoint")));
      const verifierKey = done(await user.egide("ledger", "checkpoint", "--key")).trim();

      user.set("EGIDE_BACKUP_KEY", "7".repeat(64));
      const restoredTo = new Date().toISOString();
      done(await user.egide("backup", "one.backup", "--keys"));
      rmSync(user.dataFolder, { recursive: true });
      await before.drop();
      user.set("DATABASE_URL", after.url);
      assert.match(done(await user.egide("restore", "one.backup")), /rétablie : \d+ lignes/);
      assert.equal(statSync(join(user.dataFolder, "ledger.key")).mode & 0o777, 0o600);

      const saved = ["--key", verifierKey, "--checkpoint", "checkpoint.txt"];
      done(await user.egide("ledger", "verify", ...saved));
      done(await user.egide("fsck", "policy"));
      const check = ["--store", "accueil", "--restored-to", restoredTo];
      done(await user.egide("restore-check", "policy", ...check));

      const again = await user.egide("restore", "one.backup");
      assert.match(again.err, /database\.restore-not-empty/);
      assert.ok(existsSync(at("one.backup")));
    } finally {
      await user.leave();
      await before.drop();
      await after.drop();
    }
  });
});
