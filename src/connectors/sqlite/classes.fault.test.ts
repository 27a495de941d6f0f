import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Condition } from "../contract/condition.ts";
import { familyTarget, onFresh, runPurge } from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

const laboratory = sqliteLaboratory("delete");
const compare = (
  operator: Extract<Condition, { kind: "compare" }>["operator"],
  value: string | number | boolean,
): Condition => ({ kind: "compare", column: "v", operator, value });
const oneOf = (...values: readonly (string | number | boolean)[]): Condition => ({
  kind: "one-of",
  column: "v",
  values,
});

interface Case {
  readonly type: string;
  readonly values: readonly string[];
  readonly when: Condition;
  /** Values for which it is true, and how many cannot be decided. */
  readonly due: readonly string[];
  readonly undecided: number;
}

/** What SQLite would decide in silence: every text is above every number, and '12' in a column of numbers is twelve. */
const cases: readonly Case[] = [
  {
    type: "",
    values: ["1", "'1'", "x'31'", "null"],
    when: compare("is", 1),
    due: ["1"],
    undecided: 3,
  },
  {
    type: "",
    values: ["5", "5.5", "'6'", "'abc'"],
    when: compare("above", 5),
    due: ["5.5"],
    undecided: 2,
  },
  { type: "integer", values: ["7", "'abc'"], when: compare("above", 5), due: ["7"], undecided: 1 },
  {
    type: "integer",
    values: ["7", "'abc'"],
    when: compare("above", "12"),
    due: ["'abc'"],
    undecided: 1,
  },
  { type: "text", values: ["'7'", "'abc'"], when: compare("above", 5), due: [], undecided: 2 },
  {
    type: "date",
    values: ["'2021-01-01'", "1609459200"],
    when: compare("above", "2020-01-01"),
    due: ["'2021-01-01'"],
    undecided: 1,
  },
  {
    type: "datetime",
    values: ["'2020-06-01 10:00:00'", "'2020-06-01 08:00'", "'2020-06-01T08:59'", "'2020-06-01'"],
    when: compare("below", "2020-06-01T09:00:00"),
    due: ["'2020-06-01 08:00'", "'2020-06-01T08:59'"],
    undecided: 1,
  },
  {
    type: "text",
    values: ["'2020-06-01 10:00:00'", "'2020-06-01T10:00'", "'2020-06-02 00:00'", "'01/06/2020'"],
    when: { kind: "not", of: oneOf("2020-06-01T10:00", "2020-06-01") },
    due: ["'2020-06-02 00:00'"],
    undecided: 1,
  },
  {
    type: "text",
    values: ["'2020-06-01T00:30+02:00'", "'2020-05-31T22:30:00Z'", "'2020-05-31T21:30:00Z'"],
    when: compare("at-least", "2020-06-01"),
    due: ["'2020-06-01T00:30+02:00'", "'2020-05-31T22:30:00Z'"],
    undecided: 0,
  },
  {
    type: "boolean",
    values: ["1", "0", "2", "'true'", "null"],
    when: compare("is", true),
    due: ["1"],
    undecided: 3,
  },
  {
    type: "boolean",
    values: ["1", "0", "null"],
    when: compare("is", false),
    due: ["0"],
    undecided: 1,
  },
  {
    type: "real",
    values: ["0.1", "9e999"],
    when: compare("at-least", 0.1),
    due: ["0.1", "9e999"],
    undecided: 0,
  },
  {
    type: "integer",
    values: ["9007199254740991", "9007199254740990"],
    when: compare("is", Number.MAX_SAFE_INTEGER),
    due: ["9007199254740991"],
    undecided: 0,
  },
  {
    type: "text collate nocase",
    values: ["'ABC'", "'abd'"],
    when: compare("is", "abc"),
    due: ["'ABC'"],
    undecided: 0,
  },
  { type: "", values: ["1", "'a'", "x'61'"], when: oneOf(1, "a"), due: ["1", "'a'"], undecided: 1 },
  { type: "", values: ["2", "'b'"], when: oneOf("a"), due: [], undecided: 1 },
  {
    type: "text",
    values: ["'it''s \"🦉\"'", "'x'"],
    when: oneOf('it\'s "🦉"'),
    due: ["'it''s \"🦉\"'"],
    undecided: 0,
  },
  { type: "integer", values: ["1", "0", "null"], when: oneOf(), due: [], undecided: 1 },
  {
    type: "text",
    values: ["''", "null"],
    when: { kind: "empty", column: "v" },
    due: ["null"],
    undecided: 0,
  },
];

describe("values of another class than the rule speaks of are unknown in SQLite, never a silent true", () => {
  for (const { type, values, when, due, undecided } of cases)
    test(
      `${JSON.stringify(when)} in a column of type "${type}"`,
      onFresh(laboratory, async (bench) => {
        await bench.sql(
          `create table item (id integer primary key, closed_on date, v ${type}, w text)`,
        );
        for (const value of values)
          await bench.sql(
            `insert into item values (null, '2020-01-01', ${value}, '${value.replaceAll("'", "''")}')`,
          );
        const [only] = familyTarget.cases;
        assert.ok(only);
        const target = {
          ...familyTarget,
          collection: "item",
          children: [],
          along: null,
          cases: [{ ...only, when }],
        };
        const connector = bench.connect();
        const counted = await connector.count(target);
        assert.deepEqual([counted.collection, counted.undecided], [due.length, undecided]);
        await runPurge(connector, target);
        const left = (await bench.sql("select w from item order by id")).map((row) => row["w"]);
        assert.deepEqual(
          left,
          values.filter((value) => !due.includes(value)),
        );
      }),
    );

  test(
    "a condition with more parts than SQLite allows to be nested is decided all the same",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table item (id integer primary key, closed_on date, v integer)");
      await bench.sql("insert into item values (1, '2020-01-01', 2999), (2, '2020-01-01', 5000)");
      const of = Array.from({ length: 3_000 }, (_, at) => compare("is", at));
      const [only] = familyTarget.cases;
      assert.ok(only);
      const target = {
        ...familyTarget,
        collection: "item",
        children: [],
        along: null,
        cases: [{ ...only, when: { kind: "any", of } as const }],
      };
      assert.equal((await bench.connect().count(target)).collection, 1);
    }),
  );
});
