import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Failure } from "../../kernel/index.ts";
import {
  makeDossiers,
  onlyPlan,
  postgresGrounds,
  provingGrounds,
  ruleOn,
  type ProvingGround,
} from "./provingGround.fixture.ts";

const withPieces = ruleOn({ with: ["piece"] });

/** The statement that a refusal or a warning ends with. */
const statementsOf = (failures: readonly Failure[]): readonly string[] =>
  failures.flatMap(({ params: { statement } }) => (statement ? [String(statement)] : []));

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

    test(
      "shows the rows that a minimum protects, those of a condition that nobody can decide, and says which minimum",
      on(async ({ plan }) => {
        const minimum = ruleOn({
          id: "obligation",
          keep: "P10Y",
          when: { kind: "compare", column: "motif", operator: "is", value: "CLOS" },
          end: { kind: "keep" },
        });
        const rule = ruleOn({
          with: ["piece"],
          when: {
            kind: "not",
            of: { kind: "compare", column: "nom", operator: "is", value: "Ada" },
          },
        });
        const { counts, warnings, target } = onlyPlan(await plan([rule, minimum]));
        // Bea is due and kept ten years; of Cid nobody knows whether the minimum speaks of him.
        assert.deepEqual([counts.due, counts.protected, counts.undecided], [0, 2, 0]);
        assert.equal(target.protections[0]?.rule, "obligation");
        const kept = warnings.find(({ code }) => code === "retention.rows-protected");
        assert.equal(kept?.params["rules"], "obligation");
        const unsure = ruleOn({
          ...rule,
          when: { kind: "compare", column: "motif", operator: "is", value: "clos" },
        });
        const said = onlyPlan(await plan([unsure]));
        assert.deepEqual([said.counts.due, said.counts.undecided], [1, 1]);
        assert.ok(said.warnings.some(({ code }) => code === "retention.rows-undecided"));
      }),
    );

    test(
      "shows the rows that are held, and those that a dispute, a notice or a case keep",
      on(async ({ sql, plan, connect }) => {
        const connector = connect();
        try {
          await connector.placeHold({
            id: "g-1",
            selector: { kind: "file", collection: "piece", key: ["12"] },
            reason: "contrôle",
            author: "dpo",
            placedAt: "2030-01-01T00:00:00Z",
            reviewOn: "2031-01-01",
          });
        } finally {
          await connector.close();
        }
        const held = onlyPlan(await plan([withPieces]));
        // Cid's piece is held, and his file with it.
        assert.deepEqual([held.counts.due, held.counts.held], [2, 1]);
        assert.ok(held.warnings.some(({ code }) => code === "retention.rows-held"));
        await sql(`create table recours (id integer primary key, dossier_id integer references dossier (id), juge_le date);
          create index recours_dossier on recours (dossier_id);
          insert into recours values (1, 1, null), (2, 2, '2029-01-01');
          alter table dossier add column averti_le date`);
        await sql("update dossier set averti_le = '2029-12-01' where id <> 3");
        const end = { kind: "restrict", column: "masque", views: [] } as const;
        const byFile = { collection: "recours", by: null, where: null };
        const disputed = ruleOn({ end, disputes: { rows: byFile, decided: "juge_le" } });
        const { counts, warnings } = onlyPlan(await plan([disputed]));
        // Ada's is undecided, Bea's was decided a year ago; Cid is held by his piece, which hangs below.
        assert.deepEqual([counts.due, counts.silent, counts.held], [1, 2, 0]);
        const silent = warnings.find(({ code }) => code === "retention.clock-null");
        assert.equal(silent?.params["column"], "closed_on, recours.juge_le");
        const told = ruleOn({ end, notice: { sent: "averti_le", before: "P1M" } });
        assert.deepEqual(onlyPlan(await plan([told])).counts.due, 2);
        const clos = { kind: "compare", column: "nom", operator: "is", value: "Dan" } as const;
        const short = ruleOn({ end, cases: [{ when: clos, keep: "P1Y" }] });
        assert.equal(onlyPlan(await plan([short])).counts.due, 4);
      }),
    );

    test(
      "refuses a minimum that cannot be proved, and with it what it may protect",
      on(async ({ refusals }) => {
        const minimum = ruleOn({ id: "obligation", clock: "ouvert_le", end: { kind: "keep" } });
        assert.deepEqual(await refusals([withPieces, minimum]), [
          "column-missing",
          "column-missing",
        ]);
        // Not run, and so not checked: it is refused through the rule that it might hold back.
        const unknown = { ...minimum, dataset: "inconnu" };
        assert.deepEqual(await refusals([withPieces], { alsoInPolicy: [unknown] }), [
          "column-missing",
        ]);
      }),
    );

    test(
      "protects what hangs on a row that a minimum keeps along",
      on(async ({ sql, plan }) => {
        await sql("alter table piece add column lue_le date");
        await sql("update piece set lue_le = '2010-01-01'");
        const minimum = ruleOn({
          id: "obligation",
          with: ["piece"],
          keep: "P8Y",
          end: { kind: "keep" },
        });
        const pieces = ruleOn({ id: "pieces", collection: "piece", clock: "lue_le" });
        const { counts } = onlyPlan(await plan([pieces, minimum]));
        // Ada's two pieces may go; Cid's and Dan's are kept with their files.
        assert.deepEqual([counts.due, counts.protected], [2, 2]);
      }),
    );

    test(
      "keeps its counts whole while others write",
      on(async ({ sql, plan }) => {
        const stop = new AbortController();
        let next = 100;
        const writer = (async () => {
          while (!stop.signal.aborted) {
            next += 1;
            await sql(`insert into dossier (id, closed_on, nom) values (${next}, '2019-01-01', 'x');
              insert into piece values (${next}, ${next}, 'y'), (${next + 100_000}, ${next}, 'z')`);
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
        })();
        try {
          for (let round = 0; round < 10; round++) {
            const { steps, counts } = onlyPlan(await plan([withPieces]));
            // Three of the first dossiers are due, with three pieces; each new one brings two.
            assert.equal((steps[0]?.rows ?? 0) - 3, 2 * (counts.due - 3));
          }
        } finally {
          stop.abort();
          await writer;
        }
      }),
    );
  });

for (const kind of postgresGrounds())
  suite(`what a plan must know of ${kind.name} alone`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await work(ground);
      });

    test(
      "a table of another schema that refers to what would be gone is refused",
      on(async ({ sql, plan }) => {
        await sql(
          "create schema autre; create table autre.note (id bigint, piece integer references public.piece (id) on delete cascade)",
        );
        const { refusals } = await plan([withPieces]);
        assert.equal(refusals[0]?.reasons[0]?.params["child"], "autre.note");
      }),
    );

    test(
      "a rewrite rule, and a trigger of one partition, are refused",
      on(async ({ sql, refusals }) => {
        await sql("create rule garde as on delete to piece do instead nothing");
        assert.deepEqual(await refusals([withPieces]), ["delete-trigger"]);
        await sql(`drop rule garde on piece;
          create table annee (id bigint, closed_on date, primary key (id, closed_on)) partition by range (closed_on);
          create table annee_2019 partition of annee for values from ('2019-01-01') to ('2020-01-01');
          create function f() returns trigger language plpgsql as 'begin return old; end'`);
        const years = ruleOn({ collection: "annee" });
        assert.deepEqual(await refusals([years]), []);
        await sql("create trigger t before delete on annee_2019 for each row execute function f()");
        assert.deepEqual(await refusals([years]), ["delete-trigger"]);
      }),
    );

    test(
      "a table in parts must have a primary key, also as a child; one that has heirs is refused",
      on(async ({ sql, refusals }) => {
        await sql(`create table annexe (piece_id integer references piece (id), an integer) partition by range (an);
          create index on annexe (piece_id)`);
        assert.deepEqual(await refusals([ruleOn({ with: ["piece", "annexe"] })]), [
          "primary-key-missing",
        ]);
        await sql("drop table annexe; create table heritiere () inherits (piece)");
        assert.deepEqual(await refusals([withPieces]), ["table-inheritance"]);
      }),
    );

    test(
      "a materialised view keeps copies, and the plan gives the statement that renews it",
      on(async ({ sql, plan }) => {
        await sql("create materialized view copies as select nom from dossier");
        const { warnings } = onlyPlan(await plan([withPieces]));
        const kept = warnings.find(({ code }) => code === "retention.view-keeps");
        assert.equal(kept?.params["statement"], 'REFRESH MATERIALIZED VIEW "public"."copies";');
        await sql(kept.params["statement"]);
      }),
    );

    test(
      "a clock without zone is read as one of Paris, and the plan says so when the server is elsewhere",
      on(async ({ sql, plan }) => {
        await sql("create table passage (id bigint primary key, vu_le timestamp)");
        await sql(
          "do $$ begin execute format('alter database %I set timezone to ''UTC''', current_database()); end $$",
        );
        const { warnings } = onlyPlan(
          await plan([ruleOn({ collection: "passage", clock: "vu_le" })]),
        );
        const zone = warnings.find(({ code }) => code === "retention.clock-zone");
        assert.deepEqual(zone?.params, { collection: "passage", column: "vu_le", zone: "UTC" });
      }),
    );

    test(
      "an account without rights is refused, and the statements of the refusals let it run",
      on(async ({ sql, url, plan, connect }) => {
        const [row] = await sql("select current_database() as name");
        const clerk = `clerk_${String(row?.["name"]).replaceAll(/\W/g, "_")}`;
        await sql(`create role ${clerk} login password 'x'`);
        const other = new URL(url);
        [other.username, other.password] = [clerk, "x"];
        try {
          await sql("alter table dossier enable row level security");
          const refused = await plan([withPieces], { url: other.href });
          const reasons = refused.refusals.flatMap((refusal) => refusal.reasons);
          assert.deepEqual(
            reasons.map(({ code, params }) => [
              code.replace("retention.", ""),
              params["collection"] ?? params["store"],
              params["rights"],
            ]),
            [
              ["row-security", "dossier", undefined],
              ["rights-missing", "dossier", "SELECT, UPDATE, DELETE"],
              ["rights-missing", "piece", "SELECT, DELETE"],
              ["prepare-refused", "guichet", undefined],
            ],
          );
          for (const statement of statementsOf(reasons)) await sql(statement);
          await sql(`alter role ${clerk} bypassrls`);
          assert.equal(onlyPlan(await plan([withPieces], { url: other.href })).counts.due, 3);
          // Once the owner has run, the tables of receipts and holds are somebody else's.
          const owner = connect();
          await owner.prepare();
          await owner.close();
          const again = await plan([withPieces], { url: other.href });
          const [reason, ...more] = again.refusals.flatMap((refusal) => refusal.reasons);
          assert.equal(reason?.code, "retention.prepare-refused");
          assert.deepEqual(more, []);
          for (const statement of statementsOf([reason])) await sql(statement);
          assert.equal(onlyPlan(await plan([withPieces], { url: other.href })).counts.due, 3);
        } finally {
          await sql(`drop owned by ${clerk}; drop role ${clerk}`);
        }
      }),
    );

    test(
      "two rules whose conditions exclude each other as written, and meet in the database, are refused with the numbers",
      on(async ({ sql, plan }) => {
        await sql(`create table fiche (id integer primary key, closed_on date, empreinte bytea);
          insert into fiche values (1, '2019-01-01', 'A'), (2, '2026-01-01', 'A'), (3, '2019-01-01', 'B')`);
        const of = (id: string, value: string, keep: string) =>
          ruleOn({
            id,
            keep,
            collection: "fiche",
            when: { kind: "compare", column: "empreinte", operator: "is", value },
          });
        // The same byte, written in two ways.
        const rules = [of("longue", "A", "P8Y"), of("courte", "\\x41", "P2Y")];
        const { plans, refusals } = await plan(rules);
        assert.deepEqual(plans, []);
        assert.deepEqual(
          refusals.map(({ rule, reasons: [reason] }) => [
            rule.id,
            reason?.code,
            reason?.params["count"],
            reason?.params["due"],
          ]),
          [
            ["longue", "retention.rules-overlap", 2, 1],
            ["courte", "retention.rules-overlap", 2, 1],
          ],
        );
        await sql("delete from fiche where id < 3");
        assert.deepEqual((await plan(rules)).refusals, []);
      }),
    );

    test(
      "a server that does not count changed rows is refused; one that takes no write is warned of",
      on(async ({ sql, plan, refusals }) => {
        const set = async (setting: string): Promise<void> =>
          void (await sql(
            `do $$ begin execute format('alter database %I set ${setting}', current_database()); end $$`,
          ));
        await set("track_counts to off");
        assert.deepEqual(await refusals([withPieces]), ["counts-off"]);
        await set("track_counts to on");
        await set("default_transaction_read_only to on");
        const { warnings } = onlyPlan(await plan([withPieces]));
        assert.ok(warnings.some(({ code }) => code === "retention.store-read-only"));
      }),
    );
  });
