import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Rule } from "../rules/model/rule.ts";
import { makeDossiers, postgresGrounds, provingGrounds, ruleOn } from "./provingGround.fixture.ts";

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
  });
