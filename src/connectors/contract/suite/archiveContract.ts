import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArchiveReceiver } from "../archive.ts";
import type { Connector } from "../connector.ts";
import type { EndTarget } from "../endTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  onFresh,
  runPurge,
  sumOf,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";

const target: EndTarget = {
  ...familyTarget,
  children: familyTarget.children.slice(0, 1),
  end: { kind: "archive", to: { kind: "store", store: "archive" } },
};

const create = async (bench: Bench, more = ""): Promise<void> => {
  const { date, local } = bench.types;
  await bench.sql(
    `create table folder (id bigint primary key, closed_on ${date}, paid_on ${date}, name text, weight double precision, big bigint, seen ${local}${more})`,
  );
  await bench.sql(
    "create table document (id bigint primary key, folder bigint not null references folder (id), body text)",
  );
};

/** Four folders, three of them due (1, 2, 3), with two documents each; values that are easily changed on their way. */
const fill = async (bench: Bench): Promise<void> => {
  await bench.sql(
    `insert into folder values
     (1, '2020-05-01', '2021-06-02', 'É''"🦉', 0.1, 9007199254740993, '2019-08-09 10:11:12'),
     (2, '2020-05-01', '2019-01-01', '', -1e300, -9223372036854775808, null),
     (3, '2019-02-03', null, null, null, null, '0001-01-01 00:00:00'),
     (4, '2024-05-01', null, 'kept', 1, 1, null)`,
  );
  await bench.sql(
    "insert into document select 2 * f.id + n.n, f.id, 'body ' || n.n from folder f, (select 0 as n union all select 1) n",
  );
};

const content = async (bench: Bench, where = "1 = 1"): Promise<readonly unknown[]> => {
  const folders = await bench.sql(
    `select cast(id as text) as id, cast(closed_on as text) as closed_on, cast(paid_on as text) as paid_on, name,
     cast(weight as text) as weight, cast(big as text) as big, cast(seen as text) as seen, upper_name from folder where ${where} order by folder.id`,
  );
  const documents = await bench.sql(
    `select cast(id as text) as id, cast(folder as text) as folder, body from document where folder in (select id from folder where ${where}) order by document.id`,
  );
  return [...folders, ...documents].map((row) => Object.values(row));
};

interface Pair {
  readonly here: Bench;
  readonly there: Bench;
  readonly connector: Connector;
  readonly archive: ArchiveReceiver;
}

const withArchive = (laboratory: Laboratory, run: (pair: Pair) => Promise<void>) =>
  onFresh(laboratory, (here) =>
    onFresh(laboratory, async (there) => {
      await create(here, ", upper_name text generated always as (upper(name)) stored");
      await create(there, `, upper_name text, egide_clock ${there.types.date}`);
      await fill(here);
      await run({ here, there, connector: here.connect(), archive: there.connect().archive() });
    })(),
  );

/** The archive keeps the rows, and the sender learns nothing of it: as when it dies between the two commits. */
const dyingAfter = (archive: ArchiveReceiver): ArchiveReceiver => ({
  keep: async (batch) => {
    await archive.keep(batch);
    throw new Error("died between the two commits");
  },
});

/** What must hold when rows move to another database. */
export const archiveContract = (laboratory: Laboratory): void => {
  test(
    "what is due is in the archive with its children, as it was, and here no more",
    withArchive(laboratory, async ({ here, there, connector, archive }) => {
      const before = await content(here, "id < 4");
      const kept = await content(here, "id = 4");
      const { collection, children } = await connector.count(target);
      assert.deepEqual({ collection, children }, { collection: 3, children: { document: 6 } });
      const batches = await runPurge(connector, target, { batchSize: 2, means: { archive } });
      assert.deepEqual([sumOf(batches, "folder"), sumOf(batches, "document")], [3, 6]);
      assert.deepEqual(await content(there), before);
      assert.deepEqual(await content(here), kept);
      assert.deepEqual(await runPurge(connector, target, { means: { archive } }), []);
      assert.deepEqual(
        (await connector.pendingReceipts()).map(({ end }) => end),
        ["archive", "archive"],
      );
    }),
  );

  test(
    "each row carries the latest clock of its case that is no notice, from which the archive ends it in its turn",
    withArchive(laboratory, async ({ here, there, connector, archive }) => {
      await here.sql(
        `create table visit (id bigint primary key, folder bigint, on_day ${here.types.date})`,
      );
      await here.sql("insert into visit values (1, 2, '2021-07-08'), (2, 2, '2018-01-01')");
      await here.sql(
        `create table letter (id bigint primary key, folder bigint, on_day ${here.types.date})`,
      );
      await here.sql("insert into letter values (1, 2, '2021-07-09')");
      const due = familyTarget.cases[0]?.clocks[0]?.due;
      assert.ok(due);
      const clock = { column: "closed_on", kind: "date", due, rows: null } as const;
      const visits = [{ collection: "visit", columns: ["folder"], from: ["id"] }];
      const letters = [{ collection: "letter", columns: ["folder"], from: ["id"] }];
      const dated = {
        ...target,
        cases: [
          { when: { kind: "empty", column: "paid_on" }, clocks: [clock] },
          {
            when: null,
            clocks: [
              clock,
              { ...clock, column: "paid_on" },
              { ...clock, column: "on_day", rows: { path: visits, where: null, needed: false } },
              {
                ...clock,
                column: "on_day",
                rows: { path: letters, where: null, needed: false },
                isNotice: true,
              },
            ],
          },
        ],
      } as const satisfies EndTarget;
      await runPurge(connector, dated, { means: { archive } });
      const rows = await there.sql(
        "select cast(egide_clock as text) as day from folder order by id",
      );
      assert.deepEqual(
        rows.map((row) => row["day"]),
        ["2021-06-02", "2021-07-08", "2019-02-03"],
      );
      const final = {
        ...familyTarget,
        children: target.children,
        along: null,
        cases: [
          {
            when: null,
            clocks: [{ ...clock, column: "egide_clock", due: { ...due, lastDay: "2021-06-02" } }],
          },
        ],
      };
      assert.equal((await there.connect().count(final)).collection, 2);
    }),
  );

  test(
    "a sender that dies between the two commits leaves the rows in both, and the next run leaves them once, there",
    withArchive(laboratory, async ({ here, there, connector, archive }) => {
      const before = await content(here, "id < 4");
      await assert.rejects(
        runPurge(connector, target, { batchSize: 2, means: { archive: dyingAfter(archive) } }),
        /died/,
      );
      assert.equal(await countRows(here, "folder"), 4);
      assert.equal(await countRows(here, "document"), 8);
      assert.deepEqual(await connector.pendingReceipts(), []);
      assert.equal(await countRows(there, "folder"), 2);
      await runPurge(connector, target, { means: { archive } });
      assert.deepEqual(await content(there), before);
      assert.equal(await countRows(here, "folder"), 1);
      assert.equal(await countRows(here, "document"), 2);
    }),
  );

  for (const [says, change] of [
    ["row", "update folder set name = 'other' where id = 1"],
    ["child", "update document set body = 'other' where id = 2"],
    ["null where there was a value", "update folder set weight = null where id = 1"],
  ] as const)
    test(
      `other content under the same key (${says}) stops the batch: nothing more is in the archive, nothing is gone here`,
      withArchive(laboratory, async ({ here, there, connector, archive }) => {
        await assert.rejects(
          runPurge(connector, target, { batchSize: 2, means: { archive: dyingAfter(archive) } }),
        );
        const first = await content(there);
        await here.sql(change);
        assert.equal(
          await codeOfFailure(runPurge(connector, target, { means: { archive } })),
          "connectors.archive-differs",
        );
        assert.deepEqual(await content(there), first);
        assert.equal(await countRows(here, "folder"), 4);
        assert.equal(await countRows(here, "document"), 8);
        assert.deepEqual(await connector.pendingReceipts(), []);
      }),
    );

  for (const [says, lie] of [
    ["count", (kept) => ({ ...kept, count: kept.count - 1 })],
    ["checksum", (kept) => ({ ...kept, checksum: "0".repeat(64) })],
  ] as const satisfies readonly (readonly [
    string,
    (kept: { count: number; checksum: string }) => { count: number; checksum: string },
  ])[])
    test(
      `an archive that read back another ${says} keeps the rows here`,
      withArchive(laboratory, async ({ here, connector, archive }) => {
        const lying: ArchiveReceiver = {
          keep: async (batch) => (await archive.keep(batch)).map((kept) => lie(kept)),
        };
        assert.equal(
          await codeOfFailure(runPurge(connector, target, { means: { archive: lying } })),
          "connectors.archive-differs",
        );
        assert.equal(await countRows(here, "folder"), 4);
      }),
    );

  test(
    "an archive that answers for fewer collections than it was given keeps the rows here",
    withArchive(laboratory, async ({ here, connector, archive }) => {
      const short: ArchiveReceiver = {
        keep: async (batch) => (await archive.keep(batch)).slice(0, 1),
      };
      assert.equal(
        await codeOfFailure(runPurge(connector, target, { means: { archive: short } })),
        "connectors.archive-differs",
      );
      assert.equal(await countRows(here, "folder"), 4);
    }),
  );

  test(
    "an archive without the table, or without a column, keeps the rows here, and none of them there",
    withArchive(laboratory, async ({ here, there, connector, archive }) => {
      const code = (): Promise<string> =>
        codeOfFailure(runPurge(connector, target, { means: { archive } }));
      await there.sql("alter table document drop column body");
      assert.equal(await code(), "connectors.collection-missing");
      assert.equal(await countRows(there, "folder"), 0);
      await there.sql("drop table document");
      assert.equal(await code(), "connectors.collection-missing");
      assert.equal(await countRows(there, "folder"), 0);
      assert.equal(await countRows(here, "folder"), 4);
    }),
  );

  test(
    "what a hold keeps stays here",
    withArchive(laboratory, async ({ here, there, connector, archive }) => {
      await connector.placeHold({
        id: "h",
        selector: { kind: "file", collection: "document", key: ["4"] },
        reason: "a claim",
        author: "dpo",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2026-06-01",
      });
      await runPurge(connector, target, { means: { archive } });
      assert.equal(await countRows(here, "folder where id = 2"), 1);
      assert.equal(await countRows(there, "folder"), 2);
    }),
  );

  test(
    "without an archive, nothing is ended",
    withArchive(laboratory, async ({ here, connector }) => {
      await assert.rejects(runPurge(connector, target));
      assert.equal(await countRows(here, "folder"), 4);
      assert.deepEqual(await connector.pendingReceipts(), []);
    }),
  );
};
