import assert from "node:assert/strict";
import { test } from "node:test";
import type { Condition, RowLink } from "../condition.ts";
import type { DueClock, EndTarget } from "../endTarget.ts";
import { codeOfFailure, onFresh, runPurge, type Bench, type Laboratory } from "./laboratory.ts";
import { counted, day, is, leftIn } from "./rows.ts";

const linked = (
  clock: DueClock,
  path: readonly RowLink[],
  needed: boolean,
  where: Condition | null = null,
): DueClock => ({ ...clock, rows: { path, where, needed } });

const target = (
  collection: string,
  clocks: readonly DueClock[],
  rest: Partial<EndTarget> = {},
): EndTarget => ({
  collection,
  primaryKey: ["id"],
  cases: [{ when: null, clocks }],
  protections: [],
  children: [],
  above: [],
  end: { kind: "delete" },
  along: null,
  ...rest,
});

const toClient: RowLink = { collection: "client", columns: ["id"], from: ["client"] };
const toVisits: RowLink = { collection: "visit", columns: ["client"], from: ["id"] };
const toDisputes: RowLink = { collection: "dispute", columns: ["reference"], from: ["reference"] };

/** Clients, their visits and letters; disputes name a client by a reference that no foreign key holds. */
const makeClients = async (bench: Bench): Promise<void> => {
  for (const text of [
    `create table client (id bigint primary key, closed_on ${bench.types.date}, reference text)`,
    `create table visit (id bigint primary key, client bigint references client (id), made_on ${bench.types.date}, kind text)`,
    "create table letter (id bigint primary key, client bigint references client (id))",
    `create table dispute (id bigint primary key, reference text, decided_on ${bench.types.date}, state text)`,
    `insert into client values (1, '2020-01-01', 'a'), (2, '2020-01-01', 'b'), (3, '2024-01-01', 'c'),
       (4, null, 'd'), (5, '2020-01-01', null), (6, '2020-01-01', 'f')`,
    "insert into letter values (1, 1), (2, 2), (3, 3), (4, 4), (5, null), (6, 1)",
    `insert into visit values (11, 1, '2019-01-01', 'call'), (12, 1, '2020-01-01', 'call'),
       (21, 2, '2019-01-01', 'call'), (22, 2, '2024-01-01', 'call'),
       (31, 3, '2019-01-01', 'call'), (41, 4, null, 'call'), (42, 4, '2019-01-01', 'call'),
       (51, 5, '2019-01-01', 'call'), (52, 5, '2024-01-01', 'mail'), (61, 6, '2019-01-01', null), (62, 6, '2024-01-01', null)`,
    `insert into dispute values (1, 'a', null, 'open'), (2, 'b', '2024-06-01', 'decided'), (3, 'f', '2019-06-01', 'decided'),
       (4, null, null, 'open')`,
  ])
    await bench.sql(text);
};

/** Clocks that stand in other rows: due in every one of them, or the row waits. */
export const linkedClocksContract = (laboratory: Laboratory): void => {
  test(
    "a row follows the clock of its parent; without a parent, or when that clock is empty, it says nothing",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      const letters = target("letter", [linked(day("closed_on", "2022-12-31"), [toClient], true)]);
      const connector = bench.connect();
      assert.deepEqual(await connector.count(letters), counted({ collection: 3, silent: 2 }));
      await runPurge(connector, letters, { batchSize: 2 });
      assert.deepEqual(await leftIn(bench, "letter"), [3, 4, 5]);
      assert.deepEqual(await connector.count(letters), counted({ silent: 2 }));
    }),
  );

  test(
    "of several children the last one counts: the row is due when all of them are",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      await bench.sql("delete from letter");
      await bench.sql("delete from visit where client = 3");
      const clients = target("client", [linked(day("made_on", "2022-12-31"), [toVisits], true)], {
        children: [
          { collection: "visit", columns: ["client"], parent: "client", parentColumns: ["id"] },
        ],
      });
      const connector = bench.connect();
      // 1 is due; 2, 5 and 6 have a visit of 2024; 3 has none; one of 4 shows nothing.
      assert.deepEqual(
        await connector.count(clients),
        counted({ collection: 1, silent: 2, children: { visit: 2 } }),
      );
      await runPurge(connector, clients);
      assert.deepEqual(await leftIn(bench, "client"), [2, 3, 4, 5, 6]);
    }),
  );

  test(
    "only linked rows that are meant count, and one of which that is unknown is among them",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      await bench.sql("delete from letter");
      const clients = target(
        "client",
        [linked(day("made_on", "2022-12-31"), [toVisits], true, is("kind", "call"))],
        {
          children: [
            { collection: "visit", columns: ["client"], parent: "client", parentColumns: ["id"] },
          ],
        },
      );
      const connector = bench.connect();
      // The mail to 5 does not count; what was sent to 6 is unknown, so it does.
      assert.deepEqual(
        await connector.count(clients),
        counted({ collection: 3, silent: 1, children: { visit: 5 } }),
      );
      await runPurge(connector, clients);
      assert.deepEqual(await leftIn(bench, "client"), [2, 4, 6]);
    }),
  );

  test(
    "a dispute stops the clock until it is decided, then lets the period run anew; without a dispute it is no obstacle",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      await bench.sql("delete from letter");
      await bench.sql("delete from visit");
      const clients = target(
        "client",
        [
          day("closed_on", "2022-12-31"),
          linked(day("decided_on", "2022-12-31"), [toDisputes], false),
        ],
        { along: "closed_on" },
      );
      const connector = bench.connect();
      // 1 waits for a decision, 2 for the end of a new period, 4 was never closed. The dispute without reference is nobody's.
      assert.deepEqual(await connector.count(clients), counted({ collection: 2, silent: 2 }));
      await runPurge(connector, clients, { batchSize: 1 });
      assert.deepEqual(await leftIn(bench, "client"), [1, 2, 3, 4]);
      await bench.sql("update dispute set decided_on = '2021-01-01' where reference = 'a'");
      await runPurge(connector, clients);
      assert.deepEqual(await leftIn(bench, "client"), [2, 3, 4]);
    }),
  );

  test(
    "a path of several steps is followed to its end",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      const letters = target("letter", [
        linked(day("decided_on", "2022-12-31"), [toClient, toDisputes], true),
      ]);
      await bench.sql("insert into letter values (7, 6)");
      const connector = bench.connect();
      assert.equal((await connector.count(letters)).collection, 1);
      await runPurge(connector, letters);
      assert.deepEqual(await leftIn(bench, "letter"), [1, 2, 3, 4, 5, 6]);
    }),
  );

  test(
    "a linked table or column that is missing is a failure, and nothing ends",
    onFresh(laboratory, async (bench) => {
      await makeClients(bench);
      const wrong = [
        linked(day("gone_on", "2022-12-31"), [toClient], false),
        linked(day("closed_on", "2022-12-31"), [{ ...toClient, collection: "absent" }], false),
        linked(day("closed_on", "2022-12-31"), [{ ...toClient, columns: ["absent"] }], false),
        linked(day("closed_on", "2022-12-31"), [{ ...toClient, from: ["absent"] }], false),
      ];
      const connector = bench.connect();
      for (const clock of wrong) {
        assert.equal(
          await codeOfFailure(connector.count(target("letter", [clock]))),
          "connectors.collection-missing",
        );
        assert.equal(
          await codeOfFailure(runPurge(connector, target("letter", [clock]))),
          "connectors.collection-missing",
        );
      }
      assert.equal((await leftIn(bench, "letter")).length, 6);
    }),
  );
};
