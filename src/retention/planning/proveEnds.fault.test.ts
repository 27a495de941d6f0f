import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { AnonymisedField, FieldChange } from "../../connectors/index.ts";
import {
  makeDossiers,
  onlyPlan,
  postgresGrounds,
  provingGrounds,
  receiptOf,
  ruleOn,
} from "./provingGround.fixture.ts";

const field = (column: string, as: FieldChange): AnonymisedField => ({
  collection: "personne",
  column,
  as,
});

const anonymise = (...fields: readonly AnonymisedField[]) =>
  ruleOn({ collection: "personne", end: { kind: "anonymise", fields } });

const nothing = { kind: "null" } as const;
const pseudonym = { kind: "pseudonym" } as const;
const fixed = (value: string | number | boolean) => ({ kind: "fixed", value }) as const;

const people = `
  create table ville (id integer primary key, code text unique);
  create table personne (
    id integer primary key, closed_on date, nom text not null, courriel text unique,
    site integer, matricule text, surnom varchar(10), age integer check (age > 17),
    civilite text check (civilite is not null), initiale text generated always as (substr(nom, 1, 1)) stored,
    ville integer references ville (id), ne_le date, postal text, actif boolean, unique (site, matricule));
  create index personne_closed_on on personne (closed_on);
  create unique index personne_postal on personne (postal) where surnom is null;
  insert into ville values (1, 'P');
  insert into personne (id, closed_on, nom, courriel, site, matricule, surnom, age, civilite, ville, ne_le, postal, actif)
    values (1, '2019-01-01', 'Ada', 'ada@x', 1, 'm1', 's', 40, 'Mme', 1, '1980-05-17', '75011', true),
           (2, '2019-01-01', 'Bea', 'bea@x', 1, 'm2', 's', 50, 'Mme', 1, '1970-05-17', '69003', false)`;

for (const kind of provingGrounds()) {
  suite(`the end of rows on ${kind.name}`, () => {
    test(
      "each form is refused where a type or a constraint forbids it, and by its name",
      kind.on(async ({ kind: sort, sql, refusals }) => {
        await sql(people);
        const cases: readonly (readonly [column: string, as: FieldChange, code: string])[] = [
          ["nom", nothing, "field-required"],
          ["id", fixed(3), "field-key"],
          ["ville", nothing, "field-key"],
          ["initiale", nothing, "field-generated"],
          ["courriel", fixed("x"), "field-unique"],
          ["courriel", { kind: "prefix", length: 2 }, "field-unique"],
          ["matricule", fixed("x"), "field-unique"],
          ["postal", pseudonym, "field-unique"],
          // A change of what its condition reads brings rows into the index.
          ["surnom", nothing, "field-unique"],
          ["age", fixed(30), "field-checked"],
          ["civilite", nothing, "field-checked"],
          ["nom", { kind: "year" }, "field-type"],
          ["ne_le", { kind: "prefix", length: 4 }, "field-type"],
          ["age", pseudonym, "field-type"],
          ["actif", fixed("non"), "field-type"],
          ["closed_on", nothing, "field-needed"],
        ];
        for (const [column, as, code] of cases) {
          const found = await refusals([anonymise(field(column, as))]);
          assert.ok(
            found.includes(code),
            `${column} ${as.kind}: ${found.join()} instead of ${code}`,
          );
        }
        await sql("create unique index personne_initiale on personne (initiale)");
        const computed = await refusals([anonymise(field("nom", fixed("x")))]);
        assert.deepEqual(computed, ["field-unique"]);
        await sql("drop index personne_initiale");
        const short = await refusals([anonymise(field("surnom", pseudonym))]);
        // SQLite keeps no limit of length.
        assert.equal(short.includes("field-type"), sort === "postgres");
      }),
    );

    test(
      "what is accepted works on the rows, with all constraints in force",
      kind.on(async ({ sql, plan, connect }) => {
        await sql(people);
        const rule = anonymise(
          field("nom", fixed("anonyme")),
          field("courriel", pseudonym),
          field("matricule", nothing),
          field("age", nothing),
          field("ne_le", { kind: "year" }),
          field("postal", nothing),
          field("actif", fixed(false)),
        );
        const { target, warnings } = onlyPlan(await plan([rule]));
        assert.deepEqual(warnings, []);
        const connector = connect();
        try {
          await connector.prepare();
          const result = await connector.endBatch(target, {
            batchSize: 10,
            after: null,
            pseudonymKey: new Uint8Array(32).fill(7),
            receiptFor: (counts) => receiptOf(rule.id, "anonymise", counts),
          });
          assert.equal(result?.counts["personne"], 2);
        } finally {
          await connector.close();
        }
        const rows = await sql("select nom, age, postal from personne order by id");
        assert.deepEqual(
          rows.map((row) => ({ ...row })),
          [
            { nom: "anonyme", age: null, postal: null },
            { nom: "anonyme", age: null, postal: null },
          ],
        );
      }),
    );

    test(
      "a mark must be a truth value, and a view of the application must read it",
      kind.on(async ({ sql, plan, refusals }) => {
        await makeDossiers({ sql });
        await sql("create view vus as select id, nom from dossier where masque is not true");
        await sql("create view tous as select id, nom from dossier");
        await sql("create view pieces as select id from piece");
        const restrict = (column: string, ...views: readonly string[]) =>
          ruleOn({ end: { kind: "restrict", column, views } });
        assert.deepEqual(await refusals([restrict("nom")]), ["mark-type"]);
        assert.deepEqual(await refusals([restrict("masque", "tous", "pieces", "vu")]), [
          "view-unmarked",
          "view-elsewhere",
          "view-missing",
        ]);
        await sql(
          "create view autres as select p.id, d.nom from dossier d join piece p on p.dossier_id = d.id where d.masque is not true",
        );
        await sql("create view par_autres as select id from autres");
        await sql(
          "create view calcules as select v.id, (select count(*) from piece p) as n from vus v",
        );
        assert.deepEqual(await refusals([restrict("masque", "autres")]), ["view-key"]);
        assert.deepEqual(await refusals([restrict("masque", "par_autres")]), ["view-key"]);
        // An aggregate, of whatever rows: which rows it looks at is not followed.
        assert.deepEqual(await refusals([restrict("masque", "calcules")]), ["view-mixes"]);
        await sql("drop view calcules");
        const { warnings } = onlyPlan(await plan([restrict("masque", "vus")]));
        const shows = warnings.filter(({ code }) => code === "retention.view-shows");
        assert.deepEqual(
          shows.map(({ params }) => params["view"]),
          ["tous"],
        );
      }),
    );
  });
}

for (const kind of postgresGrounds())
  suite(`an archive on ${kind.name}`, () => {
    const archived = ruleOn({
      with: ["piece"],
      end: { kind: "archive", to: "archives", keep: "P10Y" },
    });

    test(
      "tables that are missing come with the statements that make them; then both stages are planned",
      kind.on(async ({ sql, plan }) => {
        await makeDossiers({ sql });
        await sql("create schema archive");
        const archive = { schema: "archive" };
        const { refusals } = await plan([archived], { archive });
        const [first] = refusals;
        assert.deepEqual(
          first?.reasons.map(({ code }) => code),
          ["retention.archive-table-missing", "retention.archive-table-missing"],
        );
        for (const { params } of first.reasons) await sql(String(params["statement"]));
        const { plans, refusals: left } = await plan([archived], { archive });
        assert.deepEqual(left, []);
        assert.deepEqual(
          plans.map(({ rule, target }) => [rule.id, rule.store, target.end]),
          [
            ["clore-dossiers.archive", "archives", { kind: "delete" }],
            [
              "clore-dossiers",
              "guichet",
              { kind: "archive", to: { kind: "schema", schema: "archive" } },
            ],
          ],
        );
        assert.deepEqual(
          plans[0]?.target.children.map(({ collection }) => collection),
          ["piece"],
        );
        assert.equal(plans[0].target.cases[0]?.clocks[0]?.due.lastDay, "2015-02-28");
      }),
    );

    test(
      "a table that would not take the rows as they are is refused with what differs",
      kind.on(async ({ sql, plan }) => {
        await makeDossiers({ sql });
        await sql(`create schema archive;
          create table archive.dossier (id integer primary key, closed_on date, nom varchar(3), motif text not null, masque boolean, service text not null);
          create table archive.piece (id integer, dossier_id integer, texte text);
          create function archive.f() returns trigger language plpgsql as 'begin return new; end';
          create trigger arrivee before insert on archive.piece for each row execute function archive.f()`);
        const { refusals } = await plan([archived], { archive: { schema: "archive" } });
        assert.equal(refusals.length, 1);
        const reasons = refusals[0]?.reasons ?? [];
        assert.deepEqual(
          reasons.map(({ code, params }) => [code.replace("retention.", ""), params["columns"]]),
          [
            ["archive-table-differs", "nom text, motif text, service, egide_clock date"],
            ["archive-table-differs", "PRIMARY KEY (id)"],
            ["insert-trigger", undefined],
          ],
        );
      }),
    );

    test(
      "another database of the same kind receives by copy; one of another kind is refused",
      kind.on(async ({ sql, plan, refusals }) => {
        await makeDossiers({ sql });
        const [other] = postgresGrounds();
        await sql(`create schema "à part"; create extension citext schema "à part"; create type "L'humeur" as enum ('gai', 'l''autre');
          create domain commune as "à part".citext not null check (value <> 'x'::"à part".citext);
          alter table dossier add column humeurs "L'humeur"[], add column lieu commune default 'y';
          alter table piece add column humeur "L'humeur"`);
        await other?.on(async ({ sql: there, url }) => {
          const missing = await plan([archived], { archive: { url } });
          // The types that somebody made are part of the statements.
          for (const { params } of missing.refusals[0]?.reasons ?? [])
            await there(String(params["statement"]));
          const { plans, refusals: refused } = await plan([archived], { archive: { url } });
          assert.deepEqual(refused, []);
          assert.deepEqual(plans.find(({ rule }) => rule.id === archived.id)?.target.end, {
            kind: "archive",
            to: { kind: "store", store: "archives" },
          });
        })();
        const [file] = provingGrounds();
        await file?.on(async ({ url }) => {
          assert.ok((await refusals([archived], { archive: { url } })).includes("archive-kind"));
        })();
      }),
    );
  });

suite("an archive on SQLite", () => {
  const [sqlite] = provingGrounds();
  test(
    "in another file has its tables by the statements of the refusal, and rows that then go there and end there",
    sqlite!.on(async ({ sql, plan, connect }) => {
      await makeDossiers({ sql });
      await sqlite!.on(async (archive) => {
        const rule = ruleOn({
          with: ["piece"],
          end: { kind: "archive", to: "archives", keep: "P1Y" },
        });
        const place = { archive: { url: archive.url } };
        const { refusals } = await plan([rule], place);
        for (const { params } of refusals[0]?.reasons ?? [])
          await archive.sql(String(params["statement"]));
        const planned = await plan([rule], place);
        assert.deepEqual(planned.refusals, []);
        const target = planned.plans.find(({ rule: { id } }) => id === rule.id)!.target;
        const [from, to] = [connect(), archive.connect()];
        try {
          await from.prepare();
          const ended = await from.endBatch(target, {
            batchSize: 10,
            after: null,
            archive: to.archive(),
            receiptFor: (counts) => receiptOf(rule.id, "archive", counts),
          });
          assert.deepEqual({ ...ended?.counts }, { dossier: 3, piece: 3 });
        } finally {
          await from.close();
          await to.close();
        }
        const second = (await plan([rule], place)).plans.find(
          ({ rule: { store } }) => store === "archives",
        );
        // Ada and Bea were closed more than six years ago.
        assert.deepEqual([second?.counts.due, second?.lastDay], [2, "2024-02-29"]);
      })();
    }),
  );
});
