import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  connect,
  datasetIn,
  file,
  fileOf,
  holder,
  list,
  said,
  valuesIn,
  withStores,
} from "./storesConsole.fixture.ts";

suite("the pages about stores", () => {
  test("connect a SQLite file, describe a table with what was proposed, and the policy is in order", async () => {
    await withStores(async (bench) => {
      const { get, post, policies } = bench;
      assert.match(said(await get(list)), /Aucune base n’est reliée/);
      const form = (await get(`${list}/relier`)).body;
      assert.match(form, /value="EGIDE_STORE_VALMARINE_RH"/);
      assert.match(form, /stores\/valmarine\/guichet\.sqlite"/);
      assert.doesNotMatch(form, /LITTORAL_PAIE|EGIDE_STORE_PERSONNE|s3cr3t|\.key/);

      const { tried, kept } = await connect(bench, "guichet", file);
      assert.match(said(tried), /La base répond.*SQLite 3\.\d.*Tables 3/);
      assert.equal(kept.statusCode, 303);
      assert.equal(kept.headers.location, `${list}/guichet/tables`);
      const tables = await get(`${list}/guichet/tables`);
      assert.match(said(tables), /dossier pas décrite 7 7.*piece pas décrite 3 3 .*dossier/);

      const path = `${list}/guichet/tables/decrire?table=dossier`;
      const shown = await get(path);
      const values = valuesIn(shown.body);
      assert.deepEqual(
        [0, 1, 2, 3, 4, 5, 6].map((row) => values[`category-${row}`]),
        [
          "system.operations",
          "user.name.last",
          "user.contact.email",
          "user.contact.phone_number",
          "?",
          "?",
          "?",
        ],
      );
      assert.match(said(shown), /telFixe.*proposé d’après le nom/);
      assert.deepEqual([values["identity-2"], values["identity-3"]], ["email", "phone_number"]);
      assert.match(shown.body, /name="clock-5"/, "a number may be a date");
      assert.doesNotMatch(shown.body, /name="clock-0"/, "a key is none");
      const saved = await post(path, {
        ...values,
        "category-4": "system.operations",
        "category-5": "user.behavior",
        "clock-5": "unix-seconds",
        "category-6": "system.operations",
        "identity-3": "",
        act: "save",
      });
      assert.equal(saved.statusCode, 303, said(saved));
      const after = await datasetIn(bench, "guichet");
      assert.deepEqual(
        after?.collections[0]?.fields.map(({ name, dataCategories, identity, clock }) => [
          name,
          dataCategories.join(),
          identity,
          clock.format ?? null,
        ]),
        [
          ["id", "system.operations", null, null],
          ["nom", "user.name.last", null, null],
          ["courriel", "user.contact.email", "email", null],
          ["telFixe", "user.contact.phone_number", null, null],
          ["statut", "system.operations", null, null],
          ["vu_le", "user.behavior", null, "unix-seconds"],
          ["closed_on", "system.operations", null, null],
        ],
      );
      const nobody = await post(`${list}/guichet/tables/decrire?table=parametre`, {
        ...valuesIn((await get(`${list}/guichet/tables/decrire?table=parametre`)).body),
        act: "nobody",
      });
      assert.equal(nobody.statusCode, 303);
      assert.match(
        said(await get(`${list}/guichet/tables`)),
        /dossier décrite 0 7.*parametre ne concerne personne 0 2/,
      );
      const filtered = said(await get(`${list}/guichet/tables?q=PIE&etat=absent`));
      assert.match(filtered, /piece pas décrite/);
      assert.doesNotMatch(filtered, /dossier décrite/);
      const csv = await get(`${list}/guichet/tables.csv?etat=described`);
      assert.match(csv.body, /^\u{FEFF}Table,[^]*\r\ndossier,décrite,0,7,[^]*\r\n$/u);
      assert.doesNotMatch(csv.body, /piece,/);

      assert.match(said(await get(list)), /guichet SQLite sqlite:\{data\}.* 2 0 Examiner/);
      assert.match(said(await get(`${list}/guichet`)), /dossier 7 4 0 courriel \(email\)/);
      const examined = await post(`${list}/guichet/examen`, {});
      assert.match(said(examined), /Répond oui,.*décrites nulle part : 1\./);
      for (const each of [tried, tables, shown, examined])
        assert.doesNotMatch(each.body, /ysaline|1700000000/i, "no value of a row");
      const loaded = await policies.load("valmarine");
      assert.ok(loaded.ok);
      assert.deepEqual(
        loaded.policy.stores.map(({ name, address }) => [name, address]),
        [["guichet", { kind: "url", url: file }]],
      );
    });
  });

  test("connect a PostgreSQL schema by its variable, and say what its account may do", async () => {
    await withStores(async (bench) => {
      const { get, post, postgres } = bench;
      await postgres(
        "create schema rh; create table rh.agent (id bigint primary key, nom text, origine inet, vu_le timestamptz); insert into rh.agent values (1, 'Ysaline', null, now())",
      );
      const { tried, kept } = await connect(bench, "rh", "EGIDE_STORE_VALMARINE_RH", "rh");
      assert.match(
        said(tried),
        /PostgreSQL 1\d.*Tables 1 Droits tables lues : 1 sur 1 ; tables où effacer : 1 Droits de trop tout faire sur le serveur/,
      );
      assert.doesNotMatch(tried.body, /postgres:\/\/[^/"<]*@/, "no account, no password");
      assert.equal(kept.statusCode, 303, said(kept));
      const path = `${list}/rh/tables/decrire?table=agent`;
      const shown = await get(path);
      assert.match(said(shown), /origine inet.*proposé d’après le type/);
      assert.match(said(shown), /vu_le timestamp with time zone · peut servir d’horloge/);
      assert.equal((await post(path, { ...valuesIn(shown.body), act: "save" })).statusCode, 303);
      assert.equal((await datasetIn(bench, "rh"))?.collections[0]?.fields.length, 4);
      assert.match(said(await get(list)), /rh PostgreSQL postgres:\/\/.*EGIDE_STORE_VALMARINE_RH/);
      assert.match(said(await get("/en/console/valmarine/bases/rh")), /PostgreSQL.*agent 4 2 1/);
    });
  });

  test("take no address, and no place that is not this body’s; nothing is kept, no secret is said back", async () => {
    await withStores(async (bench) => {
      const { post, get, policies, postgres, saveBeside } = bench;
      const refused = async (written: string, more: Readonly<Record<string, string>> = {}) =>
        await post(`${list}/relier`, { name: "rh", written, ...more });
      for (const [written, code] of [
        ["postgres://dpo:hunter2@intranet/rh", "connectors.place-secret"],
        ["postgres://intranet/rh?password=hunter2", "connectors.place-secret"],
        ["postgres://intranet/rh", "connectors.place-address"],
        ["EGIDE_STORE_VALMARINE_ABSENTE", "connectors.place-variable"],
        ["EGIDE_STORE_LITTORAL_PAIE", "connectors.place-variable"],
        ["EGIDE_WEB_KEY", "connectors.place-variable"],
        ["sqlite:/etc/passwd", "connectors.place-file"],
        ["sqlite:{data}/stores/valmarine/../littoral/paie.sqlite", "connectors.place-file"],
        ["n’importe quoi", "connectors.place-unoffered"],
        ["EGIDE_STORE_VALMARINE_MORT", "connectors.unreachable"],
      ] as const) {
        const answer = await refused(written);
        assert.ok(answer.statusCode >= 400, written);
        assert.ok(said(answer).includes(`(${code})`), `${written}: ${said(answer).slice(0, 600)}`);
        assert.match(answer.body, /name="name"[^>]* value="rh"|value="rh"[^>]* name="name"/);
        assert.doesNotMatch(answer.body, /hunter2|s3cr3t/);
      }
      for (const [more, words] of [
        [{ name: "Ré sum é" }, /minuscules sans accent/],
        [{ name: "relier" }, /celui d’une page/],
        [{ name: "" }, /Ce champ est à remplir : Nom/],
        [{ schema: "a b" }, /63 caractères/],
        [{ schema: "egide" }, /connectors\.schema-reserved/],
        [{ schema: "pg_catalog" }, /connectors\.schema-reserved/],
        [{ schema: "absent" }, /connectors\.no-such-schema/],
      ] as const)
        assert.match(said(await refused("EGIDE_STORE_VALMARINE_RH", more)), words);
      assert.match(said(await refused("")), /Choisissez un emplacement/);
      await postgres("create table a (b int)");
      assert.equal((await connect(bench, "rh", "EGIDE_STORE_VALMARINE_RH")).kept.statusCode, 303);
      assert.match(said(await refused(file)), /connectors\.store-taken/);
      const twin = await refused("EGIDE_STORE_VALMARINE_DOUBLE", { name: "double" });
      assert.match(said(twin), /une seule et même base.*retention\.store-twins/);
      const tried = await post(`${list}/relier`, { name: "guichet", written: file });
      await saveBeside([fileOf("policy.yaml", "approval: none\n")]);
      const late = await post(`${list}/relier`, valuesIn(tried.body));
      assert.equal(late.statusCode, 409);
      assert.match(said(late), /retention\.policy-changed/);
      assert.match(late.body, /value="guichet"/);
      const loaded = await policies.load("valmarine");
      assert.deepEqual(loaded.ok && loaded.policy.stores.map(({ name }) => name), ["rh"]);
      assert.doesNotMatch((await get(`${list}/relier`)).body, /value="EGIDE_STORE_VALMARINE_RH"/);
    });
  });

  test("show readers what there is and let them change nothing; another body’s stores do not exist", async () => {
    await withStores(async (bench) => {
      const { get, signIn } = bench;
      await connect(bench, "guichet", file);
      signIn(holder("auditor"));
      const read = await get(list);
      assert.match(said(read), /guichet/);
      assert.doesNotMatch(read.body, /\/relier"|\/examen"/);
      assert.doesNotMatch((await get(`${list}/guichet`)).body, /\/tables"|\/retirer"|\/examen"/);
      for (const path of ["/relier", "/guichet/examen", "/guichet/tables", "/guichet/retirer"])
        assert.equal((await get(`${list}${path}`)).statusCode, 403, path);
      for (const path of ["", "/guichet", "/guichet/examen"])
        assert.equal((await get(`/console/littoral/bases${path}`)).statusCode, 404, path);
      signIn(holder("dpo"));
      for (const path of [
        "/absente",
        "/absente/examen",
        "/absente/tables",
        "/absente/retirer",
        "/guichet/tables/decrire?table=absente",
        "/guichet/tables/decrire",
      ])
        assert.equal((await get(`${list}${path}`)).statusCode, 404, path);
      assert.match((await get("/console/valmarine")).body, /« guichet » reste à décrire/);
      signIn(holder("operator", "Ysoline Garcin", null));
      for (const path of ["", "/relier", "/guichet"])
        assert.equal((await get(`/console/personne/bases${path}`)).statusCode, 404, path);
      signIn(holder("dpo", "Ysoline Garcin", "littoral"));
      assert.match(said(await get("/console/littoral/bases")), /Aucune base n’est reliée/);
      const form = await get("/console/littoral/bases/relier");
      assert.match(form.body, /value="EGIDE_STORE_LITTORAL_PAIE"/);
      assert.doesNotMatch(form.body, /VALMARINE/);
    });
  });
});
