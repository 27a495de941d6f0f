import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { suite, test } from "node:test";
import { startEntry, verbEntries } from "./verbs.ts";

const root = join(import.meta.dirname, "../..");

suite("the table of verbs", () => {
  test("says of each verb what the verb says of itself", async () => {
    for (const entry of [...verbEntries, startEntry]) {
      const verb = await entry.load();
      assert.equal(entry.name, verb.name);
      assert.deepEqual(entry.summary, verb.summary, entry.name);
    }
  });

  test("has for each verb an example of it, and help in both languages for each option", async () => {
    for (const entry of verbEntries) {
      const { name, example, options } = await entry.load();
      assert.ok(example.startsWith(`egide ${name}`), example);
      for (const [option, { help }] of Object.entries(options))
        assert.ok(help.fr !== "" && help.en !== "" && help.fr !== help.en, `${name} --${option}`);
    }
  });

  test("holds no name twice, and none that hides another", () => {
    const names = verbEntries.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names)
      assert.ok(!names.some((other) => other.startsWith(`${name} `)), `${name} hides longer names`);
  });

  test("is loaded without any domain, so that help and misuse answer at once", () => {
    const loaded = new Set<string>();
    const follow = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const source = readFileSync(file, "utf8");
      for (const [, path] of source.matchAll(
        /^(?:import|export)\b(?! type)[^;]*?from "(\.[^"]+)";/gm,
      ))
        follow(join(file, "..", path ?? ""));
    };
    follow(join(root, "src/main/egide.ts"));
    const outside = [...loaded]
      .map((file) => relative(root, file))
      .filter((file) => !/^src\/(?:main|kernel|platform\/command-line)\/[^/]+$/.test(file));
    assert.deepEqual(outside, []);
    assert.ok(loaded.size > 15, "the imports were not followed");
  });
});
