import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, test, type TestContext } from "node:test";
import type { ServerFacts } from "../contract/catalogue.ts";
import { asNobody } from "./asNobody.fixture.ts";
import { sqliteConnector } from "./connector.ts";

type Facts = Pick<ServerFacts, "readOnly" | "file">;

const inFolder = async (work: (path: string) => Promise<void>): Promise<void> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "egide-writable-")));
  await chmod(folder, 0o777);
  try {
    await work(makeDatabase(folder));
  } finally {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  }
};

const makeDatabase = (folder: string, journal = "delete"): string => {
  const path = join(folder, "store.sqlite");
  const db = new DatabaseSync(path);
  db.exec(`pragma journal_mode = ${journal}; create table folder (id integer primary key)`);
  db.close();
  return path;
};

const factsOf = async (path: string): Promise<Facts> => {
  const connector = sqliteConnector({ path, readOnly: true });
  try {
    const { server } = await connector.introspect();
    assert.equal((await connector.describe()).readOnly, server.readOnly === null ? null : "file");
    return server;
  } finally {
    await connector.close();
  }
};

const obstacleOf = async (path: string): Promise<readonly unknown[]> => {
  const { readOnly, file } = await factsOf(path);
  return [readOnly, file?.obstacle];
};

/** The same as an account without rights sees it; null when none can run this program here. */
const factsOfNobody = (path: string): Facts | null => {
  const said = asNobody("facts", `sqlite:${path}`);
  if (said === null) return null;
  assert.equal(said.stderr, "");
  return JSON.parse(said.stdout) as Facts;
};

const attempt = (command: string, ...words: readonly string[]): boolean =>
  spawnSync(command, words, { stdio: "ignore" }).status === 0;

describe("what a file of SQLite says of being written, before anybody writes", () => {
  test("an ordinary one may be, and tells its size and the room that is left", async () =>
    inFolder(async (path) => {
      const { readOnly, file } = await factsOf(path);
      assert.equal(readOnly, null);
      assert.equal(file?.obstacle, path);
      assert.equal(file.bytes, (await stat(path)).size);
      assert.ok(file.freeBytes > 0);
    }));

  test("one that is marked as never to be changed, also for root", async (context: TestContext) =>
    inFolder(async (path) => {
      if (!attempt("chattr", "+i", path)) return context.skip("no file can be marked so here");
      try {
        assert.deepEqual(await obstacleOf(path), ["immutable", path]);
      } finally {
        assert.ok(attempt("chattr", "-i", path));
      }
    }));

  test("one on a file system that is mounted to be read, also for root", async (context: TestContext) =>
    inFolder(async (beside) => {
      const folder = dirname(beside);
      if (!attempt("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder))
        return context.skip("nothing can be mounted here");
      try {
        const path = makeDatabase(folder);
        assert.ok(attempt("mount", "-o", "remount,ro", folder));
        assert.deepEqual(await obstacleOf(path), ["mount", path]);
      } finally {
        assert.ok(attempt("umount", folder));
      }
    }));

  test("one that our account may not write: the file, its folder, or what stands beside it", async (context: TestContext) =>
    inFolder(async (path) => {
      await chmod(path, 0o444);
      const facts = factsOfNobody(path);
      if (facts === null) return context.skip("no second account can be used here");
      assert.deepEqual([facts.readOnly, facts.file?.obstacle], ["file", path]);
      assert.notEqual(facts.file?.account, "");

      await chmod(path, 0o666);
      assert.equal(factsOfNobody(path)?.readOnly, null);
      await chmod(dirname(path), 0o555);
      const folder = factsOfNobody(path);
      assert.deepEqual([folder?.readOnly, folder?.file?.obstacle], ["folder", dirname(path)]);

      // Without its log, what is written in one cannot be read: the plan itself says what is missing.
      await chmod(dirname(path), 0o755);
      await rm(path);
      await chmod(makeDatabase(dirname(path), "wal"), 0o666);
      await chmod(dirname(path), 0o555);
      assert.match(
        asNobody("facts", `sqlite:${path}`)?.stderr ?? "",
        /connectors\.file-unreadable/,
      );

      await chmod(dirname(path), 0o777);
      const besides = { delete: ["-egide-lock", "-journal"], wal: ["-egide-lock", "-wal", "-shm"] };
      for (const [journal, suffixes] of Object.entries(besides))
        for (const suffix of suffixes) {
          await rm(path);
          await chmod(makeDatabase(dirname(path), journal), 0o666);
          await writeFile(`${path}${suffix}`, "", { mode: 0o444 });
          const facts = factsOfNobody(path);
          assert.deepEqual(
            [facts?.readOnly, facts?.file?.obstacle],
            ["beside", `${path}${suffix}`],
          );
          await rm(`${path}${suffix}`, { force: true });
        }
    }));
});
