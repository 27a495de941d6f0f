import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { activity, promise, register, statement } from "../../register.fixture.ts";
import { datasetFixture, ruleFixture, sentence } from "../../rules/model/rule.fixture.ts";
import { keptPromises } from "./keptPromises.ts";

const policy = (rules: readonly ReturnType<typeof ruleFixture>[]) => ({
  rules,
  register: register([
    activity("gerer-les-dossiers", "Gérer les dossiers", [
      statement("gerer-les-dossiers.1", sentence, [promise()]),
    ]),
  ]),
  datasets: [{ ...datasetFixture, described: { key: "guichet", collections: [] } as never }],
  stores: [{ name: "guichet", address: { kind: "platform" }, schema: null }] as const,
});

suite("the promises that rules keep", () => {
  test("are those of rules that may run", () => {
    const rule = ruleFixture();
    assert.deepEqual(keptPromises(policy([rule])), [{ rule: rule.id, statement: rule.statement }]);
    assert.deepEqual(keptPromises({ ...policy([rule]), stores: [] }), []);
  });

  test("leave out a sentence of which one rule may not run", () => {
    const rule = ruleFixture();
    const stray = { ...rule, id: "stray", store: "nowhere" };
    assert.deepEqual(keptPromises(policy([rule, stray])), []);
  });
});
