import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { chunksOf, serverFor } from "../../scripts/testChunks.ts";

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
      ["src/a/one.unit.test.ts", "src/a/two.unit.test.ts"],
      [
        "src/a/x.fault.test.ts",
        "src/b/p.contract.test.ts",
        "src/b/q.journey.test.ts",
        "src/b/r.contract.test.ts",
      ],
    ]);
    const many = Array.from({ length: 11 }, (_, at) => `src/c/${at}.journey.test.ts`);
    assert.deepEqual(
      chunksOf([...many, ...files]).map((chunk) => chunk.length),
      [2, 6, 5, 4],
    );
  });

  test("end with the parts that last, of which fewer share a process", () => {
    const some = (part: string): readonly string[] =>
      Array.from({ length: 6 }, (_, at) => `${part}/${at}.journey.test.ts`);
    assert.deepEqual(
      chunksOf(["test/journeys", "src/a", "src/main", "src/retention"].flatMap(some)).map(
        (chunk) => [chunk.length, chunk[0]],
      ),
      [
        [6, "src/a/0.journey.test.ts"],
        [3, "test/journeys/0.journey.test.ts"],
        [3, "test/journeys/3.journey.test.ts"],
        [3, "src/main/0.journey.test.ts"],
        [3, "src/main/3.journey.test.ts"],
        [6, "src/retention/0.journey.test.ts"],
      ],
    );
  });

  test("begin with what lasts, end with what a slow machine leaves out, and leave what needs every server to itself", () => {
    const stored = ["src/b/storage/p.contract.test.ts", "src/b/p.journey.test.ts"];
    const long = "test/documentation/snippets.journey.test.ts";
    const walk = "test/journeys/keyboard.journey.test.ts";
    assert.deepEqual(
      chunksOf([walk, ...stored, long]),
      [long, stored[1], stored[0], walk].map((file) => [file]),
    );
  });

  test("pass on every server where they are contracts of what speaks to databases, else on one of two", () => {
    for (const file of ["src/connectors/p.contract.test.ts", "src/b/storage/p.contract.test.ts"])
      assert.equal(serverFor([file], null), "all");
    assert.notEqual(serverFor(["src/main/p.contract.test.ts"], null), "all");
    const one = serverFor(["src/b/q.journey.test.ts"], null);
    assert.match(one, /^(?:embedded|server)$/);
    assert.equal(serverFor(["src/b/q.journey.test.ts"], null), one);
    assert.notEqual(serverFor(["src/b/r.journey.test.ts"], null), one);
    assert.equal(serverFor(["src/b/q.journey.test.ts"], "all"), "all");
  });

  test("are none where there is none", () => {
    assert.deepEqual(chunksOf([]), []);
  });
});
