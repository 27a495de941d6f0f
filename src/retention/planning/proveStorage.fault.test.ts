import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  onlyPlan,
  planAlone,
  postgresGrounds,
  ruleOn,
  sqliteGround,
  statementsOf,
  withPieces,
  type ProvingGround,
} from "./provingGround.fixture.ts";

for (const kind of postgresGrounds())
  suite(`what a plan must know of where ${kind.name} puts things`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await work({ ...ground, plan: planAlone(ground.url) });
      });

    test(
      "a row that leads to a large object would leave it behind: refused, until the content stands in the row",
      on(async ({ sql, plan }) => {
        await sql(`alter table piece add column scan oid, add column avis text, add column ville text default '75012';
          select lo_from_bytea(75012, 'une autre');
          update piece set scan = lo_from_bytea(0, 'secret'), avis = lo_from_bytea(0, 'é')::text where id < 12`);
        const { refusals: refused } = await plan([withPieces]);
        const reasons = refused[0]?.reasons ?? [];
        assert.deepEqual(
          reasons.map(({ code, params }) => [code, params["column"]]),
          [
            ["retention.large-objects", "scan"],
            ["retention.large-objects", "avis"],
            ["retention.large-objects", "ville"],
          ],
        );
        const named = (column: string) =>
          ruleOn({
            end: {
              kind: "anonymise",
              fields: [{ collection: "dossier", column, as: { kind: "null" } }],
            },
          });
        // What it leaves in place stays reachable.
        onlyPlan(await plan([named("nom")]));
        await sql("update piece set ville = 'Paris' where id = 13");
        for (const statement of statementsOf(reasons.slice(0, 2))) await sql(statement);
        onlyPlan(await plan([withPieces]));
        assert.deepEqual(await sql("select scan, avis from piece where id = 10"), [
          { scan: Buffer.from("secret"), avis: "é" },
        ]);
        assert.deepEqual(await sql("select oid::int from pg_largeobject_metadata"), [
          { oid: 75012 },
        ]);
      }),
    );

    test(
      "a table of the archive that a crash would empty is refused, also that of a child",
      on(async ({ sql, plan }) => {
        await sql(`create schema coffre;
          create table coffre.dossier (like dossier including all, egide_clock date);
          create unlogged table coffre.piece (like piece including all)`);
        const rule = ruleOn({
          with: ["piece"],
          end: { kind: "archive", to: "archives", keep: "P10Y" },
        });
        const archive = { schema: "coffre" };
        const { refusals: refused } = await plan([rule], { archive });
        const reasons = refused[0]?.reasons ?? [];
        assert.deepEqual(
          reasons.map(({ code, params }) => [code, params["collection"]]),
          [["retention.archive-unlogged", "piece"]],
        );
        for (const statement of statementsOf(reasons)) await sql(statement);
        assert.equal((await plan([rule], { archive })).refusals.length, 0);
      }),
    );

    test(
      "what is published by a filter or a list of columns that do not tell the row is refused, as its server would",
      on(async ({ sql, plan }) => {
        const codes = async () =>
          (await plan([withPieces])).refusals.flatMap(({ reasons }) =>
            reasons.map(({ code }) => code),
          );
        const refused = ["retention.replica-identity"];
        await sql(
          "create publication p for table dossier where (motif <> 'secret'), piece (id, texte)",
        );
        await assert.rejects(sql("delete from dossier where id = 6"), { code: "42P10" });
        assert.deepEqual(await codes(), refused);
        await sql("alter publication p set table dossier where (id > 0), piece (id, texte)");
        await sql("delete from dossier where id = 6");
        assert.deepEqual(await codes(), []);
        await sql("alter publication p set table dossier, piece (texte)");
        await assert.rejects(sql("delete from piece where id = 13"), { code: "42P10" });
        assert.deepEqual(await codes(), refused);
        await sql("alter publication p set (publish = 'insert')");
        assert.deepEqual(await codes(), []);
      }),
    );

    test(
      "a table with the columns of one in parts, which no rule names, may be a part that was detached",
      on(async ({ sql, plan }) => {
        await sql(`create table annee (id bigint, closed_on date, primary key (id, closed_on)) partition by range (closed_on);
          create table annee_2019 partition of annee for values from ('2019-01-01') to ('2020-01-01');
          create table annee_2020 partition of annee for values from ('2020-01-01') to ('2021-01-01');
          insert into annee values (1, '2019-05-05'), (2, '2020-05-05')`);
        const rule = ruleOn({ collection: "annee" });
        const said = async (also = {}) =>
          onlyPlan(await plan([rule], also))
            .warnings.filter(({ code }) => code === "retention.part-left")
            .map(({ params }) => params);
        assert.deepEqual(await said(), []);
        await sql("alter table annee detach partition annee_2019");
        assert.deepEqual(await said(), [{ collection: "annee", part: "annee_2019" }]);
        const own = ruleOn({ id: "anciennes", collection: "annee_2019" });
        assert.deepEqual(await said({ alsoInPolicy: [own] }), []);
      }),
    );
  });

suite("what a plan must know of where SQLite puts things", () => {
  test(
    "an index of whole texts keeps the words of what ends until it is made anew, and the plan says how",
    sqliteGround.on(async (ground) => {
      const { sql, url } = ground;
      await makeDossiers(ground);
      await sql(`create virtual table mots using fts5(texte, content='Piece', content_rowid='id');
        insert into mots (mots) values ('rebuild');
        create virtual table autres using fts5(texte)`);
      const plan = onlyPlan(await planAlone(url)([withPieces]));
      const kept = plan.warnings.filter(({ code }) => code === "retention.view-keeps");
      assert.deepEqual(
        kept.map(({ params }) => params["view"]),
        ["mots"],
      );
      const found = async () => (await sql("select rowid from mots where mots match 'a'")).length;
      await sql("delete from piece where id = 10");
      assert.equal(await found(), 1);
      for (const statement of statementsOf(kept)) await sql(statement);
      assert.equal(await found(), 0);
    }),
  );
});
