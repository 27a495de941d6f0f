import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { demoFolder } from "../config.ts";
import {
  connect,
  datasetIn,
  file,
  fileOf,
  holder,
  list,
  ruleOn,
  said,
  valuesIn,
  withStores,
} from "./storesConsole.fixture.ts";

suite("stores that are connected", () => {
  test("show what changed in the database since, and forget what it no longer has unless a rule needs it", async () => {
    await withStores(async (bench) => {
      const { get, post, sqlite, saveBeside } = bench;
      await connect(bench, "guichet", file);
      for (const table of ["dossier", "piece"]) {
        const path = `${list}/guichet/tables/decrire?table=${table}`;
        const values = valuesIn((await get(path)).body);
        assert.equal((await post(path, { ...values, act: "save" })).statusCode, 303);
      }
      const same = said(await post(`${list}/guichet/examen`, {}));
      assert.match(same, /nulle part : 1/);
      sqlite(
        "alter table dossier drop column telFixe; alter table dossier add column adresse text; drop table piece",
      );
      const examined = said(await post(`${list}/guichet/examen`, {}));
      assert.match(examined, /n’a pas de table « piece »/);
      assert.match(examined, /n’a pas de colonne « telFixe »/);
      assert.match(examined, /La colonne « adresse » de « dossier » n’est pas décrite/);
      const preview = await get(`${list}/guichet/oublier`);
      assert.match(said(preview), /champs, 1 ; tables, 1/);
      const forgotten = await post(`${list}/guichet/oublier`, valuesIn(preview.body));
      assert.equal(forgotten.statusCode, 303, said(forgotten));
      const fields = (await datasetIn(bench, "guichet"))?.collections.map(
        ({ name, fields: of }) => `${name}: ${of.map((field) => field.name).join(" ")}`,
      );
      assert.deepEqual(fields, ["dossier: id nom courriel statut vu_le closed_on"]);

      sqlite("alter table dossier drop column closed_on");
      await saveBeside([fileOf("rules/dossiers.yaml", ruleOn("guichet"))]);
      await post(`${list}/guichet/examen`, {});
      const needed = await post(
        `${list}/guichet/oublier`,
        valuesIn((await get(`${list}/guichet/oublier`)).body),
      );
      assert.equal(needed.statusCode, 409);
      assert.match(said(needed), /closed_on/);
    });
  });

  test("refuse to drop a store that a rule names, and drop it with its description once none does", async () => {
    await withStores(async (bench) => {
      const { get, post, saveBeside, policies } = bench;
      await connect(bench, "guichet", file);
      const path = `${list}/guichet/tables/decrire?table=dossier`;
      await post(path, { ...valuesIn((await get(path)).body), act: "save" });
      await saveBeside([fileOf("rules/dossiers.yaml", ruleOn("guichet"))]);
      assert.match(said(await get(`${list}/guichet`)), /Règles clore-dossiers/);
      const removal = `${list}/guichet/retirer`;
      const shown = await get(removal);
      assert.match(said(shown), /Des règles agissent encore.*clore-dossiers/);
      assert.doesNotMatch(shown.body, /class="button destructive"/);
      const forged = await post(removal, {});
      assert.equal(forged.statusCode, 403, "a page without a form gives no token");
      await saveBeside([fileOf("rules/dossiers.yaml", "rules: 3")]);
      const blind = await post(removal, valuesIn((await get(removal)).body));
      assert.equal(blind.statusCode, 409, "rules that cannot be read may name it");
      await saveBeside([{ path: "rules/dossiers.yaml", content: null }]);
      const confirm = await get(removal);
      assert.match(
        said(confirm),
        /Retirer aussi sa description \(datasets\/guichet\.yaml, tables : 1\)/,
      );
      const done = await post(removal, { ...valuesIn(confirm.body), description: "true" });
      assert.equal(done.statusCode, 303, said(done));
      const loaded = await policies.load("valmarine");
      assert.ok(loaded.ok);
      assert.deepEqual([loaded.policy.stores, loaded.policy.datasets], [[], []]);
      assert.match(said(await get(list)), /Aucune base n’est reliée/);
    });
  });

  test("keep what was typed when somebody else saved meanwhile, and say what they saved", async () => {
    await withStores(async (bench) => {
      const { get, post, saveBeside } = bench;
      await connect(bench, "guichet", file);
      const path = `${list}/guichet/tables/decrire?table=piece`;
      const values = { ...valuesIn((await get(path)).body), "category-2": "user.content" };
      await saveBeside([
        fileOf(
          "datasets/guichet.yaml",
          "dataset:\n  - fides_key: guichet\n    collections:\n      - name: piece\n        fields:\n          - { name: contenu, data_categories: [user.health_and_medical] }\n",
        ),
      ]);
      const late = await post(path, { ...values, act: "save" });
      assert.equal(late.statusCode, 409);
      assert.match(said(late), /retention\.policy-changed/);
      assert.equal(valuesIn(late.body)["category-2"], "user.content");
      assert.match(said(late), /enregistré : user\.health_and_medical/);
      assert.equal((await post(path, { ...valuesIn(late.body), act: "save" })).statusCode, 303);
      const contents = (await datasetIn(bench, "guichet"))?.collections[0]?.fields.find(
        ({ name }) => name === "contenu",
      );
      assert.deepEqual(contents?.dataCategories, ["user.content"]);
    });
  });

  test("are opened and kept by a desk that looks every place up itself, whatever asks it", async () => {
    await withStores(async ({ desk, policies }) => {
      const change = {
        body: "valmarine",
        base: 1,
        author: { kind: "staff", id: "account-7", name: "Orane Velmont" },
        reason: "essai",
      } as const;
      for (const written of [
        "EGIDE_STORE_LITTORAL_PAIE",
        "EGIDE_STORE_PERSONNE",
        "sqlite:/etc/passwd",
        "sqlite:{data}/../guichet.sqlite",
        "postgres://intranet/rh",
      ]) {
        const proposed = { name: "rh", written, schema: null };
        const unoffered = { failure: { code: "connectors.place-unoffered", params: {} } };
        await assert.rejects(desk.openProposed("valmarine", proposed), unoffered, written);
        await assert.rejects(desk.judge("valmarine", proposed), unoffered, written);
        await assert.rejects(desk.add(change, proposed), unoffered, written);
      }
      await assert.rejects(desk.open("littoral", "guichet", {}));
      const loaded = await policies.load("valmarine");
      assert.deepEqual(loaded.ok && loaded.policy.stores, []);
    });
  });

  test("are shown and examined where a folder rules, and nothing is offered that would change them", async () => {
    await withStores(
      async ({ get, post, signIn }) => {
        signIn(holder("dpo", "Orane Velmont", "demo"));
        const bases = "/console/demo/bases";
        const shown = await get(bases);
        assert.match(said(shown), /tenues dans un dossier.*guichet SQLite/);
        assert.doesNotMatch(shown.body, /\/relier"/);
        assert.doesNotMatch((await get(`${bases}/guichet`)).body, /\/retirer"|\/tables"/);
        for (const path of ["/relier", "/guichet/retirer"])
          assert.equal((await get(`${bases}${path}`)).statusCode, 303, path);
        const examined = await post(`${bases}/guichet/examen`, {});
        assert.match(said(examined), /connectors\.file-missing/);
      },
      { EGIDE_POLICY: demoFolder },
    );
  });

  test("list many tables some at a time, in the order that is asked for", async () => {
    await withStores(async (bench) => {
      const { get, sqlite } = bench;
      for (let at = 100; at < 220; at++) sqlite(`create table serie_${at} (a text, b text)`);
      await connect(bench, "guichet", file);
      const tables = `${list}/guichet/tables`;
      const first = await get(tables);
      assert.match(said(first), /dossier.*serie_100/);
      assert.doesNotMatch(said(first), /serie_219/);
      assert.match(first.body, /href="[^"]*tables\?page=3"/);
      assert.match(said(await get(`${tables}?page=3`)), /serie_219/);
      assert.match(said(await get(`${tables}?page=99&tri=-table`)), /serie_100.*dossier/);
      assert.match(
        said(await get(`${tables}?tri=-open`)),
        /Appliquer \d+ sur \d+ Table .* dossier pas décrite 7/,
      );
      const csv = (await get(`/en${tables}.csv`)).body.split("\r\n");
      assert.deepEqual([csv.length, csv[1]], [125, "dossier,not described,7,7,,"]);
      assert.match(said(await get(`${tables}?q=absente`)), /Aucune table ne répond/);
      assert.match(
        (await get(`${list}?etat=undescribed&tri=-regles`)).body,
        /aria-sort="descending"[^]*bases\/guichet"/,
      );
      assert.match(said(await get(`${list}?etat=described`)), /Rien ne correspond.*toute la liste/);
      const stores = (await get(`${list}.csv`)).body.trim().split("\r\n");
      assert.match(
        stores.join("\n"),
        /name,kind,variable,place,schema,tables,rules\nguichet,sqlite,,/,
      );
      assert.equal((await get(`${list}.csv?sorte=postgres`)).body.trim().split("\r\n").length, 1);
    });
  });

  test("describe a table of two thousand columns some at a time", async () => {
    await withStores(async (bench) => {
      const { get, post, sqlite } = bench;
      const columns = Array.from({ length: 2_000 }, (_, at) => `colonne_${at} text`).join(", ");
      sqlite(`create table large (${columns})`);
      await connect(bench, "guichet", file);
      const path = `${list}/guichet/tables/decrire?table=large`;
      const first = await get(path);
      assert.match(said(first), /Columns|Colonnes 1 à 30 sur 2 000/);
      assert.ok(first.body.length < 400_000, String(first.body.length));
      const saved = await post(path, {
        ...valuesIn(first.body),
        "category-3": "user.name",
        act: "save",
      });
      assert.equal(saved.headers.location, `${path}&page=2`);
      const last = await get(`${path}&page=999`);
      assert.match(said(last), /Colonnes 1 981 à 2 000 sur 2 000.*colonne_1999/);
      assert.match(
        said(await get(`${list}/guichet/tables`)),
        /large décrite en partie 1 999 2 000/,
      );
      const wrong = await post(path, { ...valuesIn(first.body), "category-2": "user.inventée" });
      assert.equal(wrong.statusCode, 400);
      assert.match(said(wrong), /n’est pas de celles qui sont proposées/);
    });
  });
});
