import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { suite, test } from "node:test";
import { rgaa } from "./rgaa.ts";

const root = join(import.meta.dirname, "../../../..");
const reference = join(root, "../shared/reference/accessibility/rgaa-4.1.2-criteres.json");
const claimed = rgaa.flat().flatMap((state) => (state.kind === "tested" ? state.by : []));

suite("the table of the RGAA", () => {
  test("has every criterion of the 13 themes, 106 in all", () => {
    assert.equal(rgaa.length, 13);
    assert.equal(rgaa.flat().length, 106);
  });

  const skip = existsSync(reference) ? false : "the reference does not stand beside the checkout";
  test("has as many criteria a theme as the reference", { skip }, () => {
    const { topics } = JSON.parse(readFileSync(reference, "utf8")) as {
      topics: { criteria: unknown[] }[];
    };
    assert.deepEqual(
      rgaa.map(({ length }) => length),
      topics.map(({ criteria }) => criteria.length),
    );
  });

  test("claims nothing that is not tested: each name is a rule of axe, or a test of ours", () => {
    const source = readFileSync(
      createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
      "utf8",
    );
    const tests = globSync("src/platform/web/**/*.test.ts", { cwd: root })
      .map((path) => readFileSync(join(root, path), "utf8"))
      .join("\n");
    const isRule = (name: string) => /^[a-z-]+$/.test(name) && source.includes(`id:"${name}"`);
    assert.deepEqual(
      claimed.filter((name) => !isRule(name) && !tests.includes(name)),
      [],
    );
  });
});
