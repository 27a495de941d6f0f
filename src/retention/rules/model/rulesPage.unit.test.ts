import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { retentionErrors } from "../../errors.ts";
import { parseStores } from "../../policy/model/parseStores.ts";
import { ruleErrors } from "../errors.ts";
import { parseRules } from "./parseRules.ts";
import { ruleSentence } from "./ruleSentence.ts";
import { RulesSchema } from "./writtenRule.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/rules.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

suite("docs/rules.md", () => {
  test("shows files that are read without a problem, and the sentence of each rule", () => {
    const [stores = "", ...rules] = examples;
    assert.equal(examples.length, 3);
    assert.deepEqual(parseStores("stores.yaml", stores).problems, []);
    assert.equal(parseStores("stores.yaml", stores).stores.length, 3);
    for (const text of rules) {
      const file = parseRules("rules.yaml", text);
      assert.deepEqual(file.problems, []);
      const sentence = ruleSentence(file.rules[0]!.rule, "fr");
      assert.ok(page.replaceAll("\n", " ").includes(sentence), sentence);
    }
  });

  test("names every review, note and refusal of the check", () => {
    const unnamed = Object.keys(ruleErrors).filter((code) => !page.includes(`\`${code}\``));
    const ofNames = /-(?:unknown|unspecified|unlinked)$/;
    assert.deepEqual(
      unnamed.filter((code) => !ofNames.test(code)),
      [],
    );
  });

  test("shows every key of the rule language", () => {
    const rule = RulesSchema.properties.rules.items;
    for (const key of Object.keys(rule.properties))
      assert.match(page, new RegExp(`\`${key}[\`.]`), key);
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
