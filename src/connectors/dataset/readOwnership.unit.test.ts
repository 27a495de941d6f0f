import assert from "node:assert/strict";
import { test } from "node:test";
import { Compile } from "typebox/compile";
import { parse } from "yaml";
import { parseDataset } from "./parse.ts";
import { DatasetSchema } from "./schema.ts";

const problemsOf = (text: string): readonly string[] =>
  parseDataset(text, "x.yaml").problems.map(
    ({ line, column, severity, failure }) =>
      `${line}:${column} ${severity} ${failure.code.replace("connectors.dataset-", "")}`,
  );

test("whose rows these are, and what an erasure makes of them, is read as it is written", () => {
  const collection = (egide: string): string =>
    `dataset:\n  - fides_key: a\n    collections:\n      - name: t\n        fields: [{ name: c, egide: { match: exact } }]\n        egide: ${egide}\n`;
  const read = (egide: string) => parseDataset(collection(egide), "x").datasets[0]?.collections[0];
  const whole = read(
    "{ ownership: [{ columns: [c, d], to: u, keys: [x, y], dataset: b, is: accessed, on_access: show, on_erase: keep }, { columns: [c], to: u, is: none }], erase: { anonymise: { c: null, d: random, e: { fixed: 0 } } } }",
  );
  assert.deepEqual(
    whole?.ownership.map(({ position, ...said }) => ({ ...said, line: position.line })),
    [
      {
        columns: ["c", "d"],
        to: "u",
        keys: ["x", "y"],
        dataset: "b",
        is: "accessed",
        onAccess: "show",
        onErase: "keep",
        line: 6,
      },
      {
        columns: ["c"],
        to: "u",
        keys: null,
        dataset: null,
        is: "none",
        onAccess: null,
        onErase: null,
        line: 6,
      },
    ],
  );
  assert.deepEqual(whole?.erasure, {
    kind: "anonymise",
    fields: [
      { column: "c", as: { kind: "null" } },
      { column: "d", as: { kind: "random" } },
      { column: "e", as: { kind: "fixed", value: 0 } },
    ],
  });
  assert.equal(whole?.fields[0]?.isExact, true);
  assert.deepEqual(read("{ erase: { keep: a duty } }")?.erasure, {
    kind: "keep",
    ground: "a duty",
  });
  assert.deepEqual(read("{ erase: delete }")?.erasure, { kind: "delete" });
  const schema = Compile(DatasetSchema);
  for (const wrong of [
    "{ ownership: [{ columns: [c], to: u, is: mine }] }",
    "{ ownership: [{ columns: [c], to: u }] }",
    "{ ownership: [{ columns: [], to: u, is: owned }] }",
    "{ ownership: [{ to: u, is: owned }] }",
    "{ erase: destroy }",
    "{ erase: { anonymise: { c: shorter } } }",
    "{ erase: {} }",
  ]) {
    assert.ok(
      parseDataset(collection(wrong), "x").problems.some(({ severity }) => severity === "error"),
      wrong,
    );
    assert.ok(!schema.Check(parse(collection(wrong))), wrong);
  }
  // A schema cannot count two lists against each other.
  assert.deepEqual(
    problemsOf(collection("{ ownership: [{ columns: [c], to: u, keys: [x, y], is: owned }] }")),
    ["6:59 error ownership-keys"],
  );
});
