import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  onlyPlan,
  postgresGrounds,
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
      "a view in which one row owes to others, or to chance, proves nothing: refused, also through another view",
      on(async ({ sql, refusals }) => {
        let at = 0;
        for (const [view, code] of [
          [`select max(d.id) as id, d.nom from dossier d ${shown} group by d.nom`, "view-mixes"],
          [
            `select d.id, d.nom, lag(d.nom) over (order by d.id) as avant, d.masque from dossier d ${shown}`,
            "view-mixes",
          ],
          [
            `select d.id, d.nom from dossier d ${shown} or d.nom like 'A%' order by d.id desc limit 1`,
            "view-mixes",
          ],
          [`select d.id, d.nom from dossier d ${shown} or random() > 0.5`, "view-asker"],
        ] as const) {
          at++;
          await sql(
            `create view v${at} as ${view}; create view w${at} as select id, nom from v${at}`,
          );
          assert.deepEqual(await refusals([restrict(`v${at}`)]), [code], view);
          assert.deepEqual(await refusals([restrict(`w${at}`)]), [code], view);
        }
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

for (const kind of postgresGrounds())
  suite(`a view that depends on who asks on ${kind.name}`, () => {
    test(
      "is refused: what our account sees in it says nothing of what others see",
      kind.on(async (ground) => {
        await makeDossiers(ground);
        const { sql, refusals } = ground;
        for (const [at, who] of [
          "current_user <> 'egide'",
          "nom = current_setting('app.nom', true)",
          "pg_has_role('pg_monitor', 'member')",
          "visible(id)",
        ].entries()) {
          if (at === 3)
            await sql(
              "create function visible(integer) returns boolean stable language sql as 'select true'",
            );
          await sql(
            `create view v${at} as select id, nom from dossier where masque is not true and ${who}`,
          );
          assert.deepEqual(await refusals([restrict(`v${at}`)]), ["view-asker"], who);
        }
        await sql(
          "create view nette as select id, upper(nom) as nom, age(closed_on) from dossier where masque is not true and closed_on < now()",
        );
        assert.deepEqual(await refusals([restrict("nette")]), []);
      }),
    );

    test(
      "a foreign key that was never checked keeps no orphan out of the count",
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await ground.sql(`create table vieux (id integer primary key, d integer not null); create index on vieux (d);
          insert into vieux values (1, 77), (2, 1); alter table vieux add foreign key (d) references dossier (id) not valid`);
        const { orphans } = onlyPlan(await ground.plan([ruleOn({ with: ["piece", "vieux"] })]));
        assert.deepEqual(orphans, { vieux: 1 });
      }),
    );
  });
