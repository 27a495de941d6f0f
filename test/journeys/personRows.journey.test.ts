import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { insertion } from "../../src/retention/execution/store.fixture.ts";
import { erasureKind } from "../../src/rights/reach/actions/relayReceipts.ts";
import { scene } from "./personRowsScene.ts";

const person = "name: ysaline vermeulen\n";

suite("the commands of a person's rows", () => {
  test(
    "access counts, then writes a copy that is read by people, spreadsheets and machines; nobody else is in it, nor the name in what is said",
    scene({}, async (own) => {
      own.input = person;
      const counted = await own.egide(
        "rights",
        "access",
        own.folder,
        "--one-person",
        "--person",
        "-",
      );
      assert.equal(counted.code, 0, counted.err);
      assert.match(counted.out, /guichet · dossier\s: 2 lignes\n/);
      assert.match(counted.out, /guichet · page\s: 1 ligne\n/);
      assert.match(counted.out, /Rien n’a été copié/);
      const out = join(own.folder, "copie.zip");
      const copied = await own.egide(
        "rights",
        "access",
        own.folder,
        "--one-person",
        "--person",
        "-",
        "--out",
        out,
      );
      assert.equal(copied.code, 0, copied.err);
      assert.doesNotMatch(`${counted.out}${copied.out}${copied.err}`, /ysaline/i);
      assert.equal(statSync(out).mode & 0o077, 0);
      const files = unzipSync(new Uint8Array(readFileSync(out)));
      const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
      assert.deepEqual(Object.keys(files).toSorted(), [
        "guichet/001-dossier.csv",
        "guichet/001-dossier.json",
        "guichet/002-page.csv",
        "guichet/002-page.json",
        "guichet/003-piece.csv",
        "guichet/003-piece.json",
        "index.html",
        "manifest.json",
      ]);
      assert.deepEqual(JSON.parse(text("guichet/001-dossier.json")), [
        { id: 1, closed_on: "2019-01-01", nom: "Ysaline Vermeulen" },
        { id: 2, closed_on: "2028-02-28", nom: "YSALINE  VERMEULEN" },
      ]);
      assert.match(text("guichet/003-piece.csv"), /\r\n1,1,'=1\+1\r\n/);
      const page = text("index.html");
      assert.match(page, /<html lang="fr">/);
      assert.match(page, /Gérer les dossiers \(dossier\)/);
      assert.match(page, /nom et prénom/);
      assert.match(page, /&lt;b&gt;une page/);
      assert.doesNotMatch(Object.keys(files).map(text).join(""), /Tancrède/);
      const again = await own.egide(
        "rights",
        "access",
        own.folder,
        "--one-person",
        "--person",
        "-",
        "--out",
        out,
      );
      assert.match(again.err, /rights\.reach-file-exists/);
    }),
  );

  test(
    "erase is a dry run until it is told otherwise; then access finds nothing, and the ledger has a receipt without a name",
    scene({}, async (own) => {
      own.input = person;
      const before = await own.store.rows("dossier");
      const two = await own.egide("rights", "erase", own.folder, "--person", "-");
      assert.match(two.err, /rights\.reach-homonyms.*2 lignes/);
      const dry = await own.egide("rights", "erase", own.folder, "--one-person", "--person", "-");
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.out, /guichet · dossier\s: 2 à effacer\n/);
      assert.match(dry.out, /À blanc\s:/);
      assert.deepEqual(await own.store.rows("dossier"), before);
      const unsaid = await own.egide("rights", "erase", own.folder, "--person", "-", "--execute");
      assert.match(unsaid.err, /rights\.reach-request-unsaid/);
      const words = ["--one-person", "--person", "-", "--execute", "--request", "2030-14"];
      const real = await own.egide("rights", "erase", own.folder, ...words);
      assert.equal(real.code, 0, real.err);
      assert.match(real.out, /Reçu au journal\s: guichet /);
      assert.deepEqual(
        (await own.store.rows("dossier")).map(({ nom }) => nom),
        ["Tancrède"],
      );
      assert.deepEqual((await own.store.rows("piece")).length, 1);
      const after = await own.egide(
        "rights",
        "access",
        own.folder,
        "--one-person",
        "--person",
        "-",
      );
      assert.match(after.out, /Aucune ligne de cette personne/);
      const everything = await own.platform.everything();
      assert.match(everything, new RegExp(erasureKind));
      assert.match(everything, /2030-14/);
      assert.doesNotMatch(`${everything}${real.out}`, /ysaline|vermeulen/i);
    }),
  );

  test(
    "a rule that keeps rows keeps them from an erasure until its last day, and the day is said",
    scene(
      {
        "rules/garde.yaml": `format: egide/rules@1
rules:
  - id: garder-dossiers
    activity: gerer-les-dossiers
    statement: { id: gerer-les-dossiers.1, hash: ${"a".repeat(64)} }
    store: guichet
    collection: dossier
    with: [piece]
    clock: closed_on
    keep: P5Y
    end: keep
`,
      },
      async (own) => {
        own.input = person;
        const words = ["--one-person", "--person", "-", "--execute", "--request", "2030-15"];
        const real = await own.egide("rights", "erase", own.folder, ...words);
        assert.equal(real.code, 0, real.err);
        assert.match(real.out, /guichet · dossier\s: 1 à effacer\n/);
        assert.match(
          real.out,
          /guichet · dossier\s: 1 à garder par la règle garder-dossiers jusqu’au 28 février 2033 inclus/,
        );
        assert.deepEqual(
          (await own.store.rows("dossier")).map(({ id }) => id),
          [2, 3],
        );
      },
    ),
  );

  test(
    "a restored backup brings erased persons back: they are counted by digests, and erased again; nobody else is",
    scene({}, async (own) => {
      own.input = person;
      const words = ["--one-person", "--person", "-", "--execute", "--request", "2030-16"];
      const check = async (...more: readonly string[]) =>
        await own.egide("rights", "restore-check", own.folder, "--store", "guichet", ...more);
      const since = ["--restored-to", "2030-03-01T08:00:00Z"];
      assert.equal((await own.egide("rights", "erase", own.folder, ...words)).code, 0);
      const left = await own.store.rows("dossier");
      const clean = await check(...since);
      assert.equal(clean.code, 0, clean.err);
      assert.match(clean.out, /Aucune personne effacée n’est revenue/);
      await own.store.run(
        insertion("dossier", [
          { id: 1, closed_on: "2019-01-01", nom: "Ysaline Vermeulen" },
          { id: 4, closed_on: "2019-01-01", nom: "Ysaline Vermeulin" },
        ]) + insertion("piece", [{ id: 1, dossier_id: 1, contenu: "revenu" }]),
      );
      const found = await check(...since);
      assert.equal(found.code, 1, found.err);
      assert.match(found.out, /revenues\s: 1\./);
      assert.match(found.out, /guichet · piece\s: 1 à effacer/);
      assert.doesNotMatch(`${found.out}${found.err}`, /ysaline/i);
      // What was erased before the backup is in no backup: nobody is looked for.
      assert.equal((await check("--restored-to", "2031-01-01T00:00:00Z")).code, 0);
      const again = await check(...since, "--execute");
      assert.equal(again.code, 0, again.err);
      assert.deepEqual(
        (await own.store.rows("dossier")).map(({ id }) => id),
        [...left.map(({ id }) => id), 4],
      );
      assert.equal((await check(...since)).code, 0);
      assert.match((await check()).err, /rights\.reach-moment/);
      const nowhere = await own.egide(
        "rights",
        "restore-check",
        own.folder,
        "--store",
        "x",
        ...since,
      );
      assert.match(nowhere.err, /rights\.reach-store-unknown/);
    }),
  );

  test(
    "rectify shows old and new, field by field, and writes nothing until it is told; the ledger then has a receipt without the value",
    scene({}, async (own) => {
      own.input = person;
      const change = join(own.folder, "change.txt");
      writeFileSync(change, "piece.contenu: =1+1 => Deux pièces\n");
      const words = ["--one-person", "--person", "-", "--change", change];
      const before = await own.store.rows("piece");
      const dry = await own.egide("rights", "rectify", own.folder, ...words);
      assert.equal(dry.code, 0, dry.err);
      assert.match(
        dry.out,
        /guichet · piece\.contenu\s: « =1\+1 » → « Deux pièces » \(1 ligne\)\n/,
      );
      assert.match(dry.out, /À blanc\s:/);
      assert.deepEqual(await own.store.rows("piece"), before);
      const real = ["--execute", "--request", "2030-17"];
      const done = await own.egide("rights", "rectify", own.folder, ...words, ...real);
      assert.equal(done.code, 0, done.err);
      assert.deepEqual(
        (await own.store.rows("piece")).map(({ contenu }) => contenu),
        ["Deux pièces", "de Tancrède"],
      );
      const everything = await own.platform.everything();
      assert.match(everything, /rectification-receipt/);
      assert.match(everything, /2030-17/);
      assert.doesNotMatch(everything, /Deux pièces|ysaline/i);
      const again = await own.egide("rights", "rectify", own.folder, ...words, ...real);
      assert.match(again.out, /porte déjà la nouvelle valeur \(1 ligne\)/);
      assert.doesNotMatch(again.out, /Reçu/);
      // Both files cannot come by the same way, and what nobody describes is nothing.
      const misuse = async (text: string, ...said: readonly string[]): Promise<string> => {
        writeFileSync(change, text);
        return (await own.egide("rights", "rectify", own.folder, ...said)).err;
      };
      assert.match(await misuse("", "--person", "-"), /rights\.rectify-change-unsaid/);
      assert.match(await misuse("", "--person", "-", "--change", "-"), /rectify-one-input/);
      assert.match(await misuse("contenu\n", ...words), /rights\.rectify-line/);
      assert.match(await misuse("piece.nom: x\n", ...words), /rights\.rectify-unknown/);
    }),
  );

  test(
    "restrict and lift are dry runs until told otherwise; a run of rules leaves what is restricted, and lifting waits until the person is told",
    scene({}, async (own) => {
      own.input = person;
      const words = ["--one-person", "--person", "-", "--request", "2030-18"];
      const dry = await own.egide("rights", "restrict", own.folder, ...words);
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.out, /guichet · dossier\s: 2 à limiter\n/);
      assert.match(dry.out, /À blanc\s:/);
      const real = await own.egide("rights", "restrict", own.folder, ...words, "--execute");
      assert.equal(real.code, 0, real.err);
      assert.match(real.out, /Reçu au journal\s: guichet /);
      const erased = await own.egide("rights", "erase", own.folder, ...words, "--execute");
      assert.match(erased.err, /rights\.reach-restricted/);
      const lift = async (...more: readonly string[]) =>
        await own.egide("rights", "lift", own.folder, "--request", "2030-18", ...more);
      const asked = await lift();
      assert.equal(asked.code, 0, asked.err);
      assert.match(asked.out, /guichet · dossier\s: 2 ligne/);
      assert.match((await lift("--execute")).err, /rights\.restrict-untold/);
      assert.match(
        (await lift("--execute", "--told-on", "2999-01-01")).err,
        /rights\.restrict-untold/,
      );
      const lifted = await lift("--execute", "--told-on", "2020-01-01");
      assert.equal(lifted.code, 0, lifted.err);
      assert.match((await lift()).err, /rights\.restrict-none/);
      const everything = await own.platform.everything();
      assert.match(everything, /restriction-receipt/);
      assert.doesNotMatch(`${everything}${real.out}${lifted.out}`, /ysaline|vermeulen/i);
      assert.equal((await own.store.rows("dossier")).length, 3);
    }),
  );

  test(
    "each misuse is told its way out, and nothing is written",
    scene({}, async (own) => {
      const said = async (input: string, ...words: readonly string[]): Promise<string> => {
        own.input = input;
        const { err, code } = await own.egide("rights", "erase", own.folder, ...words);
        assert.notEqual(code, 0);
        return err;
      };
      assert.match(await said(""), /rights\.reach-person-unsaid/);
      assert.match(await said("\n \n", "--person", "-"), /rights\.reach-person-unsaid/);
      assert.match(await said("ysaline\n", "--person", "-"), /rights\.reach-person-line/);
      assert.match(await said("email: a@x.example", "--person", "-"), /rights\.reach-nobody.*name/);
      await own.store.run("alter table page drop column texte");
      assert.match(await said(person, "--person", "-"), /rights\.reach-dataset-differs/);
      assert.equal((await own.store.rows("dossier")).length, 3);
      assert.ok(!existsSync(join(own.folder, "copie.zip")));
    }),
  );
});
