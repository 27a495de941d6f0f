import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseRules } from "../../rules/model/parseRules.ts";
import { conditionExamples } from "./conditionHelp.ts";

const ruleWith = (condition: string): string => `format: egide/rules@1
rules:
  - id: dossiers
    activity: tenir-les-dossiers
    statement: { id: tenir-les-dossiers.1, hash: sha256:${"ab".repeat(32)} }
    store: guichet
    collection: dossier
    clock: clos_le
    keep: P5Y
    when: ${condition}
    end: delete
`;

suite("the help beside the text of a rule", () => {
  test("shows conditions that a rule takes as they stand, of every kind", () => {
    for (const { written } of conditionExamples)
      assert.deepEqual(parseRules("rule.yaml", ruleWith(written)).problems, [], written);
    const all = conditionExamples.map(({ written }) => written).join("\n");
    for (const key of ["is:", "in:", "below:", "empty:", "all:", "any:", "not:", "exists:", "by:"])
      assert.ok(all.includes(key), key);
  });
});
