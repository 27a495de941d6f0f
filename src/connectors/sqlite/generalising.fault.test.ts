import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FieldChange } from "../contract/end.ts";
import {
  codeOfFailure,
  familyTarget,
  onFresh,
  runPurge,
  type BenchOptions,
} from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

const laboratory = sqliteLaboratory("delete");

interface Generalised {
  readonly says: string;
  readonly type: string;
  readonly as: FieldChange;
  readonly values: readonly (readonly [before: string, after: unknown])[];
  readonly clocks?: NonNullable<BenchOptions["clocks"]>;
}

const generalised: readonly Generalised[] = [
  {
    says: "the first day of the year, written as the value was; what is no day is not kept",
    type: "date",
    as: { kind: "year" },
    values: [
      ["'2019-08-09'", "2019-01-01"],
      ["'2019-08-09 10:11'", "2019-01-01 00:00:00"],
      ["'2019-08-09T10:11:12.5'", "2019-01-01T00:00:00"],
      ["'2019-08-09T10:11:12Z'", "2019-01-01T00:00:00Z"],
      ["'2019-08-09T10:11:12+02:00'", "2019-01-01T00:00:00+02:00"],
      ["'09/08/2019'", null],
      ["'2019-02-30'", null],
      ["1565308800", null],
      ["null", null],
    ],
  },
  {
    says: "the first day of the month",
    type: "text",
    as: { kind: "month" },
    values: [
      ["'2019-08-09'", "2019-08-01"],
      ["'2019-08-09 23:59:59'", "2019-08-01 00:00:00"],
      ["'Mme Dupont'", null],
    ],
  },
  {
    says: "the first second of the year, in a number declared as seconds",
    type: "integer",
    as: { kind: "year" },
    clocks: { item: { v: { format: "unix-seconds" } } },
    values: [
      ["1565308800", 1546300800],
      ["'x'", null],
    ],
  },
  {
    says: "the first millisecond of the month, in a number declared as milliseconds",
    type: "integer",
    as: { kind: "month" },
    clocks: { item: { v: { format: "unix-milliseconds" } } },
    values: [["1565308800123", 1564617600000]],
  },
  {
    says: "the first characters, of a number too",
    type: "integer",
    as: { kind: "prefix", length: 2 },
    values: [
      ["75011", 75],
      ["7", 7],
      ["'2A004'", "2A"],
      ["'🦉🦉🦉'", "🦉🦉"],
    ],
  },
  {
    says: "a number fixed in a column of texts, and another in one of numbers",
    type: "text",
    as: { kind: "fixed", value: 0 },
    values: [["'x'", "0"]],
  },
  { says: "a truth", type: "boolean", as: { kind: "fixed", value: false }, values: [["1", 0]] },
  { says: "a decimal", type: "real", as: { kind: "fixed", value: 2.5 }, values: [["1", 2.5]] },
  {
    says: "a text in another case than the column tells apart",
    type: "text collate nocase",
    as: { kind: "fixed", value: "Anon" },
    values: [["'ANON'", "Anon"]],
  },
];

const anonymising = (as: FieldChange) =>
  ({
    ...familyTarget,
    collection: "item",
    children: [],
    along: null,
    end: { kind: "anonymise", fields: [{ collection: "item", column: "v", as }] },
  }) as const;

describe("a field is generalised as SQLite stores it", () => {
  for (const { says, type, as, values, clocks } of generalised)
    test(
      says,
      onFresh(laboratory, async (bench) => {
        await bench.sql(`create table item (id integer primary key, closed_on date, v ${type})`);
        for (const [before] of values)
          await bench.sql(`insert into item values (null, '2020-01-01', ${before})`);
        const connector = bench.connect(clocks && { clocks });
        await runPurge(connector, anonymising(as));
        assert.deepEqual(
          (await bench.sql("select v from item order by id")).map((row) => row["v"]),
          values.map(([, after]) => after),
        );
        assert.deepEqual(await runPurge(connector, anonymising(as)), []);
      }),
    );

  test(
    "a type that makes something else of what is written stops the batch instead of ending it again and again",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table item (id integer primary key, closed_on date, v numeric)");
      await bench.sql("insert into item values (1, '2020-01-01', '1e5xx')");
      const connector = bench.connect();
      assert.equal(
        await codeOfFailure(runPurge(connector, anonymising({ kind: "prefix", length: 3 }))),
        "connectors.end-not-met",
      );
      assert.deepEqual(await connector.pendingReceipts(), []);
    }),
  );

  test(
    "a trigger that writes the field again, or elsewhere, undoes the batch",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table item (id integer primary key, closed_on date, v text)");
      await bench.sql("create table log (v text)");
      await bench.sql("insert into item values (1, '2020-01-01', 'Dupont')");
      await bench.sql(
        "create trigger keeps after update on item begin insert into log values (old.v); end",
      );
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), anonymising({ kind: "null" }))),
        "connectors.side-effect",
      );
      assert.deepEqual(
        (await bench.sql("select v from item union all select v from log")).map((row) => row["v"]),
        ["Dupont"],
      );
    }),
  );
});
