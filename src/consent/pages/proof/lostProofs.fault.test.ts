import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import {
  launchEmbedded,
  migrate,
  openDatabase,
  type Database,
} from "../../../platform/database/index.ts";
import { sentChoice, textVersion } from "../../proofs.fixture.ts";
import { postgresTextVersions } from "../../storage/index.ts";
import { choiceEndpointPath } from "./choiceEndpoint.ts";

const migrations = join(import.meta.dirname, "../../../../migrations");

const started = async (url: string): Promise<{ child: ChildProcess; address: string }> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "choiceServer.fixture.ts"), url],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, address: `http://127.0.0.1:${said.toString().trim()}${choiceEndpointPath}` };
};

/** Visitors who choose one after the other, until told to stop; the identifiers whose choice was said to be kept, and to how many it was not. */
const visitors = (address: string, count: number) => {
  const kept: string[] = [];
  let refused = 0;
  const ending = new AbortController();
  const visit = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const choice = sentChoice(Temporal.Now.instant());
      try {
        const answer = await fetch(address, { method: "POST", body: JSON.stringify(choice) });
        if (answer.status === 204) kept.push(choice.id);
        else refused += 1;
      } catch {
        refused += 1;
        await sleep(20);
      }
    }
  };
  const all = Promise.all(Array.from({ length: count }, visit));
  return {
    kept,
    stop: async (): Promise<number> => {
      ending.abort();
      await all;
      return refused;
    },
  };
};

const missingOf = async (
  { pool }: Database,
  kept: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `select k.id from unnest($1::uuid[]) as k(id)
     where (select count(*) from egide.consent_proof p where p.id = k.id) <> 1`,
    [kept],
  );
  return rows.map(({ id }) => id);
};

suite("a choice that was said to be kept", () => {
  test("is kept when the server is killed, whenever that is", async () => {
    await inTemporaryFolder(async (folder) => {
      const postgres = await launchEmbedded({ folder: join(folder, "postgres") });
      const database = await openDatabase({ url: postgres.url });
      try {
        await migrate(database, migrations);
        await postgresTextVersions(database).keep(textVersion, Temporal.Now.instant());
        for (const patience of [120, 333, 501]) {
          const { child, address } = await started(postgres.url);
          const crowd = visitors(address, 24);
          while (crowd.kept.length === 0) await sleep(5);
          await sleep(patience);
          child.kill("SIGKILL");
          await once(child, "exit");
          assert.ok((await crowd.stop()) > 0, "some were on their way");
          assert.ok(crowd.kept.length > 20, String(crowd.kept.length));
          assert.deepEqual(await missingOf(database, crowd.kept), []);
        }
      } finally {
        await database.close();
        await postgres.stop();
      }
    });
  });

  test("is kept when the database is killed, and choices are taken again when it is back", async () => {
    await inTemporaryFolder(async (folder) => {
      const at = join(folder, "postgres");
      const first = await launchEmbedded({ folder: at });
      const before = await openDatabase({ url: first.url });
      await migrate(before, migrations);
      await postgresTextVersions(before).keep(textVersion, Temporal.Now.instant());
      await before.close();
      const { child, address } = await started(first.url);
      const crowd = visitors(address, 24);
      while (crowd.kept.length < 50) await sleep(5);
      process.kill(first.pid, "SIGKILL");
      await first.ended;
      await sleep(300);
      child.kill("SIGKILL");
      assert.ok((await crowd.stop()) > 0, "they were told that it was not kept");
      const again = await launchEmbedded({ folder: at });
      const database = await openDatabase({ url: again.url });
      try {
        assert.deepEqual(await missingOf(database, crowd.kept), []);
        const second = await started(again.url);
        const choice = JSON.stringify(sentChoice(Temporal.Now.instant()));
        const answer = await fetch(second.address, { method: "POST", body: choice });
        assert.equal(answer.status, 204);
        second.child.kill("SIGKILL");
      } finally {
        await database.close();
        await again.stop();
      }
    });
  });
});
