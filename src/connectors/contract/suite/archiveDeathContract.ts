import assert from "node:assert/strict";
import { test } from "node:test";
import { kill, line, start } from "./killing.ts";
import {
  assertReceiptsMatch,
  countRows,
  familySizes,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Laboratory,
} from "./laboratory.ts";

/** What must hold when the process that archives dies after the archive has committed. */
export const archiveDeathContract = (laboratory: Laboratory): void => {
  test(
    "a run killed again and again between the two commits loses nothing, and the next run leaves every row once",
    onFresh(laboratory, (here) =>
      onFresh(laboratory, async (there) => {
        const folders = 60;
        await makeFamily(here, folders);
        await makeFamily(there, 1);
        await there.sql(`alter table folder add column egide_clock ${there.types.date}`);
        const due = "folder where closed_on = '2020-05-01'";
        for (const batches of [1, 2, 3]) {
          const child = start("archive", here.address, there.address);
          try {
            assert.equal(await line(child, batches), "kept");
          } finally {
            await kill(child);
          }
          const both = (await countRows(here, due)) + (await countRows(there, due));
          assert.ok(both >= folders / 3, "a row is in neither");
        }
        const connector = here.connect();
        const end = { kind: "archive", to: { kind: "store", store: "archive" } } as const;
        await runPurge(
          connector,
          { ...familyTarget, end },
          { means: { archive: there.connect().archive() } },
        );
        assert.equal(await countRows(here, due), 0);
        assert.equal(await countRows(there, due), folders / 3);
        // Beside the family of one that was there.
        assert.equal(await countRows(there, "document"), (2 * folders) / 3 + 2);
        await assertReceiptsMatch(here, connector, familySizes(folders));
      })(),
    ),
  );
};
