import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Rule } from "../rules/model/rule.ts";
import {
  makeDossiers,
  onlyPlan,
  postgresGrounds,
  provingGrounds,
  ruleOn,
  sqliteGround,
  withPieces,
} from "./provingGround.fixture.ts";

const byCode: Rule["disputes"] = {
  rows: { collection: "litige", by: { code: "code" }, where: null },
  decided: "decide_le",
};
const disputed = ruleOn({ disputes: byCode });

const tables = (own: string, theirs: string): string => `
  create table dossier (id integer primary key, code ${own}, closed_on date);
  create table litige (id integer primary key, code ${theirs}, decide_le date);
  insert into dossier values (1, 'ABC', '2010-01-01');
  insert into litige values (1, 'abc', null)`;

for (const kind of provingGrounds())
  suite(`a way by a code on ${kind.name}`, () => {
    const blind = kind.name === "SQLite" ? "text collate nocase" : "citext";

    test(
      "is refused between a text without case and one with case: the dispute of « ABC » would not be seen under « abc »",
      kind.on(async ({ sql, refusals }) => {
        if (blind === "citext") await sql("create extension citext");
        await sql(tables(blind, "text"));
        assert.deepEqual(await refusals([disputed]), ["reference-type"]);
      }),
    );

    test(
      "is taken between two texts without case, and stops the row",
      kind.on(async ({ sql, plan }) => {
        if (blind === "citext") await sql("create extension citext");
        await sql(tables(blind, blind));
        const { plans } = await plan([disputed]);
        assert.deepEqual(
          plans.map(({ counts }) => [counts.due, counts.silent]),
          [[0, 1]],
        );
      }),
    );
  });

suite("a foreign key of SQLite to columns that nothing keeps unique", () => {
  test(
    "is refused, since SQLite would refuse each deletion above it, and taken once they are a key",
    sqliteGround.on(async ({ sql, plan, refusals }) => {
      await sql(`create table dossier (id integer primary key, numero text, closed_on date);
        create table piece (id integer primary key, dossier_numero text references dossier (numero));
        insert into dossier values (1, 'a', '2010-01-01')`);
      const { refusals: refused } = await plan([withPieces]);
      const [reason] = refused[0]?.reasons ?? [];
      assert.equal(reason?.code, "retention.reference-mismatch");
      await assert.rejects(sql("delete from dossier where id = 1"), /mismatch/);
      await sql(String(reason.params["statement"]));
      await sql("insert into piece values (1, 'a'); delete from piece");
      assert.equal(onlyPlan(await plan([withPieces])).counts.due, 1);
      await sql(
        `create table note (id integer primary key, a text, b text, foreign key (a, b) references dossier)`,
      );
      assert.deepEqual(await refusals([ruleOn({ with: ["piece", "note"] })]), [
        "reference-mismatch",
      ]);
    }),
  );
});

for (const kind of provingGrounds().filter(({ name }) => name === "SQLite"))
  suite("a way by a column that holds what it pleases", () => {
    for (const type of ["", "blob", "any"])
      test(
        `is refused where its type is « ${type} »: the dispute of 12 would not be seen under « 12 »`,
        kind.on(async ({ sql, refusals }) => {
          await sql(tables(type, type));
          await sql("insert into dossier values (2, '12', '2010-01-01')");
          await sql("insert into litige values (2, 12, null)");
          assert.deepEqual(await refusals([disputed]), ["reference-type"]);
        }),
      );
  });

for (const kind of provingGrounds().filter(({ name }) => name === "SQLite"))
  suite("a link between columns that hold what they please", () => {
    const loose = (own: string, theirs: string): string => `
      create table dossier (id ${own} primary key, closed_on date);
      pragma foreign_keys = off;
      create table piece (id integer primary key, dossier_id ${theirs} references dossier (id));
      insert into dossier values (12, '2010-01-01');
      insert into piece values (1, '12')`;

    test(
      "is refused though a foreign key states it: SQLite enforces none unless each program asks for it",
      kind.on(async ({ sql, refusals }) => {
        await sql(loose("", ""));
        assert.deepEqual(await refusals([ruleOn({ with: ["piece"] })]), ["reference-type"]);
        const when = { kind: "exists", rows: { collection: "piece", by: null, where: null } };
        const rule = ruleOn({
          end: { kind: "anonymise", fields: [] },
          when: { kind: "not", of: when } as Rule["when"],
        });
        // By its condition, and as the way by which a hold on a piece would be seen.
        assert.deepEqual(await refusals([rule]), ["reference-type", "reference-type"]);
      }),
    );

    test(
      "is taken where one of the two has a type, by which both then compare",
      kind.on(async ({ sql, plan }) => {
        await sql(loose("integer", ""));
        const { plans } = await plan([ruleOn({ with: ["piece"] })]);
        assert.deepEqual(
          plans.map(({ steps }) => steps),
          [
            [
              { collection: "piece", rows: 1 },
              { collection: "dossier", rows: 1 },
            ],
          ],
        );
      }),
    );

    test(
      "is refused upwards: a hold on the one above would not be seen below",
      kind.on(async ({ sql, refusals }) => {
        await sql(`create table personne (id primary key, nom text);
          create table dossier (id integer primary key, closed_on date, personne references personne (id))`);
        assert.deepEqual(await refusals([ruleOn()]), ["reference-type"]);
      }),
    );

    test(
      "is refused between a text and a « STRING », which makes a number of « 012 »",
      kind.on(async ({ sql, refusals }) => {
        await sql(tables("text", "string"));
        assert.deepEqual(await refusals([disputed]), ["reference-type"]);
      }),
    );
  });

for (const kind of postgresGrounds())
  suite(`a way by a domain on ${kind.name}`, () => {
    test(
      "is refused as that of the type it is made of",
      kind.on(async ({ sql, refusals }) => {
        await sql("create extension citext");
        await sql("create domain code as citext");
        await sql(tables("code", "text"));
        assert.deepEqual(await refusals([disputed]), ["reference-type"]);
      }),
    );
  });

for (const kind of provingGrounds())
  suite(`one database under two names on ${kind.name}`, () => {
    test(
      "is known by what it says of itself, whatever its addresses say, and refused",
      kind.on(async ({ sql, url, plan }) => {
        await makeDossiers({ sql });
        const end = { kind: "archive", to: "archives", keep: "P1Y" } as const;
        const { refusals, plans } = await plan([ruleOn({ with: ["piece"], end })], {
          archive: { url },
        });
        assert.deepEqual(plans, []);
        assert.ok(
          refusals.some(({ reasons }) =>
            reasons.some(({ code }) => code === "retention.store-twins"),
          ),
          JSON.stringify(refusals),
        );
      }),
    );

    const elsewhere = {
      alsoInPolicy: [ruleOn({ id: "duree", store: "archives", end: { kind: "keep" } })],
    };

    test(
      "is asked who it is also where no rule of the run stands: a minimum there would not be seen",
      kind.on(async ({ sql, url, refusals }) => {
        await makeDossiers({ sql });
        assert.deepEqual(await refusals([withPieces], { ...elsewhere, archive: { url } }), [
          "store-twins",
        ]);
      }),
    );

    test(
      "is no reason against a plan when it is another one, or stands without a rule",
      kind.on(async ({ sql, url, plan, refusals }) => {
        await makeDossiers({ sql });
        await plan([withPieces], { archive: { url } }).then(onlyPlan);
        const schema = { ...elsewhere, archive: { url, schema: "autre" } };
        assert.deepEqual(
          await refusals([withPieces], schema),
          kind.name === "SQLite" ? ["store-twins"] : [],
        );
      }),
    );

    test(
      "is refused where it cannot be asked, and not where it is of another kind",
      kind.on(async ({ sql, refusals }) => {
        await makeDossiers({ sql });
        const nowhere = ["sqlite:/nowhere/at/all.sqlite", "postgres://egide@127.0.0.1:1/nowhere"];
        for (const url of nowhere)
          assert.deepEqual(
            await refusals([withPieces], { ...elsewhere, archive: { url } }),
            url.startsWith("sqlite") === (kind.name === "SQLite") ? ["store-unasked"] : [],
          );
      }),
    );
  });
