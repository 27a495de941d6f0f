import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndTarget, Protection } from "../endTarget.ts";
import {
  familyTarget,
  assertReceiptsMatch,
  onFresh,
  runPurge,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";
import { counted, day, is, leftIn } from "./rows.ts";

/** Six folders that are all due, each with a document and a note of the same number. */
const makeDue = async (bench: Bench): Promise<void> => {
  for (const text of [
    `create table folder (id bigint primary key, closed_on ${bench.types.date}, state text, paid_on ${bench.types.date})`,
    `create table document (id bigint primary key, folder bigint not null references folder (id), kind text, dated ${bench.types.date})`,
    `create table note (id bigint primary key, document bigint not null references document (id), dated ${bench.types.date})`,
    `insert into folder values (1, '2020-01-01', 'paid', '2019-01-01'), (2, '2020-01-01', 'paid', '2021-06-01'),
       (3, '2020-01-01', 'free', '2021-06-01'), (4, '2020-01-01', null, '2021-06-01'),
       (5, '2020-01-01', 'paid', null), (6, '2024-01-01', 'paid', '2021-06-01')`,
    "insert into document select id, id, case id when 1 then 'draft' when 2 then 'bill' when 3 then 'bill' when 5 then 'draft' end, paid_on from folder",
    "insert into note select id, id, null from document",
  ])
    await bench.sql(text);
};

const minimum = (protection: Omit<Protection, "rule">): EndTarget => ({
  ...familyTarget,
  protections: [{ rule: "accounts", ...protection }],
});

const paid = day("paid_on", "2020-12-31");

/** Legal minima: what must be kept is kept, whatever is due, and what would take it along too. */
export const protectionsContract = (laboratory: Laboratory): void => {
  test(
    "a minimum keeps its rows until all its clocks are due, also where its condition or its clock says nothing",
    onFresh(laboratory, async (bench) => {
      await makeDue(bench);
      const target = minimum({ collection: "folder", when: is("state", "paid"), clocks: [paid] });
      const connector = bench.connect();
      // 1 is beyond the minimum, 3 is none of its rows; 2 is within, 4 may be, 5 shows no day; 6 is not due.
      assert.deepEqual(
        await connector.count(target),
        counted({ collection: 2, protected: 3, children: { document: 2, note: 2 } }),
      );
      await runPurge(connector, target, { batchSize: 1 });
      assert.deepEqual(await leftIn(bench, "folder"), [2, 4, 5, 6]);
      assert.deepEqual(await leftIn(bench, "note"), [2, 4, 5, 6]);
      await assertReceiptsMatch(bench, connector, { folder: 6, document: 6, note: 6 });
      assert.deepEqual(
        await connector.count(target),
        counted({ protected: 3, children: { document: 0, note: 0 } }),
      );
    }),
  );

  test(
    "a minimum on a child, or on a child of a child, keeps the row that would take it along",
    onFresh(laboratory, async (bench) => {
      await makeDue(bench);
      await bench.sql("update note set dated = '2019-01-01' where id in (1, 3, 4)");
      await bench.sql("update note set dated = '2024-01-01' where id = 2");
      const dated = day("dated", "2020-12-31");
      const connector = bench.connect();
      const bills = minimum({ collection: "document", when: is("kind", "bill"), clocks: [dated] });
      // Of 4 nobody can say whether it holds a bill; the drafts of 1 and 5 are none.
      assert.deepEqual(
        await connector.count(bills),
        counted({ collection: 2, protected: 3, children: { document: 2, note: 2 } }),
      );
      const notes = minimum({ collection: "note", when: null, clocks: [dated] });
      assert.deepEqual(
        await connector.count(notes),
        counted({ collection: 3, protected: 2, children: { document: 3, note: 3 } }),
      );
      const both = { ...notes, protections: [...notes.protections, ...bills.protections] };
      assert.deepEqual(
        await connector.count(both),
        counted({ collection: 1, protected: 4, children: { document: 1, note: 1 } }),
      );
      await runPurge(connector, both);
      assert.deepEqual(await leftIn(bench, "folder"), [2, 3, 4, 5, 6]);
      await runPurge(connector, notes);
      assert.deepEqual(await leftIn(bench, "folder"), [2, 5, 6]);
      assert.deepEqual(await leftIn(bench, "document"), [2, 5, 6]);
    }),
  );

  test(
    "one child of several that must be kept is enough",
    onFresh(laboratory, async (bench) => {
      await makeDue(bench);
      await bench.sql(
        "insert into document values (10, 1, 'bill', '2024-01-01'), (11, 1, 'bill', '2019-01-01')",
      );
      const target = minimum({
        collection: "document",
        when: is("kind", "bill"),
        clocks: [day("dated", "2020-12-31")],
      });
      const connector = bench.connect();
      await runPurge(connector, target);
      assert.deepEqual(await leftIn(bench, "folder"), [1, 2, 3, 4, 6]);
      await bench.sql("update document set dated = '2019-01-01' where id = 10");
      await runPurge(connector, target);
      assert.deepEqual(await leftIn(bench, "folder"), [2, 3, 4, 6]);
    }),
  );

  test(
    "a minimum whose clock stands in linked rows keeps the row while one of them is not due, or when one is needed and there is none",
    onFresh(laboratory, async (bench) => {
      await makeDue(bench);
      await bench.sql(
        `create table payment (id bigint primary key, folder bigint, made_on ${bench.types.date})`,
      );
      await bench.sql(
        "insert into payment values (1, 1, '2019-01-01'), (2, 2, '2019-01-01'), (3, 2, '2024-01-01'), (4, 3, null)",
      );
      const payments = (needed: boolean): EndTarget =>
        minimum({
          collection: "folder",
          when: null,
          clocks: [
            {
              ...day("made_on", "2020-12-31"),
              rows: {
                path: [{ collection: "payment", columns: ["folder"], from: ["id"] }],
                where: null,
                needed,
              },
            },
          ],
        });
      const connector = bench.connect();
      const children = { document: 3, note: 3 };
      assert.deepEqual(
        await connector.count(payments(false)),
        counted({ collection: 3, protected: 2, children }),
      );
      assert.deepEqual(
        await connector.count(payments(true)),
        counted({ collection: 1, protected: 4, children: { document: 1, note: 1 } }),
      );
      await runPurge(connector, payments(true));
      assert.deepEqual(await leftIn(bench, "folder"), [2, 3, 4, 5, 6]);
      await runPurge(connector, payments(false));
      assert.deepEqual(await leftIn(bench, "folder"), [2, 3, 6]);
    }),
  );
};
