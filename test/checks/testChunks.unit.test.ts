import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { chunksOf } from "../../scripts/testChunks.ts";

suite("the tests, parted among processes", () => {
  const files = [
    "src/a/one.unit.test.ts",
    "src/a/two.unit.test.ts",
    "src/a/x.fault.test.ts",
    "src/b/p.contract.test.ts",
    "src/b/q.journey.test.ts",
    "src/b/r.contract.test.ts",
  ];

  test("run all of them, each once", () => {
    assert.deepEqual(chunksOf(files).flat().toSorted(), files);
  });

  test("share one process where they only compute, and few where they wait", () => {
    assert.deepEqual(chunksOf(files), [
      ["src/a/x.fault.test.ts"],
      ["src/b/p.contract.test.ts", "src/b/q.journey.test.ts"],
      ["src/b/r.contract.test.ts"],
      ["src/a/one.unit.test.ts", "src/a/two.unit.test.ts"],
    ]);
  });

  test("are none where there is none", () => {
    assert.deepEqual(chunksOf([]), []);
  });
});
