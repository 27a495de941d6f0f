import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { provingGrounds, receiptOf, ruleOn, type ProvingGround } from "./provingGround.fixture.ts";

const rule = ruleOn({ with: ["piece"], end: { kind: "archive", to: "archives", keep: "P1Y" } });

/** How each kind of store says that keys are compared without case, and that they are not. */
const words = (isSqlite: boolean) =>
  isSqlite
    ? { before: "", without: "collate nocase", said: "TEXT COLLATE NOCASE" }
    : {
        before:
          "create collation sans_casse (provider = icu, locale = 'und-u-ks-level2', deterministic = false);",
        without: "collate sans_casse",
        said: "text COLLATE public.sans_casse",
      };

for (const ground of provingGrounds())
  suite(`an archive on ${ground.name} of rows whose keys are compared without case`, () => {
    const { before, without, said } = words(ground.name === "SQLite");
    const on = (work: (here: ProvingGround, there: ProvingGround) => Promise<void>) =>
      ground.on(async (here) => {
        await here.sql(`${before} create table dossier (code text primary key ${without}, closed_on date);
          create table piece (id integer primary key, dossier_code text ${without} references dossier (code));
          insert into dossier values ('AbC', '2019-01-01');
          insert into piece values (1, 'aBc')`);
        await ground.on(async (there) => await work(here, there))();
      });

    test(
      "has tables by the statements of the refusal, takes the rows in, and finds the children there again",
      on(async ({ plan, connect }, there) => {
        const place = { archive: { url: there.url } };
        const { refusals } = await plan([rule], place);
        for (const { params } of refusals[0]?.reasons ?? [])
          await there.sql(String(params["statement"]));
        const planned = await plan([rule], place);
        assert.deepEqual(planned.refusals, []);
        const target = planned.plans.find(({ rule: { id } }) => id === rule.id)!.target;
        const [from, to] = [connect(), there.connect()];
        try {
          await from.prepare();
          const ended = await from.endBatch(target, {
            batchSize: 10,
            after: null,
            archive: to.archive(),
            receiptFor: (counts) => receiptOf(rule.id, "archive", counts),
          });
          assert.deepEqual({ ...ended?.counts }, { dossier: 1, piece: 1 });
        } finally {
          await from.close();
          await to.close();
        }
        const second = (await plan([rule], place)).plans.find(
          ({ rule: { store } }) => store === "archives",
        );
        assert.deepEqual(second?.steps, [
          { collection: "piece", rows: 1 },
          { collection: "dossier", rows: 1 },
        ]);
      }),
    );

    test(
      "is refused where its own keys tell case apart: it would not find the children when they are to end",
      on(async ({ plan }, there) => {
        await there.sql(`create table dossier (code text primary key not null, closed_on date, egide_clock date);
        create table piece (id integer primary key not null, dossier_code text)`);
        const { refusals } = await plan([rule], { archive: { url: there.url } });
        assert.deepEqual(
          refusals[0]?.reasons.map(({ code, params }) => [code, params["columns"]]),
          [
            ["retention.archive-table-differs", `code ${said}`],
            ["retention.archive-table-differs", `dossier_code ${said}`],
          ],
        );
      }),
    );
  });
