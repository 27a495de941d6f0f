import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { makeFolder } from "./makeFolder.ts";

const withFolder = (body: (folder: string) => void) => (): void => {
  const folder = mkdtempSync(join(tmpdir(), "egide-folders-"));
  try {
    body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

suite("making a folder", () => {
  test(
    "makes those above it too, with its mode, and says whether it was there",
    withFolder((folder) => {
      const deep = join(folder, "a", "b");
      assert.equal(makeFolder(deep, 0o700), true);
      assert.equal(makeFolder(deep, 0o700), false);
      for (const made of [deep, join(folder, "a")])
        assert.equal(statSync(made).mode & 0o777, 0o700);
    }),
  );

  test(
    "fails below a file",
    withFolder((folder) => {
      writeFileSync(join(folder, "file"), "");
      assert.throws(() => makeFolder(join(folder, "file", "a", "b")), { code: "ENOTDIR" });
    }),
  );

  // In a process of its own: what this guards against never comes back.
  test("fails where the system refuses to make anything, instead of trying for ever", () => {
    const script = `import { makeFolder } from ${JSON.stringify(join(import.meta.dirname, "makeFolder.ts"))};
      try { makeFolder("/proc/egide/postgres"); } catch (error) { process.stdout.write(error.code); }`;
    const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      timeout: 20_000,
      encoding: "utf8",
    });
    assert.match(said, /^E/);
  });
});
