import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { retentionErrors } from "../../errors.ts";
import { parseStores } from "../../policy/model/parseStores.ts";
import { parseRules } from "./parseRules.ts";
import { ruleSentence } from "./ruleSentence.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/rules.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

suite("docs/rules.md", () => {
  test("shows files that are read without a problem, and the sentence of its rule", () => {
    const [stores = "", rules = ""] = examples;
    assert.equal(examples.length, 2);
    assert.deepEqual(parseStores("stores.yaml", stores).problems, []);
    assert.equal(parseStores("stores.yaml", stores).stores.length, 3);
    const file = parseRules("rules.yaml", rules);
    assert.deepEqual(file.problems, []);
    const sentence = ruleSentence(file.rules[0]!.rule, "fr");
    assert.ok(page.replaceAll("\n", " ").includes(sentence), sentence);
  });

  test("names only codes that exist", () => {
    const named = [...page.matchAll(/`(retention\.[a-z-]+)`/g)].map(([, code = ""]) => code);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((code) => !(code in retentionErrors)),
      [],
    );
  });
});
