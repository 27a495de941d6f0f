import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { folderOnDisk } from "../storage/folderOnDisk.ts";
import { memoryPolicies } from "../storage/memoryPolicies.ts";
import { rulesAt, rulesAtInFolder } from "./rulesAt.ts";

const moment = (day: number): Temporal.Instant =>
  Temporal.Instant.from(`2030-01-${String(day).padStart(2, "0")}T00:00:00Z`);
const fileOf = (...ids: readonly string[]): string =>
  `format: egide/rules@1\nrules:\n${ids
    .map(
      (id) =>
        `  - id: ${id}\n    activity: a\n    statement: { id: a.1, hash: "sha256:${"a".repeat(64)}" }\n    store: s\n    collection: c\n    clock: d\n    keep: P2M\n    end: delete\n`,
    )
    .join("")}`;

suite("the rules of a policy at a moment", () => {
  test("are those of the version that stood then, whichever version is read first", async () => {
    const policies = memoryPolicies();
    const read = rulesAt(policies);
    const save = async (day: number, text: string): Promise<void> => {
      const saved = await policies.save({
        policy: "rive",
        base: await policies.revision("rive"),
        changes: [{ path: "rules/a.yaml", content: new TextEncoder().encode(text) }],
        author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
        reason: "test",
        at: moment(day),
      });
      assert.ok(saved.ok);
    };
    await save(2, fileOf("one"));
    await save(5, fileOf("one", "two"));
    assert.deepEqual([...(await read("rive", moment(1)))], []);
    assert.deepEqual([...(await read("rive", moment(4)))], ["one"]);
    assert.deepEqual([...(await read("rive", moment(3)))], ["one"]);
    assert.deepEqual([...(await read("rive", moment(6)))], ["one", "two"]);
    assert.deepEqual([...(await read("none", moment(6)))], []);
    await save(7, "rules: [");
    assert.deepEqual([...(await read("rive", moment(8)))], [], "a file at fault holds no rule");
  });

  test("are, in a folder, those of the files that nobody has written since", async () => {
    const folder = mkdtempSync(join(tmpdir(), "egide-rules-at-"));
    try {
      mkdirSync(join(folder, "rules"));
      for (const [name, day] of [
        ["old", 2],
        ["new", 9],
      ] as const) {
        const path = join(folder, `rules/${name}.yaml`);
        writeFileSync(path, fileOf(name));
        const written = moment(day).epochMilliseconds / 1000;
        utimesSync(path, written, written);
      }
      const read = async (day: number): Promise<readonly string[]> => [
        ...(await rulesAtInFolder(folderOnDisk(folder), moment(day))),
      ];
      assert.deepEqual(await read(1), []);
      assert.deepEqual(await read(5), ["old"]);
      assert.deepEqual(await read(9), ["new", "old"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
