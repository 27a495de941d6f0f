import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/security/asvs.md"), "utf8");
const rows = [...page.matchAll(/^\| (V[\d.]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = "", , applies = "", proof = ""]) => ({
    id,
    applies,
    path: /\]\(\.\.\/\.\.\/([^)]+)\)/.exec(proof)?.[1] ?? null,
    /** What the test says of itself, where the file proves several things. */
    title: /“([^”]+)”/.exec(proof)?.[1] ?? null,
    proof,
  }),
);

suite("the page on ASVS", () => {
  test("says of each requirement that it is met, by a test that exists, or why it does not apply", () => {
    assert.ok(rows.length > 100);
    for (const { id, applies, path, title, proof } of rows) {
      assert.match(applies, /^(?:yes|no: \S)/, id);
      if (path === null) assert.deepEqual([applies.slice(0, 3), proof], ["no:", "–"], id);
      else assert.ok(existsSync(join(root, path)), `${id}: ${path}`);
      if (path !== null && title !== null)
        assert.ok(readFileSync(join(root, path), "utf8").includes(title), `${id}: ${title}`);
    }
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  test("counts itself", () => {
    const no = rows.filter(({ applies }) => applies.startsWith("no:")).length;
    const said = `Of ${rows.length} requirements, ${no} do not apply; ${rows.length - no} are met and proved.`;
    assert.ok(page.includes(said), said);
  });

  const reference = join(root, "../shared/reference/security/asvs5-recruit.csv");
  test(
    "leaves none of levels 1 and 2 out",
    { skip: !existsSync(reference) && "the reference does not stand beside the checkout" },
    () => {
      const asked = [...readFileSync(reference, "utf8").matchAll(/^(V[\d.]+),[12],/gm)].map(
        ([, id]) => id,
      );
      assert.ok(asked.length > 100);
      assert.deepEqual(
        rows.map(({ id }) => id),
        asked,
      );
    },
  );
});
