import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");

test("each session lock of ours has a number of its own: else a command waits for itself", () => {
  const locks = globSync("src/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/Lock = "(\d+)"/g)].map(
        ([, number = ""]) => ({ file, number }),
      ),
    );
  assert.ok(locks.length >= 3, JSON.stringify(locks));
  const numbers = new Set(locks.map(({ number }) => number));
  assert.equal(numbers.size, locks.length, JSON.stringify(locks, null, 2));
});
