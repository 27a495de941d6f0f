import assert from "node:assert/strict";
import { test } from "node:test";
import type { Condition } from "../condition.ts";
import type { EndTarget } from "../endTarget.ts";
import { codeOfFailure, onFresh, runPurge, type Bench, type Laboratory } from "./laboratory.ts";
import { counted, day, is, leftIn } from "./rows.ts";

const target = (when: Condition): EndTarget => ({
  collection: "item",
  primaryKey: ["id"],
  cases: [{ when, clocks: [day("closed_on", "2022-12-31")] }],
  protections: [],
  children: [],
  above: [],
  end: { kind: "delete" },
  along: null,
});

const makeItems = async (bench: Bench): Promise<void> => {
  for (const text of [
    `create table item (id bigint primary key, closed_on ${bench.types.date}, n integer, word text, made_on ${bench.types.date})`,
    "create table part (id bigint primary key, item bigint, n integer)",
    `insert into item values (1, '2020-01-01', 1, 'one', '2020-01-01'), (2, '2020-01-01', 2, 'two', '2021-01-01'),
       (3, '2020-01-01', 3, 'three', '2022-01-01'), (4, '2020-01-01', null, null, null), (5, '2024-01-01', 2, 'two', '2021-01-01')`,
    "insert into part values (11, 1, 1), (12, 1, null), (21, 2, null), (31, 3, 7), (32, 3, 8)",
  ])
    await bench.sql(text);
};

const compare = (
  column: string,
  operator: Extract<Condition, { readonly kind: "compare" }>["operator"],
  value: string | number,
): Condition => ({ kind: "compare", column, operator, value });
const not = (of: Condition): Condition => ({ kind: "not", of });
const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });
const any = (...of: readonly Condition[]): Condition => ({ kind: "any", of });
const part = (where: Condition | null): Condition => ({
  kind: "exists",
  path: [{ collection: "part", columns: ["item"], from: ["id"] }],
  where,
});
const oneOf = (column: string, ...values: readonly (string | number)[]): Condition => ({
  kind: "one-of",
  column,
  values,
});
const empty = (column: string): Condition => ({ kind: "empty", column });

interface Case {
  readonly says: string;
  readonly when: Condition;
  /** Rows that are due: those of 1 to 4 for which it is true. */
  readonly due: readonly number[];
  /** How many of the five rows cannot be decided; their clock does not matter. */
  readonly undecided: number;
}

const cases: readonly Case[] = [
  { says: "is", when: is("n", 2), due: [2], undecided: 1 },
  { says: "is, of a text", when: is("word", "two"), due: [2], undecided: 1 },
  { says: "is, of a day", when: is("made_on", "2021-01-01"), due: [2], undecided: 1 },
  { says: "below", when: compare("n", "below", 2), due: [1], undecided: 1 },
  { says: "at most", when: compare("n", "at-most", 2), due: [1, 2], undecided: 1 },
  { says: "above", when: compare("n", "above", 2), due: [3], undecided: 1 },
  {
    says: "at least",
    when: compare("made_on", "at-least", "2021-01-01"),
    due: [2, 3],
    undecided: 1,
  },
  { says: "one of", when: oneOf("n", 1, 3), due: [1, 3], undecided: 1 },
  { says: "not one of", when: not(oneOf("word", "one", "two")), due: [3], undecided: 1 },
  { says: "empty, never unknown", when: empty("n"), due: [4], undecided: 0 },
  { says: "not empty", when: not(empty("n")), due: [1, 2, 3], undecided: 0 },
  { says: "not of unknown is unknown", when: not(is("n", 2)), due: [1, 3], undecided: 1 },
  { says: "not of not", when: not(not(is("n", 2))), due: [2], undecided: 1 },
  {
    says: "all is false as soon as one is false",
    when: all(is("n", 2), not(empty("n"))),
    due: [2],
    undecided: 0,
  },
  {
    says: "all is unknown while the others are true",
    when: all(is("n", 2), any(is("word", "two"), empty("word"))),
    due: [2],
    undecided: 1,
  },
  {
    says: "any is true as soon as one is true",
    when: any(is("n", 2), empty("word")),
    due: [2, 4],
    undecided: 0,
  },
  {
    says: "any is unknown while the others are false",
    when: any(is("n", 2), is("n", 3)),
    due: [2, 3],
    undecided: 1,
  },
  { says: "nothing of all", when: all(), due: [1, 2, 3, 4], undecided: 0 },
  { says: "nothing of any", when: any(), due: [], undecided: 0 },
  { says: "there is a linked row", when: part(null), due: [1, 2, 3], undecided: 0 },
  { says: "there is no linked row", when: not(part(null)), due: [4], undecided: 0 },
  {
    says: "a linked row is true as soon as one is true, unknown while none is, false when all are false or none exists",
    when: part(is("n", 1)),
    due: [1],
    undecided: 1,
  },
  { says: "no linked row is so", when: not(part(is("n", 1))), due: [3, 4], undecided: 1 },
];

/** Conditions of three values: what cannot be decided is never permission. */
export const conditionsContract = (laboratory: Laboratory): void => {
  for (const { says, when, due, undecided } of cases)
    test(
      `a condition: ${says}`,
      onFresh(laboratory, async (bench) => {
        await makeItems(bench);
        const connector = bench.connect();
        assert.deepEqual(
          await connector.count(target(when)),
          counted({ collection: due.length, undecided }),
        );
        await runPurge(connector, target(when));
        assert.deepEqual(
          await leftIn(bench, "item"),
          [1, 2, 3, 4, 5].filter((id) => !due.includes(id)),
        );
      }),
    );

  test(
    "a value is bound, whatever it holds: quotes, comments, emoji and placeholders are only text",
    onFresh(laboratory, async (bench) => {
      await makeItems(bench);
      const words = ["'; drop table item; --", "$1", ":v0", "?", "a\\'b", "😀", "l’été", '"', "/*"];
      for (const [at, word] of words.entries())
        await bench.sql(
          `insert into item values (${100 + at}, '2020-01-01', 9, '${word.replaceAll("'", "''")}', null)`,
        );
      const connector = bench.connect();
      for (const [at, word] of words.entries()) {
        assert.equal((await connector.count(target(is("word", word)))).collection, 1, word);
        await runPurge(connector, target(oneOf("word", word, "nobody")));
        assert.ok(!(await leftIn(bench, "item")).includes(100 + at), word);
      }
      assert.deepEqual(await leftIn(bench, "item"), [1, 2, 3, 4, 5]);
    }),
  );

  test(
    "a name with quotes, spaces, emoji or of the longest kind is only a name; one that is missing is a failure",
    onFresh(laboratory, async (bench) => {
      const names = ['a"b', "select", "Ça va 😀", "x".repeat(63), "a';--"];
      const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`);
      for (const [at, table] of names.entries()) {
        await bench.sql(
          `create table ${quoted[at]} (id bigint primary key, closed_on ${bench.types.date}, ${quoted.join(" integer, ")} integer)`,
        );
        await bench.sql(
          `insert into ${quoted[at]} values (1, '2020-01-01', 1, 1, 1, 1, 1), (2, '2020-01-01', 2, 2, 2, 2, 2)`,
        );
        const connector = bench.connect();
        const when = all(...names.map((name) => is(name, 1)));
        await runPurge(connector, { ...target(when), collection: table });
        assert.deepEqual(await leftIn(bench, String(quoted[at])), [2]);
        // A server that cuts names short would take this one for the column of 63 letters.
        for (const missing of ["x".repeat(64), "a", "ctid"])
          assert.equal(
            await codeOfFailure(
              runPurge(connector, { ...target(is(missing, 2)), collection: table }),
            ),
            "connectors.collection-missing",
          );
        await connector.close();
      }
    }),
  );
};
