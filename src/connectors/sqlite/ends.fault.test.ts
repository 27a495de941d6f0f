import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import type { BatchRequest } from "../contract/connector.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  receiptOf,
  runPurge,
  type Bench,
} from "../contract/suite/laboratory.ts";
import { archiveReceiver } from "./archiveReceiver.ts";
import { ender } from "./ender.ts";
import { databaseFile, type DatabaseFile } from "./file.ts";
import { placeHold } from "./holds.ts";
import { sqliteLaboratory } from "./laboratory.ts";
import { pendingReceipts, prepareOutbox } from "./outbox.ts";

const hasty = { attempts: 2, firstDelay: 5, lockTimeout: 60 };
const pathOf = ({ address }: Bench): string => address.slice("sqlite:".length);
const archived = { kind: "archive", to: { kind: "store", store: "archive" } } as const;
const relabelled = (value: string): EndTarget => ({
  ...familyTarget,
  end: {
    kind: "anonymise",
    fields: [{ collection: "folder", column: "label", as: { kind: "fixed", value } }],
  },
});
const hold = {
  id: "h",
  selector: { kind: "file", collection: "folder", key: ["3"] },
  reason: "a claim ".repeat(5_000),
  author: "dpo",
  placedAt: "2026-01-01T00:00:00Z",
  reviewOn: "2026-06-01",
} as const;

/** A file whose disk is full from now on: SQLite may take no page more than it has. */
const fullFile = async (bench: Bench): Promise<DatabaseFile> => {
  const file = databaseFile({ path: pathOf(bench), readOnly: false, patience: hasty });
  await prepareOutbox(file);
  await file.work((db) => {
    const pages = Object.values(db.prepare("pragma page_count").get() ?? {})[0];
    db.exec(`pragma max_page_count = ${String(pages)}`);
  });
  return file;
};

const requestOf = (target: EndTarget, more: Pick<BatchRequest, "archive"> = {}): BatchRequest => ({
  ...more,
  batchSize: 500,
  after: null,
  receiptFor: (counts) => receiptOf("full", 1, target, counts),
});

/** Another process that keeps the file to itself. */
const keeping = async (path: string): Promise<ChildProcess> => {
  const script = `const { DatabaseSync } = require("node:sqlite");
    const db = new DatabaseSync(process.argv[1]); db.exec("begin exclusive");
    console.log("kept"); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--no-warnings", "-e", script, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  assert.ok(child.stdout);
  await once(child.stdout, "data");
  return child;
};

const gone = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGKILL");
  await once(child, "exit");
};

for (const journal of ["delete", "wal"] as const) {
  const laboratory = sqliteLaboratory(journal);
  describe(`ends in SQLite in trouble (journal ${journal})`, () => {
    test(
      "a full disk undoes a batch that would write more, and refuses a hold instead of half keeping it",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        const target = relabelled("x".repeat(50_000));
        const file = await fullFile(bench);
        try {
          const { batch } = ender(file, {});
          assert.equal(
            await codeOfFailure(batch(target, requestOf(target))),
            "connectors.disk-full",
          );
          assert.equal(await codeOfFailure(placeHold(file, {}, hold)), "connectors.disk-full");
          assert.deepEqual(await pendingReceipts(file), []);
        } finally {
          await file.close();
        }
        assert.equal(await countRows(bench, "folder where label like 'secret of %'"), 12);
        assert.deepEqual(await bench.connect().holds(), []);
      }),
    );

    test(
      "an archive whose disk is full keeps nothing, and nothing is gone here",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeFamily(here, 12);
          await here.sql("update folder set label = hex(zeroblob(20000))");
          await makeFamily(there, 1);
          await there.sql("delete from note");
          await there.sql("delete from document");
          await there.sql("delete from folder");
          await there.sql("alter table folder add column egide_clock date");
          const target = { ...familyTarget, end: archived };
          const file = await fullFile(there);
          const connector = here.connect();
          await connector.prepare();
          try {
            const request = requestOf(target, { archive: archiveReceiver(file) });
            assert.equal(
              await codeOfFailure(connector.endBatch(target, request)),
              "connectors.disk-full",
            );
          } finally {
            await file.close();
          }
          assert.equal(await countRows(there, "folder"), 0);
          assert.equal(await countRows(here, "folder"), 12);
          assert.deepEqual(await connector.pendingReceipts(), []);
        })(),
      ),
    );

    test(
      "a file that another process keeps to itself is waited for a bounded time, here and as an archive",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeFamily(here, 12);
          const connector = here.connect({ patience: hasty });
          const archive = there.connect({ patience: hasty }).archive();
          await connector.prepare();
          const locked = "connectors.rows-locked";
          const first = await keeping(pathOf(here));
          try {
            assert.equal(await codeOfFailure(runPurge(connector, familyTarget)), locked);
            assert.equal(await codeOfFailure(connector.placeHold(hold)), locked);
            if (journal === "delete")
              assert.equal(await codeOfFailure(connector.count(familyTarget)), locked);
          } finally {
            await gone(first);
          }
          const second = await keeping(pathOf(there));
          try {
            const target = { ...familyTarget, end: archived };
            assert.equal(
              await codeOfFailure(runPurge(connector, target, { means: { archive } })),
              locked,
            );
          } finally {
            await gone(second);
          }
          assert.equal(await countRows(here, "folder"), 12);
          await runPurge(connector, familyTarget);
          assert.equal(await countRows(here, "folder"), 8);
        })(),
      ),
    );

    test(
      "an archive in the very same file is refused in the end, and nothing is gone",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 6);
        const archive = bench.connect({ patience: hasty }).archive();
        assert.equal(
          await codeOfFailure(
            runPurge(bench.connect(), { ...familyTarget, end: archived }, { means: { archive } }),
          ),
          "connectors.rows-locked",
        );
        assert.equal(await countRows(bench, "folder"), 6);
      }),
    );

    test(
      "a column that is new after the first batch is not left behind: the archive must have it too",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeFamily(here, 12);
          await makeFamily(there, 1);
          await there.sql("alter table folder add column egide_clock date");
          const connector = here.connect();
          const target = { ...familyTarget, end: archived };
          const means = { archive: there.connect().archive() };
          const between = async (batch: number): Promise<void> => {
            if (batch > 1) return;
            await here.sql("alter table document add column body text default 'x'");
          };
          assert.equal(
            await codeOfFailure(runPurge(connector, target, { batchSize: 2, between, means })),
            "connectors.collection-missing",
          );
          assert.equal(await countRows(here, "folder"), 10);
          await there.sql("alter table document add column body text");
          await runPurge(connector, target, { means });
          assert.equal(await countRows(here, "folder"), 8);
          assert.equal(await countRows(there, "document where body = 'x'"), 4);
        })(),
      ),
    );

    for (const [what, statement, target] of [
      ["clock", "alter table folder rename column closed_on to ended_on", familyTarget],
      ["field", "alter table folder rename column label to title", relabelled("x")],
      ["link", "alter table document rename column folder to parent", familyTarget],
      ["table", "alter table note rename to remark", familyTarget],
    ] as const)
      test(
        `a ${what} that is gone after the first batch stops the run, and what was ended stays ended with its receipt`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, 12);
          const connector = bench.connect();
          const between = async (batch: number): Promise<void> => {
            if (batch === 1) await bench.sql(statement);
          };
          assert.equal(
            await codeOfFailure(runPurge(connector, target, { batchSize: 2, between })),
            "connectors.collection-missing",
          );
          assert.equal((await connector.pendingReceipts()).length, 1);
          assert.equal(await countRows(bench, "folder"), target === familyTarget ? 10 : 12);
        }),
      );
  });
}
