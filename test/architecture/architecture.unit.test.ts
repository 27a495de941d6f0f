import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Architecture } from "./architecture.ts";
import { checkArchitecture, say } from "./checkArchitecture.ts";

const root = join(import.meta.dirname, "../..");

const filesOfProject = (): ReadonlyMap<string, string> =>
  new Map(
    globSync("{src,test,scripts,bench}/**/*", { cwd: root })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [
        path,
        /\.(?:ts|md)$/.test(path) ? readFileSync(join(root, path), "utf8") : "",
      ]),
  );

test("the project stands as architecture.json says", () => {
  const text = readFileSync(join(root, "architecture.json"), "utf8");
  const files = filesOfProject();
  assert.ok(files.has("src/kernel/period.ts") && files.size > 200, "the files were not found");
  const violations = checkArchitecture(files, JSON.parse(text) as Architecture);
  assert.deepEqual(
    violations.map((violation) => say(violation)),
    [],
  );
});
