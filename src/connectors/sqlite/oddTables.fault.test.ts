import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EndTarget } from "../contract/endTarget.ts";
import { quoteName } from "../contract/quoteName.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

const archived = { kind: "archive", to: { kind: "store", store: "archive" } } as const;
const hold = {
  id: "h",
  selector: { kind: "file", collection: "folder", key: ["3"] },
  reason: "a claim",
  author: "dpo",
  placedAt: "2026-01-01T00:00:00Z",
  reviewOn: "2026-06-01",
} as const;

describe("odd tables in SQLite", () => {
  const laboratory = sqliteLaboratory("wal");

  test(
    "an archive in a schema is refused: SQLite has none",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const end = { kind: "archive", to: { kind: "schema", schema: "old" } } as const;
      const connector = bench.connect();
      const target = { ...familyTarget, end };
      assert.equal(await codeOfFailure(connector.count(target)), "connectors.archive-in-schema");
      assert.equal(
        await codeOfFailure(runPurge(connector, target)),
        "connectors.archive-in-schema",
      );
    }),
  );

  test(
    "two thousand columns are anonymised, archived and deleted",
    onFresh(laboratory, (here) =>
      onFresh(laboratory, async (there) => {
        const names = Array.from({ length: 1_997 }, (_, at) => `c${at}`);
        const columns = `id integer primary key, closed_on date, ${names.map((name) => `${name} text`).join(", ")}`;
        await here.sql(`create table folder (${columns}, last text)`);
        await there.sql(`create table folder (${columns}, egide_clock date)`);
        await here.sql(
          `insert into folder (id, closed_on, ${names.join(", ")}) values (1, '2020-01-01', ${names.map((name) => `'${name}'`).join(", ")})`,
        );
        const target: EndTarget = { ...familyTarget, children: [], along: null };
        const fields = names.map((column) => ({
          collection: "folder",
          column,
          as: { kind: "prefix", length: 1 } as const,
        }));
        const connector = here.connect();
        const anonymised: EndTarget = { ...target, end: { kind: "anonymise", fields } };
        assert.deepEqual(await runPurge(connector, anonymised), [{ folder: 1 }]);
        assert.deepEqual(await runPurge(connector, anonymised), []);
        assert.equal(await countRows(here, "folder where c0 = 'c' and c1996 = 'c'"), 1);
        await here.sql("alter table folder drop column last");
        const archive = there.connect().archive();
        await runPurge(here.connect(), { ...target, end: archived }, { means: { archive } });
        assert.equal(await countRows(there, "folder where egide_clock = '2020-01-01'"), 1);
        await runPurge(there.connect(), target);
        assert.equal((await countRows(there, "folder")) + (await countRows(here, "folder")), 0);
      })(),
    ),
  );

  test(
    "names with quotes, emoji and keywords pass through every end",
    onFresh(laboratory, (here) =>
      onFresh(laboratory, async (there) => {
        const [table, key, clock, text, mark, view] = [
          'a "b" 🦉',
          "select",
          "order;--",
          "it's",
          "é:v0",
          'v"w',
        ];
        const q = (name: string | undefined): string => quoteName(name ?? "");
        const columns = `${q(key)} text primary key, ${q(clock)} date, ${q(text)} text, ${q(mark)} integer`;
        await here.sql(`create table ${q(table)} (${columns})`);
        await there.sql(`create table ${q(table)} (${columns}, egide_clock date)`);
        await here.sql(
          `create view ${q(view)} as select * from ${q(table)} where ${q(mark)} is not 1`,
        );
        await here.sql(
          `insert into ${q(table)} values ('k''"🦉', '2020-01-01', 'Zoé', 0), ('held', '2020-01-01', 'ZOÉ ', 0)`,
        );
        const target: EndTarget = {
          ...familyTarget,
          collection: table ?? "",
          primaryKey: [key ?? ""],
          children: [],
          along: null,
          cases: [
            {
              when: { kind: "one-of", column: text ?? "", values: ["Zoé", "ZOÉ ", "Z"] },
              clocks: [
                {
                  column: clock ?? "",
                  kind: "date",
                  rows: null,
                  due: {
                    lastDay: "2022-12-31",
                    before: "2022-12-31T23:00:00Z",
                    timeZone: "Europe/Paris",
                  },
                },
              ],
            },
          ],
        };
        const connector = here.connect();
        await connector.placeHold({
          ...hold,
          selector: { kind: "file", collection: table ?? "", key: ["held"] },
        });
        const counts = [{ [table ?? ""]: 1 }];
        const fields = [
          {
            collection: table ?? "",
            column: text ?? "",
            as: { kind: "prefix", length: 1 } as const,
          },
        ];
        for (const end of [
          { kind: "restrict", column: mark ?? "", views: [view ?? ""] },
          { kind: "anonymise", fields },
          archived,
        ] as const)
          assert.deepEqual(
            await runPurge(
              connector,
              { ...target, end },
              {
                means: {
                  archive: there.connect().archive(),
                  salt: { id: "s", bytes: new Uint8Array(32) },
                },
              },
            ),
            counts,
            end.kind,
          );
        assert.equal(await countRows(here, q(table)), 1);
        assert.equal(
          await countRows(
            there,
            `${q(table)} where ${q(text)} = 'Z' and egide_clock = '2020-01-01'`,
          ),
          1,
        );
      })(),
    ),
  );

  test(
    "a table without a primary key is neither archived nor named in receipts",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table trace (closed_on date, what text)");
      await bench.sql("insert into trace values ('2020-01-01', 'x')");
      const target: EndTarget = {
        ...familyTarget,
        collection: "trace",
        primaryKey: [],
        children: [],
        along: null,
      };
      const salt = { id: "s", bytes: new Uint8Array(32) };
      const missing = "connectors.no-primary-key";
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), target, { means: { salt } })),
        missing,
      );
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), { ...target, end: archived })),
        missing,
      );
      assert.equal(await countRows(bench, "trace"), 1);
    }),
  );

  test(
    "what the database computes arrives in the archive as it was, in a column that computes nothing",
    onFresh(laboratory, (here) =>
      onFresh(laboratory, async (there) => {
        const columns =
          "id integer primary key, closed_on date, name text, upper_name text not null";
        await here.sql(
          `create table folder (${columns} generated always as (upper(name)) virtual)`,
        );
        await there.sql(`create table folder (${columns}, egide_clock date)`);
        await here.sql("insert into folder (id, closed_on, name) values (1, '2020-01-01', 'a')");
        const target: EndTarget = { ...familyTarget, children: [], along: null, end: archived };
        await runPurge(here.connect(), target, { means: { archive: there.connect().archive() } });
        assert.equal(await countRows(there, "folder where upper_name = 'A'"), 1);
      })(),
    ),
  );
});
