import assert from "node:assert/strict";
import { test } from "node:test";
import type { RowMatch } from "../personRows.ts";
import { onFresh, type Bench, type Laboratory } from "./laboratory.ts";

const makeDesk = async (bench: Bench): Promise<void> => {
  for (const text of [
    `create table card (id bigint primary key, name varchar(5) check (name <> 'x'), number int unique, day ${bench.types.date}, amount numeric, office text, place int, check (place < number), unique (office, place))`,
    "insert into card values (1, 'un', 10, '2020-01-01', 1.5, 'n', 1), (2, 'deux', 20, '2020-01-02', 2, 'n', 2), (3, 'trois', 30, null, null, 's', 1)",
    "create unique index card_names on card (lower(name))",
  ])
    await bench.sql(text);
};

const row = (...ids: readonly string[]): RowMatch => ({
  columns: ["id"],
  among: ids.map((id) => [id]),
});

/** New values are held against their columns and tables before anything is written. */
export const newValuesContract = (laboratory: Laboratory): void => {
  test(
    "a value is said as its column would hold it, or why it is not taken: no cut, no rounding, no day that there is not",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      await bench
        .connect()
        .persons()
        .read(async (rows) => {
          const held = async (column: string, value: string | null) => {
            const answer = await rows.asHeld("card", column, value);
            return answer.ok ? answer.value : `!${answer.why}`;
          };
          assert.equal(await held("name", "cinq "), "cinq ");
          assert.equal(await held("name", "sixsix"), "!length");
          assert.equal(await held("name", null), null);
          assert.equal(await held("number", "+7"), "7");
          assert.equal(await held("number", "7.5"), "!type");
          assert.equal(await held("number", "sept"), "!type");
          assert.equal(await held("amount", "7.5"), "7.5");
          assert.equal(await held("day", "2020-02-29"), "2020-02-29");
          assert.equal(await held("day", "2021-02-29"), "!type");
          // The snapshot lives on after a value that did not fit.
          assert.equal(await rows.count("card", { anyOf: [row("1")] }), 1);
        });
    }),
  );

  test(
    "a change is held against checks and keys of the rows as they would be, all together, and what only a write would tell is said",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      await bench
        .connect()
        .persons()
        .read(async (rows) => {
          const refused = async (
            match: RowMatch,
            values: Readonly<Record<string, string | null>>,
          ) => {
            const changes = Object.entries(values).map(([column, value]) => ({ column, value }));
            return (await rows.refusedChange("card", match, changes))
              .map(({ kind }) => kind)
              .toSorted();
          };
          assert.deepEqual(await refused(row("1"), { number: "11" }), []);
          assert.deepEqual(await refused(row("1"), { number: "20" }), ["unique"]);
          // Its own number is nobody else's.
          assert.deepEqual(await refused(row("2"), { number: "20" }), []);
          assert.deepEqual(await refused(row("1", "2"), { number: "40" }), ["unique"]);
          assert.deepEqual(await refused(row("1", "2"), { number: null }), []);
          assert.deepEqual(await refused(row("1"), { number: "1" }), ["check"]);
          assert.deepEqual(await refused(row("1"), { number: "4", place: "3" }), []);
          assert.deepEqual(await refused(row("1"), { number: "4", place: "5" }), ["check"]);
          assert.deepEqual(await refused(row("1"), { place: "2" }), ["unique"]);
          assert.deepEqual(await refused(row("1"), { office: "s" }), ["unique"]);
          assert.deepEqual(await refused(row("1"), { office: "s", place: "2" }), []);
          assert.deepEqual(await refused(row("1"), { id: "3" }), ["unique"]);
          const named = await refused(row("1"), { name: "DEUX" });
          // A key of an expression is tried where the server may, and said to be unproved elsewhere.
          assert.equal(named.length, 1);
          assert.notEqual(named[0], "check");
          assert.ok((await refused(row("1"), { name: "x" })).includes("check"));
          assert.deepEqual(await refused(row(), { number: "20" }), []);
        });
    }),
  );
};
