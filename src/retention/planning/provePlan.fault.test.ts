import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  onlyPlan,
  provingGrounds,
  ruleOn,
  statementsOf,
  withPieces,
  type ProvingGround,
} from "./provingGround.fixture.ts";

for (const kind of provingGrounds())
  suite(`a plan on ${kind.name}`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await work(ground);
      });

    test(
      "counts what is due, what has no date and what lies ahead, and warns of both",
      on(async ({ plan }) => {
        const { counts, steps, warnings, lastDay } = onlyPlan(await plan([withPieces]));
        assert.deepEqual(counts, {
          due: 3,
          silent: 1,
          undecided: 0,
          protected: 0,
          held: 0,
          future: 1,
        });
        assert.deepEqual(steps, [
          { collection: "piece", rows: 3 },
          { collection: "dossier", rows: 3 },
        ]);
        assert.equal(lastDay, "2025-02-28");
        assert.deepEqual(
          warnings.map(({ code }) => code),
          ["retention.clock-null", "retention.clock-future"],
        );
      }),
    );

    test(
      "refuses every table that refers to what would be gone, and the chain behind it, whatever it does then",
      on(async ({ sql, plan, refusals }) => {
        assert.deepEqual(await refusals([ruleOn()]), ["reference-outside"]);
        for (const action of ["cascade", "restrict", "set null", "set default", "no action"]) {
          await sql(
            `create table avis (id integer primary key, piece_id integer references piece (id) on delete ${action})`,
          );
          const { refusals: refused } = await plan([withPieces]);
          const [reason] = refused[0]?.reasons ?? [];
          assert.deepEqual(
            [reason?.params["child"], reason?.params["action"]],
            ["avis", action.toUpperCase()],
          );
          // What stays where it is breaks no reference.
          const marked = { kind: "restrict", column: "masque", views: [] } as const;
          assert.deepEqual(await refusals([ruleOn({ end: marked })]), []);
          await sql("drop table avis");
        }
      }),
    );

    test(
      "refuses a deletion where a table refers to itself, and allows what leaves the rows in place",
      on(async ({ sql, refusals }) => {
        await sql("alter table dossier add column suite_de integer references dossier (id)");
        assert.deepEqual(await refusals([withPieces]), ["reference-itself"]);
        const end = {
          kind: "anonymise",
          fields: [{ collection: "dossier", column: "nom", as: { kind: "null" } }],
        } as const;
        assert.deepEqual(await refusals([ruleOn({ end })]), []);
      }),
    );

    test(
      "refuses two tables that refer to each other",
      on(async ({ sql, refusals }) => {
        await sql("alter table dossier add column couverture integer references piece (id)");
        assert.deepEqual(await refusals([withPieces]), ["reference-circle"]);
      }),
    );

    test(
      "gives for each missing index the statement that makes it, on the clock, a child of two columns and the way to a clock",
      on(async ({ sql, plan }) => {
        await sql(`drop index dossier_closed_on; drop index piece_dossier;
          create table page (id integer primary key, a integer, b integer);
          create table couple (a integer, b integer, closed_on date, nom text, primary key (a, b));
          create table duo (id integer primary key, a integer, b integer, foreign key (b, a) references couple (b, a))`).catch(
          () => undefined,
        );
        const clockIn = { collection: "piece", by: { dossier_id: "id" }, where: null };
        await sql("alter table piece add column lu_le date");
        const rules = [withPieces, ruleOn({ id: "lus", clock: "lu_le", clockIn, with: ["piece"] })];
        const { plans } = await plan(rules);
        const statements = plans.flatMap(({ warnings }) => statementsOf(warnings));
        assert.equal(statements.length, 3, statements.join("\n"));
        for (const statement of new Set(statements)) await sql(statement);
        const again = await plan(rules);
        assert.deepEqual(
          again.plans.flatMap(({ warnings }) => statementsOf(warnings)),
          [],
        );
      }),
    );

    test(
      "gives statements that work whatever tables and columns are called",
      on(async ({ sql, plan }) => {
        const odd = 'Pièce "à" l\'œil; 🦉';
        const quoted = `"${odd.replaceAll('"', '""')}"`;
        await sql(`create table ${quoted} (id integer primary key, ${quoted} date)`);
        const rule = ruleOn({ collection: odd, clock: odd });
        const statements = statementsOf(onlyPlan(await plan([rule])).warnings);
        assert.equal(statements.length, 1);
        await sql(String(statements[0]));
        assert.deepEqual(statementsOf(onlyPlan(await plan([rule])).warnings), []);
      }),
    );

    test(
      "follows a foreign key of two columns that the database declares",
      on(async ({ sql, plan, connect }) => {
        await sql(`create table couple (a integer, b integer, closed_on date, primary key (a, b));
          create table duo (id integer primary key, a integer, b integer, foreign key (a, b) references couple (a, b));
          insert into couple values (1, 1, '2019-01-01'), (1, 2, '2029-01-01');
          insert into duo values (1, 1, 1), (2, 1, 2), (3, null, 1);`);
        const rule = ruleOn({ collection: "couple", with: ["duo"] });
        const { target, steps, warnings } = onlyPlan(await plan([rule]));
        assert.deepEqual(
          steps.map(({ rows }) => rows),
          [1, 1],
        );
        for (const statement of statementsOf(warnings)) await sql(statement);
        assert.deepEqual(statementsOf(onlyPlan(await plan([rule])).warnings), []);
        const connector = connect();
        try {
          assert.equal((await connector.count(target)).collection, 1);
        } finally {
          await connector.close();
        }
      }),
    );

    test(
      "refuses what fires on a deletion or on a change of these columns, and nothing else",
      on(async ({ kind: sort, sql, refusals }) => {
        const make = async (name: string, when: string): Promise<void> => {
          if (sort === "sqlite") {
            await sql(`create trigger ${name} ${when} on dossier begin select 1; end`);
            return;
          }
          await sql(
            `create or replace function f() returns trigger language plpgsql as 'begin return new; end'`,
          );
          await sql(`create trigger ${name} ${when} on dossier for each row execute function f()`);
        };
        await make("entree", "after insert");
        await make("autre", "after update of motif");
        const end = {
          kind: "anonymise",
          fields: [{ collection: "dossier", column: "nom", as: { kind: "null" } }],
        } as const;
        const both = [withPieces, ruleOn({ id: "anonymiser", end })];
        assert.deepEqual(await refusals(both), []);
        await make("nomme", "after update of nom");
        assert.deepEqual(await refusals(both), ["update-trigger"]);
        await make("sortie", "after delete");
        assert.deepEqual(await refusals(both), ["delete-trigger", "update-trigger"]);
      }),
    );
  });
