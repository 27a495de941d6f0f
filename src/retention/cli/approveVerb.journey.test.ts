import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { scene } from "./commands.fixture.ts";

suite("a run that needs a second person", () => {
  test(
    "waits for one, is asked for once, and goes on when another has typed its digest",
    scene(async (own) => {
      own.write("policy.yaml", "approval: { rows: 1, share: 0.5 }\n");
      const run = async () => await own.egide("run", own.folder, "--execute", "--as", "C. Marin");
      const first = await run();
      assert.equal(first.code, 1, first.err);
      assert.match(first.err, /retention\.approval-needed/);
      assert.match(
        first.out,
        /suppression, 2 lignes · première exécution, beaucoup de lignes, une grande part/,
      );
      assert.equal((await own.store.rows("dossier")).length, 3);
      const id = /--id (\S+)/.exec(first.err)?.[1] ?? "";
      assert.match((await run()).err, new RegExp(id), "the same request is not asked twice");

      const list = await own.egide("approve", "list", own.folder);
      const digest = /empreinte : (\S+)/.exec(list.out)?.[1] ?? "";
      for (const [by, typed, code] of [
        ["c.  marin", digest, "approval-same-person"],
        ["A. Roche", "000000000000", "approval-digest"],
        ["A. Roche", digest.slice(0, 4), "approval-digest"],
      ] as const) {
        own.input = `${typed}\n`;
        const said = await own.egide("approve", "run", "--id", id, "--as", by);
        assert.equal(said.code, 1);
        assert.match(said.err, new RegExp(`retention\\.${code}`));
      }
      own.input = `${digest}\n`;
      const approved = await own.egide("approve", "run", "--id", id, "--as", "A. Roche");
      assert.equal(approved.code, 0, approved.err);
      assert.match(
        (await own.egide("approve", "run", "--id", id, "--as", "T. Lan")).err,
        /approval-unknown/,
      );
      const entry = await own.platform.ledger.entry(`run-approved/${id}`);
      assert.doesNotMatch(JSON.stringify(entry), /Marin|Roche/);

      assert.equal((await run()).code, 0);
      assert.equal((await own.store.rows("dossier")).length, 1);
      assert.equal((await own.egide("approve", "list", own.folder)).out, "Aucune demande.\n");
    }),
  );

  test(
    "asks again when more rows are due than were agreed to",
    scene(async (own) => {
      own.write("policy.yaml", "approval: { first: true }\n");
      const first = await own.egide("run", own.folder, "--execute");
      const id = /--id (\S+)/.exec(first.err)?.[1] ?? "";
      own.input = /empreinte : (\S+)/.exec(first.out)?.[1] ?? "";
      assert.equal((await own.egide("approve", "run", "--id", id, "--as", "A. Roche")).code, 0);
      await own.store.run("insert into dossier values (9, '2019-01-01', 'x')");
      const more = await own.egide("run", own.folder, "--execute");
      assert.equal(more.code, 1);
      assert.notEqual(/--id (\S+)/.exec(more.err)?.[1], id);
      await own.store.run("delete from dossier where id = 9");
      assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
      await own.store.run("insert into dossier values (10, '2019-01-01', 'x')");
      const known = await own.egide("run", own.folder, "--execute");
      assert.match(
        known.out,
        /une grande part de la table/,
        "no first run any more, but half of the table",
      );
      assert.doesNotMatch(known.out, /première exécution/);
    }),
  );
});
