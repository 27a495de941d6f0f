import assert from "node:assert/strict";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, test } from "node:test";
import type { FailureError } from "../../kernel/index.ts";
import {
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Bench,
} from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

const pathOf = (bench: Bench): string => bench.address.slice("sqlite:".length);

/** How often a text stands in the database's file and in every file beside it. */
const traces = async (bench: Bench, text: string): Promise<number> => {
  const folder = dirname(pathOf(bench));
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "latin1")),
  );
  return files.reduce((sum, content) => sum + content.split(text).length - 1, 0);
};

/** Two of three rows due, spread over the table; `width` makes a row fill a part of its page. */
const fill = async (bench: Bench, rows: number, width: number): Promise<void> => {
  await bench.sql("create table folder (id integer primary key, closed_on date, secret text)");
  await bench.sql(
    `with recursive n (v) as (select 1 union all select v + 1 from n where v < ${rows})
     insert into folder select v, iif(v % 3, '2020-01-01', '2030-01-01'),
       iif(v % 3, 'SECRETVALUE', 'KEPTVALUE') || printf('%0${width}d', v) from n`,
  );
};
const target = { ...familyTarget, along: null, children: [] };

for (const journal of ["delete", "wal"] as const)
  describe(`what a purge leaves in the files of SQLite (journal ${journal})`, () => {
    for (const broken of [false, true])
      test(
        `nothing of what was purged stands in the file or its log ${broken ? "once a broken run is resumed" : "after a run"}`,
        onFresh(sqliteLaboratory(journal), async (bench) => {
          await fill(bench, 6_000, 500);
          assert.ok((await traces(bench, "SECRETVALUE")) >= 4_000);
          if (broken) await runPurge(bench.connect(), target, { batchSize: 4_000, stopAfter: 1 });
          await runPurge(bench.connect(), target, { batchSize: 900 });
          assert.equal(await countRows(bench, "folder"), 2_000);
          assert.equal(await traces(bench, "SECRETVALUE"), 0);
          assert.ok((await traces(bench, "KEPTVALUE")) >= 2_000);
        }),
      );

    test(
      "nothing of what was anonymised stands in the file or its log after a run",
      onFresh(sqliteLaboratory(journal), async (bench) => {
        // Free of the copies that SQLite makes when it splits pages, before us.
        await bench.sql("pragma secure_delete = on");
        await fill(bench, 3_000, 500);
        const field = { collection: "folder", column: "secret", as: { kind: "null" } } as const;
        const anonymised = { ...target, end: { kind: "anonymise", fields: [field] } } as const;
        await runPurge(bench.connect(), anonymised, { batchSize: 900 });
        assert.equal(await countRows(bench, "folder"), 3_000);
        assert.equal(await traces(bench, "SECRETVALUE"), 0);
        assert.ok((await traces(bench, "KEPTVALUE")) >= 1_000);
      }),
    );

    test(
      "nothing of the person whom a hold named stands in the file or its log once it is released",
      onFresh(sqliteLaboratory(journal), async (bench) => {
        await makeFamily(bench, 12);
        const connector = bench.connect();
        await connector.placeHold({
          id: "h",
          selector: {
            kind: "person",
            values: ["SECRETVALUE"],
            fields: [{ collection: "folder", column: "label" }],
          },
          reason: "a claim",
          author: "dpo",
          placedAt: "2026-01-01T00:00:00Z",
          reviewOn: "2026-06-01",
        });
        assert.ok((await traces(bench, "SECRETVALUE")) > 0);
        assert.equal(await connector.releaseHold("h"), true);
        assert.equal(await traces(bench, "SECRETVALUE"), 0);
      }),
    );

    test(
      "copies that SQLite made when it split a page, before us, stay until a vacuum: as SECURITY.md says",
      onFresh(sqliteLaboratory(journal), async (bench) => {
        await fill(bench, 3_000, 5);
        await runPurge(bench.connect(), target, { batchSize: 500 });
        assert.ok((await traces(bench, "SECRETVALUE")) < 200);
        await bench.sql("vacuum");
        await bench.sql("pragma wal_checkpoint(truncate)");
        assert.equal(await traces(bench, "SECRETVALUE"), 0);
      }),
    );
  });

test(
  "a reader at work keeps the log from being emptied, and does not stop the run; the next run empties it",
  onFresh(sqliteLaboratory("wal"), async (bench) => {
    await makeFamily(bench, 12);
    const connector = bench.connect();
    await connector.prepare();
    await bench.sql("begin");
    await bench.sql("select count(*) from folder");
    await runPurge(connector, familyTarget);
    await bench.sql("rollback");
    assert.equal(await countRows(bench, "folder"), 8);
    assert.ok((await traces(bench, "secret of 3")) > 0);
    await runPurge(connector, familyTarget);
    assert.equal(await traces(bench, "secret of 3"), 0);
  }),
);

test(
  "a lock that cannot be taken names the store, not the file beside it",
  onFresh(sqliteLaboratory("delete"), async (bench) => {
    await mkdir(`${pathOf(bench)}-egide-lock`);
    await assert.rejects(bench.connect().lock(), (error: FailureError) => {
      assert.equal(basename(String(error.failure.params["store"])), basename(pathOf(bench)));
      return true;
    });
  }),
);
