import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { suite, test } from "node:test";
import type { Failure } from "../../kernel/index.ts";
import { tinyDisk } from "../execution/tinyDisk.fixture.ts";
import {
  makeDossiers,
  onlyPlan,
  planAlone,
  sqliteGround,
  withPieces,
  type ProvingGround,
} from "./provingGround.fixture.ts";
import { remedies } from "./storage/remedies.ts";

const attempt = (command: string, ...words: readonly string[]): boolean =>
  spawnSync(command, words, { stdio: "ignore" }).status === 0;

const shell = (statement: unknown): void =>
  void execFileSync("sh", ["-c", String(statement)], { stdio: "ignore" });

const pathOf = ({ url }: Pick<ProvingGround, "url">): string => url.slice("sqlite:".length);

const warningsAt = async (path: string): Promise<readonly Failure[]> =>
  onlyPlan(await planAlone(`sqlite:${path}`)([withPieces])).warnings;

/** What accounts without rights meet is tried where it is told: src/connectors/sqlite/writability.fault.test.ts. */
suite("a plan on a file of SQLite that a run could not write", () => {
  test("says which file is marked as never to be changed, and the statement that takes the mark away", async (context) =>
    sqliteGround.on(async (ground) => {
      await makeDossiers(ground);
      const path = pathOf(ground);
      if (!attempt("chattr", "+i", path)) return context.skip("no file can be marked so here");
      try {
        const [warning, ...others] = await warningsAt(path);
        assert.equal(warning?.code, "retention.file-immutable");
        assert.deepEqual([warning.params["path"], warning.params["store"]], [path, "guichet"]);
        shell(warning.params["statement"]);
        assert.deepEqual(await warningsAt(path), others);
      } finally {
        attempt("chattr", "-i", path);
      }
    })());

  test("says that its file system is mounted read-only, and the statement that mounts it to be written", async (context) =>
    sqliteGround.on(async (ground) => {
      await makeDossiers(ground);
      const path = pathOf(ground);
      const mounted = join(dirname(path), "mounted");
      mkdirSync(mounted);
      if (!attempt("mount", "--bind", dirname(path), mounted))
        return context.skip("nothing can be mounted here");
      try {
        assert.ok(attempt("mount", "-o", "remount,bind,ro", mounted));
        const there = join(mounted, basename(path));
        const [warning, ...others] = await warningsAt(there);
        assert.equal(warning?.code, "retention.file-mounted-read-only");
        assert.equal(warning.params["path"], there);
        shell(warning.params["statement"]);
        assert.deepEqual(await warningsAt(there), others);
      } finally {
        assert.ok(attempt("umount", mounted));
      }
    })());

  test("says that the disk has no room for a batch, and nothing once it has", async (context) => {
    const disk = tinyDisk();
    if (disk === null) return context.skip("nothing can be mounted here");
    try {
      await sqliteGround.on(async (ground) => {
        await makeDossiers(ground);
        const path = pathOf(ground);
        const before = await warningsAt(path);
        disk.fill();
        const [warning, ...others] = await warningsAt(path);
        assert.deepEqual(warning, {
          code: "retention.disk-short",
          params: { store: "guichet", free: "0", needed: "0.1" },
        });
        assert.deepEqual(others, before);
        disk.free();
        assert.deepEqual(await warningsAt(path), before);
      }, disk.folder)();
    } finally {
      disk.unmount();
    }
  });

  test("gives an account the right to write what it may not, whatever the path holds", () => {
    const { letWrite } = remedies("sqlite", { schema: null });
    assert.deepEqual(
      [
        letWrite("file", { account: "egide", obstacle: "/srv/guichet.sqlite" }),
        letWrite("folder", { account: "egide", obstacle: dirname("/srv/l'été/x") }),
        letWrite("beside", { account: "65534", obstacle: "/srv/guichet.sqlite-wal" }),
      ],
      [
        "setfacl -m u:egide:rw /srv/guichet.sqlite",
        String.raw`setfacl -m u:egide:rwx '/srv/l'\''été'`,
        "setfacl -m u:65534:rw /srv/guichet.sqlite-wal",
      ],
    );
  });
});
