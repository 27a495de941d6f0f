import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndTarget } from "../endTarget.ts";
import { onFresh, runPurge, sumOf, type Bench, type Laboratory } from "./laboratory.ts";
import { counted, day, is, leftIn } from "./rows.ts";

const target: Omit<EndTarget, "cases" | "along"> = {
  collection: "account",
  primaryKey: ["id"],
  protections: [],
  children: [],
  above: [],
  end: { kind: "delete" },
};

const makeAccounts = async (bench: Bench, rows: string): Promise<void> => {
  await bench.sql(
    `create table account (id bigint primary key, seen_on ${bench.types.date}, left_on ${bench.types.date}, used integer, tier text)`,
  );
  await bench.sql("create index account_seen on account (seen_on)");
  await bench.sql(`insert into account values ${rows}`);
};

/** Rows with other periods, and what becomes of a row of which nobody can say to which it belongs. */
export const casesContract = (laboratory: Laboratory): void => {
  for (const along of ["seen_on", null])
    test(
      `each row is ended by the period of its own case (${along === null ? "along the key" : "along the clock"})`,
      onFresh(laboratory, async (bench) => {
        await makeAccounts(
          bench,
          `(1, '2022-06-30', null, 1, null), (2, '2022-07-01', null, 1, null),
           (3, '2022-10-31', null, 0, null), (4, '2022-11-01', null, 0, null),
           (5, '2022-07-01', null, 0, null), (6, '2020-01-01', null, null, null),
           (7, null, null, 1, null), (8, null, null, 0, null), (9, null, null, null, null)`,
        );
        const unusedAndUsed: EndTarget = {
          ...target,
          cases: [
            { when: is("used", 1), clocks: [day("seen_on", "2022-06-30")] },
            { when: null, clocks: [day("seen_on", "2022-10-31")] },
          ],
          along,
        };
        const connector = bench.connect();
        assert.deepEqual(
          await connector.count(unusedAndUsed),
          counted({ collection: 3, silent: 2, undecided: 2 }),
        );
        const batches = await runPurge(connector, unusedAndUsed, { batchSize: 2 });
        assert.equal(sumOf(batches, "account"), 3);
        assert.deepEqual(await leftIn(bench, "account"), [2, 4, 6, 7, 8, 9]);
        assert.deepEqual(
          await connector.count(unusedAndUsed),
          counted({ silent: 2, undecided: 2 }),
        );
      }),
    );

  test(
    "the first case that is true counts, also when a later one would end the row sooner or later",
    onFresh(laboratory, async (bench) => {
      await makeAccounts(
        bench,
        `(1, '2021-01-01', null, 1, 'gold'), (2, '2021-01-01', null, 1, 'tin'),
         (3, '2021-01-01', null, 0, 'gold'), (4, '2021-01-01', null, 0, 'tin')`,
      );
      const cases: EndTarget = {
        ...target,
        cases: [
          { when: is("used", 1), clocks: [day("seen_on", "2020-12-31")] },
          { when: is("tier", "gold"), clocks: [day("seen_on", "2022-12-31")] },
        ],
        along: null,
      };
      const connector = bench.connect();
      // Row 4 belongs to no case.
      assert.deepEqual(await connector.count(cases), counted({ collection: 1 }));
      await runPurge(connector, cases);
      assert.deepEqual(await leftIn(bench, "account"), [1, 2, 4]);
    }),
  );

  test(
    "a case that cannot be decided keeps the row, also where a later case is true for certain",
    onFresh(laboratory, async (bench) => {
      await makeAccounts(
        bench,
        `(1, '2021-01-01', null, null, 'gold'), (2, '2021-01-01', null, 0, 'gold'),
         (3, '2021-01-01', null, 0, null), (4, null, null, null, 'gold')`,
      );
      const cases: EndTarget = {
        ...target,
        cases: [
          { when: is("used", 1), clocks: [day("seen_on", "2022-12-31")] },
          { when: is("tier", "gold"), clocks: [day("seen_on", "2022-12-31")] },
        ],
        along: null,
      };
      const connector = bench.connect();
      // A row that is both undecided and without a clock is undecided: it has no case whose clock could be silent.
      assert.deepEqual(await connector.count(cases), counted({ collection: 1, undecided: 3 }));
      await runPurge(connector, cases);
      assert.deepEqual(await leftIn(bench, "account"), [1, 3, 4]);
    }),
  );

  test(
    "a case with several clocks is due when all of them are, and silent when one of them is",
    onFresh(laboratory, async (bench) => {
      await makeAccounts(
        bench,
        `(1, '2021-01-01', '2021-01-01', 0, null), (2, '2021-01-01', '2024-01-01', 0, null),
         (3, '2024-01-01', '2021-01-01', 0, null), (4, '2021-01-01', null, 0, null),
         (5, null, '2024-01-01', 0, null)`,
      );
      const both: EndTarget = {
        ...target,
        cases: [
          { when: null, clocks: [day("seen_on", "2022-12-31"), day("left_on", "2022-06-30")] },
        ],
        along: "seen_on",
      };
      const connector = bench.connect();
      assert.deepEqual(await connector.count(both), counted({ collection: 1, silent: 2 }));
      await runPurge(connector, both);
      assert.deepEqual(await leftIn(bench, "account"), [2, 3, 4, 5]);
    }),
  );
};
