import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");

/** A French colon after words of either language, or before a place that both fill. */
const frenchInBoth = /\[language\]\}\s+:(?=[\s`<])|>\s+: \$\{/;

suite("what announces something", () => {
  test("bears the colon of its language: English leaves no space before it", () => {
    const pages = globSync("src/**/{pages,site,console}/**/*.ts", { cwd: root }).filter(
      (file) => !/\.(?:test|fixture)\.ts$/.test(file),
    );
    assert.ok(pages.length > 50);
    assert.deepEqual(
      pages.filter((file) => frenchInBoth.test(readFileSync(join(root, file), "utf8"))),
      [],
    );
    for (const wrong of ["`${words.a[language]} : ${b}`", "<code>${rule}</code> : ${why}"])
      assert.match(wrong, frenchInBoth);
  });
});
