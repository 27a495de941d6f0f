import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { End } from "../contract/end.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyRule,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const toSchema: End = { kind: "archive", to: { kind: "schema", schema: "kept" } };

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`ends in PostgreSQL (${server.name})`, () => {
    test(
      "rows move to another schema with their children, their identities and the day from which their final period runs",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        for (const text of [
          "alter table folder add column twice bigint generated always as (id * 2) stored",
          'alter table folder add column "a""b 😀" text default \'quoted\'',
          "create schema kept",
          "create table kept.folder (like folder including all, egide_clock date not null)",
          "create table kept.document (like document including all, foreign key (folder) references kept.folder (id))",
          "alter table kept.document alter column id add generated always as identity",
          "create table kept.note (like note, foreign key (document) references kept.document (id))",
        ])
          await bench.sql(text);
        const connector = bench.connect();
        const target = { ...familyTarget, end: toSchema };
        const before = await bench.sql(
          "select * from folder where closed_on = '2020-05-01' order by id",
        );
        assert.equal((await connector.count(target)).collection, 4);
        const batches = await runPurge(connector, target, { batchSize: 3 });
        assert.deepEqual(
          ["folder", "document", "note"].map((table) => sumOf(batches, table)),
          [4, 8, 4],
        );
        assert.deepEqual(
          await bench.sql(
            'select id, closed_on, label, twice, "a""b 😀" from kept.folder order by id',
          ),
          before,
        );
        assert.equal(await countRows(bench, "kept.folder where egide_clock = '2020-05-01'"), 4);
        assert.equal(await countRows(bench, "kept.note"), 4);
        assert.equal(await countRows(bench, "folder"), 8);
        assert.deepEqual(await runPurge(connector, target), []);
      }),
    );

    for (const [says, change, code] of [
      ["has no such table", "drop table kept.note", "connectors.collection-missing"],
      [
        "lacks a column",
        "alter table kept.folder drop column label",
        "connectors.collection-missing",
      ],
      [
        "lacks the clock",
        "alter table kept.folder drop column egide_clock",
        "connectors.collection-missing",
      ],
      [
        "would cut a value short",
        "alter table kept.folder alter column label type varchar(4)",
        "connectors.archive-differs",
      ],
      [
        "holds another row under the same key",
        "insert into kept.folder (id, egide_clock) values (6, now())",
        "connectors.constraint-refuses",
      ],
      [
        "has a trigger that writes elsewhere",
        `create function kept.copy() returns trigger language plpgsql as 'begin insert into stray values (new.id); return new; end';
         create trigger copy after insert on kept.note for each row execute function kept.copy()`,
        "connectors.side-effect",
      ],
      [
        "has a trigger that refuses rows in silence",
        `create function kept.no() returns trigger language plpgsql as 'begin return null; end';
         create trigger no before insert on kept.note for each row execute function kept.no()`,
        "connectors.end-not-met",
      ],
    ] as const)
      test(
        `a schema for the archive that ${says}: nothing moves`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, 12);
          await bench.sql("create schema kept; create table stray (id bigint)");
          await bench.sql("create table kept.folder (like folder including all, egide_clock date)");
          await bench.sql("create table kept.document (like document)");
          await bench.sql("create table kept.note (like note)");
          await bench.sql(change);
          const target = { ...familyTarget, end: toSchema };
          assert.equal(await codeOfFailure(runPurge(bench.connect(), target)), code);
          assert.equal(await countRows(bench, "folder"), 12);
          assert.equal(await countRows(bench, "note"), 12);
          assert.equal(await countRows(bench, "stray"), 0);
        }),
      );

    test(
      "a table of 1,599 columns moves to another schema and to another database, and one of 1,600 is deleted",
      onFresh(laboratory, (bench) =>
        onFresh(laboratory, async (there) => {
          const wide = (columns: number): string =>
            `id bigint primary key, closed_on date, ${Array.from({ length: columns - 2 }, (_, at) => `c${at} boolean`).join(", ")}`;
          await bench.sql(
            `create schema kept; create table wide (${wide(1_599)}); create table widest (${wide(1_600)})`,
          );
          await bench.sql(`create table kept.wide (${wide(1_599)}, egide_clock date)`);
          await there.sql(`create table wide (${wide(1_599)}, egide_clock date)`);
          for (const table of ["wide", "widest"])
            await bench.sql(
              `insert into ${table} (id, closed_on, c0) select n, '2020-01-01', true from generate_series(1, 4) n`,
            );
          const connector = bench.connect();
          const target = plainTarget({
            ...familyRule,
            collection: "wide",
            children: [],
            along: null,
          });
          const archive = there.connect().archive();
          await runPurge(
            connector,
            { ...target, end: { kind: "archive", to: { kind: "store", store: "there" } } },
            { batchSize: 2, stopAfter: 1, means: { archive } },
          );
          await runPurge(connector, { ...target, end: toSchema });
          assert.equal(await countRows(there, "wide where c0 and egide_clock = '2020-01-01'"), 2);
          assert.equal(await countRows(bench, "kept.wide where c0 and c1596 is null"), 2);
          await runPurge(connector, { ...target, collection: "widest" });
          assert.equal((await countRows(bench, "wide")) + (await countRows(bench, "widest")), 0);
        })(),
      ),
    );

    for (const [says, table, body] of [
      ["puts a value back", "folder", "new.label := old.label; return new;"],
      ["cancels the change of a child", "document", "return null;"],
      ["writes elsewhere", "folder", "insert into stray values (1); return new;"],
    ] as const)
      test(
        `a trigger that ${says} undoes the batch instead of running for ever`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, 12);
          await bench.sql(
            "create table stray (id int); alter table document add column author text default 'Bob'",
          );
          await bench.sql(
            `create function f() returns trigger language plpgsql as 'begin ${body} end'`,
          );
          await bench.sql(
            `create trigger t before update on ${table} for each row execute function f()`,
          );
          const target: EndTarget = {
            ...familyTarget,
            end: {
              kind: "anonymise",
              fields: [
                { collection: "folder", column: "label", as: { kind: "null" } },
                { collection: "document", column: "author", as: { kind: "null" } },
              ],
            },
          };
          assert.equal(
            await codeOfFailure(runPurge(bench.connect(), target)),
            says === "writes elsewhere" ? "connectors.side-effect" : "connectors.end-not-met",
          );
          assert.equal(await countRows(bench, "folder where label is null"), 0);
          assert.equal(await countRows(bench, "document where author is null"), 0);
        }),
      );

    test(
      "a restriction is marked by a day or a moment too; a view that keeps an old picture still shows the rows",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        await bench.sql(
          "alter table folder add column day date, add column moment timestamptz, add column word text",
        );
        await bench.sql("create view by_day as select id from folder where day is null");
        await bench.sql("create materialized view old as select id from folder");
        const marked = (column: string, ...views: readonly string[]): EndTarget => ({
          ...familyTarget,
          end: { kind: "restrict", column, views },
        });
        const connector = bench.connect();
        assert.equal(sumOf(await runPurge(connector, marked("day", "by_day")), "folder"), 4);
        assert.deepEqual(await runPurge(connector, marked("day", "by_day")), []);
        assert.equal(await countRows(bench, "by_day"), 8);
        const code = (target: EndTarget): Promise<string> =>
          codeOfFailure(runPurge(connector, target));
        assert.equal(await code(marked("moment", "old")), "connectors.view-shows-restricted");
        assert.equal(await code(marked("word")), "connectors.change-unfit");
        assert.equal(await countRows(bench, "folder where moment is not null"), 0);
        assert.equal(sumOf(await runPurge(connector, marked("moment")), "folder"), 4);
      }),
    );
  });
}
