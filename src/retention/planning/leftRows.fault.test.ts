import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  makeDossiers,
  onlyPlan,
  provingGrounds,
  ruleOn,
  withPieces,
  type ProvingGround,
} from "./provingGround.fixture.ts";

for (const kind of provingGrounds())
  suite(`the rows that a plan on ${kind.name} leaves`, () => {
    const on = (work: (ground: ProvingGround) => Promise<void>) =>
      kind.on(async (ground) => {
        await makeDossiers(ground);
        await work(ground);
      });

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
      "counts and names the days that programs write for « no date », in the row and in a linked one, until the dataset says",
      on(async ({ sql, plan }) => {
        await sql(`insert into dossier (id, closed_on) values (7, '1900-01-01'), (8, '0001-01-01'), (9, '1900-01-01');
          create table litige (id integer primary key, dossier_id integer references dossier (id), decide_le date);
          create index litige_dossier on litige (dossier_id);
          insert into litige values (1, 1, '1970-01-01')`);
        const disputes = {
          rows: { collection: "litige", by: null, where: null },
          decided: "decide_le",
        };
        const rule = ruleOn({
          disputes,
          end: {
            kind: "anonymise",
            fields: [{ collection: "dossier", column: "nom", as: { kind: "null" } }],
          },
        });
        const said = onlyPlan(await plan([rule]));
        // Without a date: 5, 7, 8, 9; and 1 waits for its dispute. 2 and 3 are due.
        assert.deepEqual([said.counts.due, said.counts.silent], [2, 5]);
        const warnings = said.warnings.filter(({ code }) => code === "retention.clock-placeholder");
        assert.deepEqual(
          warnings.map(({ params }) => [
            params["collection"],
            params["column"],
            params["count"],
            params["days"],
          ]),
          [
            ["dossier", "closed_on", 3, "0001-01-01 (1), 1900-01-01 (2)"],
            ["litige", "decide_le", 1, "1970-01-01 (1)"],
          ],
        );
        const none = { dossier: { closed_on: ["1900-01-01"] }, litige: { decide_le: [] } };
        const stated = onlyPlan(await plan([rule], { none }));
        // Of 8 the row is due now: 1 January of the year 1 is a day. Its name is empty already.
        assert.deepEqual([stated.counts.due, stated.counts.silent], [3, 3]);
        assert.ok(!stated.warnings.some(({ code }) => code === "retention.clock-placeholder"));
      }),
    );

    test(
      "counts the children that hang on nothing, and warns of them unless a rule of their own ends them",
      on(async ({ sql, plan }) => {
        await sql(`insert into piece values (20, null, 'x'), (21, null, 'y');
          create table page (id integer primary key, piece_id integer not null references piece (id), lue_le date);
          create index page_piece on page (piece_id);
          insert into page values (1, 10, null)`);
        const rule = ruleOn({ with: ["piece", "page"] });
        const { orphans, warnings } = onlyPlan(await plan([rule]));
        assert.deepEqual(orphans, { piece: 2 });
        assert.deepEqual(
          warnings.map(({ code, params }) => [code, params["child"], params["count"]]),
          [
            ["retention.child-orphans", "piece", 2],
            ["retention.clock-null", undefined, 1],
            ["retention.clock-future", undefined, 1],
          ],
        );
        const own = ruleOn({ id: "pages", collection: "page", clock: "lue_le", keep: "P1Y" });
        await sql(
          "drop table page; create table page (id integer primary key, piece_id integer references piece (id), lue_le date); create index page_piece on page (piece_id); insert into page values (1, null, '2001-01-01')",
        );
        const both = onlyPlan(await plan([rule], { alsoInPolicy: [own] }));
        assert.deepEqual(both.orphans, { piece: 2, page: 1 });
        assert.deepEqual(
          both.warnings
            .filter(({ code }) => code === "retention.child-orphans")
            .map(({ params }) => params["child"]),
          ["piece"],
        );
        // Nothing is taken from a child that stays as it is.
        const end = { kind: "restrict", column: "masque", views: [] } as const;
        assert.deepEqual(onlyPlan(await plan([ruleOn({ with: ["piece"], end })])).orphans, {});
      }),
    );

    test(
      "knows the boundary of each case",
      on(async ({ plan }) => {
        const clos = { kind: "compare", column: "motif", operator: "is", value: "clos" } as const;
        const { boundaries, lastDay } = onlyPlan(
          await plan([ruleOn({ with: ["piece"], cases: [{ when: clos, keep: "P1Y" }] })]),
        );
        assert.deepEqual(boundaries, [
          { when: clos, keep: "P1Y", lastDay: "2029-02-28" },
          { when: null, keep: "P5Y", lastDay: "2025-02-28" },
        ]);
        assert.equal(lastDay, "2029-02-28");
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
        assert.deepEqual([counts.due, counts.silent, counts.held], [0, 2, 1]);
        // Eve's file has no date; Ada's has one, and needs none.
        const said = (of: typeof warnings, code: string) =>
          of.find((each) => each.code === `retention.${code}`)?.params;
        assert.deepEqual(said(warnings, "clock-null"), {
          collection: "dossier",
          column: "closed_on",
          count: 1,
        });
        assert.deepEqual(said(warnings, "rows-disputed"), {
          collection: "dossier",
          column: "recours.juge_le",
          count: 1,
        });
        const notice = { sent: "averti_le", before: "P1M" };
        await sql("update dossier set averti_le = null where id in (1, 4)");
        const told = onlyPlan(await plan([ruleOn({ end, notice })]));
        // Ada, Cid and Dan, and whoever is inserted meanwhile; only Ada's period is over, and she is not held.
        assert.deepEqual([told.counts.due, told.counts.toTell], [1, 1]);
        assert.ok((told.counts.untold ?? 0) >= 3);
        assert.equal(said(told.warnings, "clock-null")?.["count"], 1);
        assert.deepEqual(said(told.warnings, "rows-untold"), {
          collection: "dossier",
          column: "averti_le",
          count: told.counts.untold,
          due: 1,
        });
        const both = onlyPlan(
          await plan([ruleOn({ end, notice, disputes: { rows: byFile, decided: "juge_le" } })]),
        );
        // Ada was not told either: a decision is what she waits for first.
        assert.equal(both.counts.disputed, 1);
        assert.equal(both.counts.silent - (both.counts.untold ?? 0), 2);
        const clos = { kind: "compare", column: "nom", operator: "is", value: "Dan" } as const;
        const short = ruleOn({ end, cases: [{ when: clos, keep: "P1Y" }] });
        assert.equal(onlyPlan(await plan([short])).counts.due, 3);
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
        // A minimum on pieces keeps their dossiers also from being told: only Bea's, which has none, would end.
        await sql("alter table dossier add column averti_le date");
        const notice = { sent: "averti_le", before: "P1M" };
        const kept = { ...pieces, id: "lues", keep: "P40Y", end: { kind: "keep" } } as const;
        const told = await plan([ruleOn({ with: ["piece"], notice }), kept]);
        assert.equal(onlyPlan(told).counts.toTell, 1);
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
            // None of the new ones lies ahead.
            assert.equal(counts.future, 1);
          }
        } finally {
          stop.abort();
          await writer;
        }
      }),
    );
  });
