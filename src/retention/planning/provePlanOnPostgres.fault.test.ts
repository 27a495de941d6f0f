import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  onlyPlan,
  postgresGrounds,
  ruleOn,
  statementsOf,
  withPieces,
  type ProvingGround,
} from "./provingGround.fixture.ts";

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
        const [reason] = refusals[0]?.reasons ?? [];
        assert.equal(reason?.code, "retention.reference-other-schema");
        assert.equal(reason.params["child"], "autre.note");
        // What it says to do is enough.
        await sql(String(reason.params["move"]));
        await sql("alter table note add primary key (id)");
        onlyPlan(await plan([ruleOn({ with: ["piece", "note"] })]));
        await sql("alter table note set schema autre");
        await sql(String(reason.params["cut"]));
        onlyPlan(await plan([withPieces]));
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
      "a missing index of a table in parts comes with a statement that such a table takes",
      on(async ({ sql, plan }) => {
        await sql(`create table annee (id bigint, closed_on date, dossier_id integer references dossier (id),
            primary key (id, closed_on)) partition by range (closed_on);
          create table annee_2019 partition of annee for values from ('2019-01-01') to ('2020-01-01')`);
        const rule = ruleOn({ with: ["piece", "annee"] });
        const years = ruleOn({ id: "annees", collection: "annee" });
        const { plans } = await plan([rule, years]);
        const statements = plans.flatMap(({ warnings }) => statementsOf(warnings));
        assert.equal(statements.length, 2, statements.join("\n"));
        for (const statement of statements) await sql(statement);
        const again = await plan([rule, years]);
        assert.deepEqual(
          again.plans.flatMap(({ warnings }) => statementsOf(warnings)),
          [],
        );
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
      "a part of a table that refers alone is refused, and cutting it is the way out",
      on(async ({ sql, plan }) => {
        await sql(`create table note (id bigint, an integer, piece integer, primary key (id, an)) partition by range (an);
          create table note_2019 partition of note for values from (2019) to (2020);
          alter table note_2019 add constraint seule foreign key (piece) references piece (id)`);
        const { refusals } = await plan([withPieces]);
        const reasons = refusals[0]?.reasons ?? [];
        assert.deepEqual(
          reasons.map(({ code }) => code),
          ["retention.reference-part"],
        );
        await sql(String(reasons[0]?.params["cut"]));
        onlyPlan(await plan([withPieces]));
      }),
    );

    test(
      "a table that is published to others, and has nothing to tell them which rows are gone, is refused",
      on(async ({ sql, plan, refusals }) => {
        await sql(`create table note (texte text, piece_id integer references piece (id));
          create index on note (piece_id);
          insert into note values ('x', 10);
          create publication vers_ailleurs for table dossier, piece, note with (publish = 'insert, update')`);
        const rule = ruleOn({ with: ["piece", "note"] });
        assert.deepEqual(await refusals([rule]), [], "deletions are not published");
        await sql("alter publication vers_ailleurs set (publish = 'insert, update, delete')");
        await assert.rejects(sql("delete from note"), { code: "55000" });
        assert.deepEqual(await refusals([rule]), ["replica-identity"]);
        await sql("alter table note replica identity full");
        assert.equal(onlyPlan(await plan([rule])).counts.due, 3);
        await sql(`drop publication vers_ailleurs; alter table note replica identity default;
          create publication tout for all tables`);
        assert.deepEqual(await refusals([rule]), ["replica-identity"]);
        const end = { kind: "restrict", column: "masque", views: [] } as const;
        assert.deepEqual(await refusals([ruleOn({ end })]), []);
        await sql("alter table dossier replica identity nothing");
        assert.deepEqual(await refusals([ruleOn({ end })]), ["replica-identity"]);
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
      "a database that reads a backslash in a text as a sign of its own is planned on as any other",
      on(async ({ sql, plan }) => {
        await sql("create view vus as select id, nom from dossier where masque is not true");
        const rule = ruleOn({ end: { kind: "restrict", column: "masque", views: ["vus"] } });
        const before = onlyPlan(await plan([rule]));
        await sql(
          "do $$ begin execute format('alter database %I set standard_conforming_strings to off', current_database()); end $$",
        );
        assert.deepEqual(onlyPlan(await plan([rule])), before);
      }),
    );

    test(
      "a server that does not count changed rows, or look after foreign keys, is refused; one that takes no write is warned of",
      on(async ({ sql, plan, refusals }) => {
        const set = async (setting: string): Promise<void> =>
          void (await sql(
            `do $$ begin execute format('alter database %I set ${setting}', current_database()); end $$`,
          ));
        await set("track_counts to off");
        assert.deepEqual(await refusals([withPieces]), ["counts-off"]);
        await set("track_counts to on");
        await set("session_replication_role to replica");
        assert.deepEqual(await refusals([withPieces]), ["keys-off"]);
        await set("session_replication_role to origin");
        await set("default_transaction_read_only to on");
        const { warnings } = onlyPlan(await plan([withPieces]));
        assert.ok(warnings.some(({ code }) => code === "retention.store-read-only"));
      }),
    );
  });
