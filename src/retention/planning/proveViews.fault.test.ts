import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  provingGrounds,
  ruleOn,
  type ProvingGround,
} from "./provingGround.fixture.ts";

const restrict = (...views: readonly string[]) =>
  ruleOn({ end: { kind: "restrict", column: "masque", views } });

for (const kind of provingGrounds())
  suite(`the views behind which rows are set aside on ${kind.name}`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await ground.sql("alter table dossier add column suite integer");
        await work(ground);
      });
    const shown = "where d.masque is not true";

    for (const [says, view] of [
      [
        "a table joined to itself shows one row under the key of another",
        `select d.id, s.nom from dossier d join dossier s on s.id = d.suite ${shown}`,
      ],
      [
        "so does one that a subquery reads again",
        `select d.id, (select s.nom from dossier s where s.id = d.suite) as nom from dossier d ${shown}`,
      ],
    ] as const)
      test(
        `${says}: refused`,
        on(async ({ sql, refusals }) => {
          await sql(`create view vus as ${view}`);
          assert.deepEqual(await refusals([restrict("vus")]), ["view-twice"]);
        }),
      );

    test(
      "so does a view that reads another one twice, or reads it beside the table",
      on(async ({ sql, refusals }) => {
        await sql(
          `create view vus as select d.id, d.nom, d.suite, d.masque from dossier d ${shown}`,
        );
        await sql(
          "create view suites as select a.id, b.nom from vus a, vus b where b.id = a.suite",
        );
        await sql(
          "create view melange as select a.id, b.nom from vus a join dossier b on b.id = a.suite",
        );
        assert.deepEqual(await refusals([restrict("vus")]), []);
        assert.deepEqual(await refusals([restrict("suites")]), ["view-twice"]);
        assert.deepEqual(await refusals([restrict("melange")]), ["view-twice"]);
      }),
    );

    test(
      "a key that a view computes is this table's where it reads no other",
      on(async ({ sql, refusals }) => {
        await sql(`create view seule as select d.id + 0 as id, d.nom from dossier d ${shown}`);
        await sql(
          `create view croisee as select p.id + 0 as id, d.nom from dossier d join piece p on p.dossier_id = d.id ${shown}`,
        );
        assert.deepEqual(await refusals([restrict("seule")]), []);
        assert.deepEqual(await refusals([restrict("croisee")]), ["view-key"]);
      }),
    );
  });
