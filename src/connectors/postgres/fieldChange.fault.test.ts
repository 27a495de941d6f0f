import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { FieldChange } from "../contract/end.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyRule,
  onFresh,
  runPurge,
  sumOf,
  type Bench,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const means = { pseudonymKey: new Uint8Array(32).fill(3) };

/** Three persons that are due, in types that a server is particular about. */
const makePersons = async (bench: Bench): Promise<void> => {
  for (const text of [
    "create type state as enum ('open', 'gone')",
    "create domain short as varchar(3)",
    `create table person (id bigint primary key, closed_on date, code char(8), nick varchar(40), tiny varchar(20),
       seen timestamptz, born date, state state, tag short, amount numeric(5, 1), settings json, epoch bigint, written text, n integer)`,
    `insert into person select n, '2020-01-01', '75011', 'Ann', 'Ann', '2019-12-31T23:30:00Z', '1990-05-17', 'open', 'abc', 7,
       '{"a": 1}', 1577836799, '2019-08-09 10:11', 75011 from generate_series(1, 3) n`,
  ])
    await bench.sql(text);
};

const persons = (
  ...fields: readonly (readonly [column: string, as: FieldChange])[]
): EndTarget => ({
  ...plainTarget({ ...familyRule, collection: "person", children: [], along: null }),
  end: {
    kind: "anonymise",
    fields: fields.map(([column, as]) => ({ collection: "person", column, as })),
  },
});

const fixed = (value: string | number | boolean): FieldChange => ({ kind: "fixed", value });

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`fields in their final state in PostgreSQL (${server.name})`, () => {
    test(
      "each change respects the type of its column, and is done once",
      onFresh(laboratory, async (bench) => {
        await makePersons(bench);
        const connector = bench.connect({
          clocks: { person: { epoch: { format: "unix-seconds" } } },
        });
        const target = persons(
          ["code", { kind: "prefix", length: 2 }],
          ["nick", { kind: "pseudonym" }],
          ["seen", { kind: "year" }],
          ["born", { kind: "month" }],
          ["state", fixed("gone")],
          ["tag", fixed("x")],
          ["amount", fixed(0.5)],
          ["settings", fixed("{}")],
          ["epoch", { kind: "year" }],
          ["written", { kind: "year" }],
          ["n", { kind: "null" }],
        );
        assert.equal(sumOf(await runPurge(connector, target, { means }), "person"), 3);
        const [row] = await bench.sql(
          "select code, seen at time zone 'UTC' = '2019-12-31 23:00' as seen, born::text, state, tag, amount, settings::text, epoch::int, written, n from person",
        );
        assert.deepEqual(row, {
          code: "75      ",
          // Half past midnight in Paris: the year is 2020, and its first day begins at 23:00 UTC.
          seen: true,
          born: "1990-05-01",
          state: "gone",
          tag: "x",
          amount: "0.5",
          settings: "{}",
          epoch: 1_577_833_200,
          written: "2019-01-01",
          n: null,
        });
        assert.deepEqual(await runPurge(connector, target, { means }), []);
      }),
    );

    for (const [says, code, column, as] of [
      ["a fixed text that is too long", "change-unfit", "tag", fixed("ANONYME")],
      ["a fixed number that would be rounded", "change-unfit", "amount", fixed(1.25)],
      ["a fixed value of another type", "value-unfit", "n", fixed("nobody")],
      ["a fixed value that the type does not list", "value-unfit", "state", fixed("absent")],
      ["a pseudonym in a column too short for it", "change-unfit", "tiny", { kind: "pseudonym" }],
      ["a pseudonym of a number", "change-unfit", "n", { kind: "pseudonym" }],
      ["the first characters of a number", "change-unfit", "n", { kind: "prefix", length: 2 }],
      ["the year of a number that is no clock", "change-unfit", "n", { kind: "year" }],
      ["a column that is not there", "collection-missing", "gone", { kind: "null" }],
    ] as const)
      test(
        `${says} is refused before anything is written`,
        onFresh(laboratory, async (bench) => {
          await makePersons(bench);
          const target = persons(["nick", { kind: "null" }], [column, as]);
          const connector = bench.connect();
          assert.equal(
            await codeOfFailure(runPurge(connector, target, { means })),
            `connectors.${code}`,
          );
          assert.equal(await countRows(bench, "person where nick = 'Ann'"), 3);
        }),
      );
  });
}
