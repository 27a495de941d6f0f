import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Bench,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const due = { lastDay: "2025-02-28", before: "2025-02-28T23:00:00Z", timeZone: "Europe/Paris" };

const visits = plainTarget({
  collection: "visit",
  primaryKey: ["id"],
  clock: { column: "seen_at", kind: "local" },
  due,
});

const years = plainTarget({
  collection: "year",
  primaryKey: ["id", "day"],
  clock: { column: "day", kind: "date" },
  along: null,
  due,
});

/** Counts as a plan does, ends two batches, lets somebody do something, and goes on. */
const interrupted = async (
  bench: Bench,
  target: EndTarget,
  statements: readonly string[],
): Promise<string | null> => {
  const connector = bench.connect();
  await connector.count(target);
  const between = async (batch: number): Promise<void> => {
    if (batch === 2) for (const statement of statements) await bench.sql(statement);
  };
  const purge = runPurge(connector, target, { batchSize: 1, between });
  return await purge.then(
    () => null,
    () => codeOfFailure(purge),
  );
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`tables that change under a run, on PostgreSQL (${server.name})`, () => {
    test(
      "a clock that becomes another kind of clock ends nothing an hour too soon",
      onFresh(laboratory, async (bench) => {
        await makeVisits(bench);
        const change =
          "alter table visit alter column seen_at type timestamptz using seen_at at time zone 'Europe/Paris'";
        assert.equal(await interrupted(bench, visits, [change]), "connectors.table-changed");
        assert.equal(await countRows(bench, "visit"), 3);
        // A plan that was made before it is held to the kind that it knew.
        assert.equal(
          await codeOfFailure(bench.connect().count(visits)),
          "connectors.table-changed",
        );
      }),
    );

    test(
      "another table under the old name is not the one that was proved",
      onFresh(laboratory, async (bench) => {
        await makeVisits(bench);
        const changes = [
          "alter table visit rename to visit_old",
          "create table visit (like visit_old including all)",
          "insert into visit select * from visit_old",
        ];
        assert.equal(await interrupted(bench, visits, changes), "connectors.table-changed");
        assert.equal(await countRows(bench, "visit"), 3);
      }),
    );

    for (const [says, statements] of [
      [
        "a trigger on what ends",
        [
          "create function f() returns trigger language plpgsql as 'begin return old; end'",
          "create trigger t after delete on note for each row execute function f()",
        ],
      ],
      [
        "a column of the archive that holds less",
        ["alter table kept.folder alter column label type varchar(40)"],
      ],
      [
        "a trigger of the archive that writes something else",
        [
          "create function f() returns trigger language plpgsql as 'begin new.label := null; return new; end'",
          "create trigger t before insert on kept.folder for each row execute function f()",
        ],
      ],
      ["a column that the archive has not", ["alter table folder add column fresh text"]],
    ] as const)
      test(
        `${says}, made during a run that archives, stops it before its next batch`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, 12);
          for (const text of [
            "create schema kept",
            "create table kept.folder (like folder including all, egide_clock date)",
            "create table kept.document (like document)",
            "create table kept.note (like note)",
          ])
            await bench.sql(text);
          const target: EndTarget = {
            ...familyTarget,
            end: { kind: "archive", to: { kind: "schema", schema: "kept" } },
          };
          assert.equal(await interrupted(bench, target, statements), "connectors.table-changed");
          assert.equal(await countRows(bench, "kept.folder"), 2);
          assert.equal(await countRows(bench, "folder"), 10);
        }),
      );

    test(
      "a column that is added, and a part that is attached or dropped, stop no deletion",
      onFresh(laboratory, async (bench) => {
        await makeYears(bench);
        const changes = [
          "alter table year add column note text",
          "create table year_2023 partition of year for values from ('2023-01-01') to ('2024-01-01')",
          "drop table year_2021",
        ];
        assert.equal(await interrupted(bench, years, changes), null);
        assert.equal(await countRows(bench, "year"), 0);
      }),
    );

    test(
      "a part that is detached with rows in it is said, and the run is not done",
      onFresh(laboratory, async (bench) => {
        await makeYears(bench);
        const changes = ["alter table year detach partition year_2021"];
        assert.equal(await interrupted(bench, years, changes), "connectors.part-detached");
        await bench.sql(
          "alter table year attach partition year_2021 for values from ('2021-01-01') to ('2022-01-01')",
        );
        await runPurge(bench.connect(), years);
        assert.equal(await countRows(bench, "year"), 0);
      }),
    );

    test(
      "a period that is longer than the calendar of the server keeps what it should",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create table visit (id bigint primary key, seen_at timestamp)");
        await bench.sql("insert into visit values (1, '1970-01-01'), (2, '0044-03-15 BC')");
        const early = {
          lastDay: "-007974-11-29",
          before: "-007974-11-29T23:00:00Z",
          timeZone: "Europe/Paris",
        };
        for (const [type, kind] of [
          ["timestamp", "local"],
          ["timestamptz", "instant"],
          ["date", "date"],
        ] as const) {
          await bench.sql(`alter table visit alter column seen_at type ${type}`);
          const target = plainTarget({
            collection: "visit",
            primaryKey: ["id"],
            clock: { column: "seen_at", kind },
            due: early,
          });
          assert.equal((await bench.connect().count(target)).collection, 0, type);
        }
      }),
    );
  });
}

/** Four are due, one falls an hour behind the boundary. */
const makeVisits = async (bench: Bench): Promise<void> => {
  await bench.sql("create table visit (id bigint primary key, seen_at timestamp)");
  await bench.sql("create index on visit (seen_at)");
  await bench.sql(
    "insert into visit select n, timestamp '2025-02-28 23:30' from generate_series(1, 4) n union all select 5, '2025-03-01 00:30'",
  );
};

const makeYears = async (bench: Bench): Promise<void> => {
  for (const text of [
    "create table year (id bigint, day date, primary key (id, day)) partition by range (day)",
    "create table year_2020 partition of year for values from ('2020-01-01') to ('2021-01-01')",
    "create table year_2021 partition of year for values from ('2021-01-01') to ('2022-01-01')",
    "insert into year values (1, '2020-05-05'), (2, '2020-05-05'), (3, '2021-05-05')",
  ])
    await bench.sql(text);
};
