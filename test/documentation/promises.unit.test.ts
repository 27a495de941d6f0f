import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");

suite("the promises of a recruitment site", () => {
  test("have each a test that bears its id", () => {
    const titled = new Set<string>();
    for (const path of globSync("{src,test}/**/*.test.ts", { cwd: root }))
      for (const [, title = ""] of readFileSync(join(root, path), "utf8").matchAll(
        /\b(?:suite|test)\(\s*(["`](?:[^"`\\]|\\.)*["`])/g,
      ))
        for (const [id] of title.matchAll(/\bREC-\d\d\b/g)) titled.add(id);
    const all = Array.from({ length: 56 }, (_, at) => `REC-${String(at + 1).padStart(2, "0")}`);
    assert.deepEqual(
      all.filter((id) => !titled.has(id)),
      [],
    );
  });
});
