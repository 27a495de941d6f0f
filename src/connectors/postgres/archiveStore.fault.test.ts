import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { ArchiveReceiver } from "../contract/archive.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { Hold } from "../contract/hold.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  codeOfFailure,
  countRows,
  familySizes,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Bench,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const folders = 60;
const hasty = { attempts: 2, firstDelay: 5, lockTimeout: 20 };

const holdOn = (folder: number): Hold => ({
  id: "hold",
  selector: { kind: "file", collection: "folder", key: [String(folder)] },
  reason: "a claim",
  author: "dpo",
  placedAt: "2026-01-01T00:00:00Z",
  reviewOn: "2026-06-01",
});

const toStore: EndTarget = {
  ...familyTarget,
  end: { kind: "archive", to: { kind: "store", store: "there" } },
};

/** The family here, and the tables of its archive there. */
const makeArchive = async (here: Bench, there: Bench): Promise<void> => {
  await makeFamily(here, folders);
  await makeFamily(there, 1);
  await there.sql(
    "delete from note; delete from document; delete from folder; alter table folder add egide_clock date",
  );
};

/** The archive, and something that happens once it has kept the first batch and the sender does not know yet. */
const meanwhile = (archive: ArchiveReceiver, happens: () => Promise<unknown>): ArchiveReceiver => {
  let done = false;
  return {
    keep: async (batch) => {
      const kept = await archive.keep(batch);
      if (!done) await happens();
      done = true;
      return kept;
    },
  };
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`an archive of PostgreSQL (${server.name}) in another database`, () => {
    test(
      "`placeHold` waits for the batch in hand, and the next one sees the hold",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeArchive(here, there);
          const other = here.connect({ patience: hasty });
          await other.prepare();
          const order: string[] = [];
          let placing: Promise<unknown> = Promise.resolve();
          const archive = meanwhile(there.connect().archive(), async () => {
            const [last] = await here.sql(
              "select max(id) as id from folder where closed_on = '2020-05-01'",
            );
            placing = other
              .placeHold(holdOn(Number(last?.["id"])))
              .then(() => order.push("placed"));
            await wait(250);
            order.push("first batch");
          });
          await runPurge(here.connect(), toStore, { batchSize: 3, means: { archive } });
          await placing;
          assert.deepEqual(order, ["first batch", "placed"]);
          assert.equal(await countRows(here, "folder where closed_on = '2020-05-01'"), 1);
          assert.equal(await countRows(there, "folder"), folders / 3 - 1);
        })(),
      ),
    );

    test(
      "what was copied into an archive does not change before it is gone: neither the row nor a child",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeArchive(here, there);
          let written: Promise<unknown> = Promise.resolve();
          const archive = meanwhile(there.connect().archive(), async () => {
            const other = await here.begin();
            // It waits until the batch is over, and then finds nothing to change.
            written = other
              .sql("update note set id = id + 1000 where id = 3")
              .then(() => other.commit());
            await wait(100);
          });
          await runPurge(here.connect(), toStore, { batchSize: 500, means: { archive } });
          await written;
          assert.equal(await countRows(there, "note where id = 3"), 1);
          assert.equal(await countRows(there, "note where id > 1000"), 0);
          assert.equal(await countRows(here, "note where id > 1000"), 0);
          await assertPurged(here, folders);
        })(),
      ),
    );

    test(
      "a child born while its parent goes to the archive is never lost: it follows with the next attempt",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeArchive(here, there);
          const connector = here.connect();
          await connector.prepare();
          const other = await here.begin();
          await other.sql("insert into document values (1000, 3)");
          const running = runPurge(connector, toStore, {
            batchSize: 500,
            means: { archive: there.connect().archive() },
          });
          await wait(120);
          await other.commit();
          await running;
          assert.equal(await countRows(there, "document where id = 1000"), 1);
          await assertReceiptsMatch(here, connector, {
            ...familySizes(folders),
            document: 2 * folders + 1,
          });
        })(),
      ),
    );

    test(
      "a connection cut between the two commits of an archive leaves the rows in both, and the next run finishes",
      onFresh(laboratory, (here) =>
        onFresh(laboratory, async (there) => {
          await makeArchive(here, there);
          const archive = there.connect().archive();
          const connector = here.connect();
          const cut = meanwhile(archive, () =>
            here.sql(
              "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'egide' and datname = current_database()",
            ),
          );
          const running = runPurge(connector, toStore, { batchSize: 3, means: { archive: cut } });
          assert.equal(await codeOfFailure(running), "connectors.connection-lost");
          assert.equal(await countRows(here, "folder"), folders);
          assert.equal(await countRows(there, "folder"), 3);
          await runPurge(connector, toStore, { means: { archive } });
          await assertPurged(here, folders);
          assert.equal(await countRows(there, "folder"), folders / 3);
          assert.equal(await countRows(there, "note"), folders / 3);
          await assertReceiptsMatch(here, connector, familySizes(folders));
        })(),
      ),
    );
  });
}
