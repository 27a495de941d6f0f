import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { retentionErrors } from "../errors.ts";
import type { Policy } from "../policy/model/policy.ts";
import { usualSettings } from "../policy/model/settings.ts";
import { activity, promise, register, statement } from "../register.fixture.ts";
import { checkRules } from "../rules/model/checkRules.ts";
import { datasetFixture, ruleFixture, sentence } from "../rules/model/rule.fixture.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";

const rule = ruleFixture({ end: { kind: "archive", to: "archives", keep: "P10Y" }, with: [] });
const published = register([
  activity("gerer-les-dossiers", "Gérer les dossiers", [
    statement("gerer-les-dossiers.1", sentence, [
      promise({
        from: "la clôture",
        end: "archive",
        then: { keep: "P10Y", end: null, bound: "exact" },
      }),
    ]),
  ]),
]);
const policy: Policy = {
  name: "policy",
  folder: "policy",
  register: published,
  datasets: [],
  stores: [],
  rules: [rule],
  settings: usualSettings,
  places: new Map(),
};
const check = checkRules({
  rules: [rule],
  register: published,
  datasets: [datasetFixture],
  stores: ["guichet", "archives"],
});

suite("what a check says", () => {
  test("explained, each rule stands in both languages, with its life-line", () => {
    assert.equal(
      sayCheck(check, policy, "fr", retentionErrors, true),
      `✓ clore-dossiers
  Les lignes de "dossier" (base guichet) sont déplacées dans la base archives cinq ans après "closed_on", à la fin du dernier jour, puis y sont supprimées dix ans plus tard.
  (Rows of "dossier" (store guichet) are moved to the store archives five years after "closed_on", at the end of the last day, then deleted there ten years later.)

  création … "closed_on" ──5 ans──▶ archive (archives) ──10 ans──▶ supprimé

  tient la promesse : « ${sentence} »

1 règle, 0 motif de refus
`,
    );
    assert.doesNotMatch(sayCheck(check, policy, "fr", retentionErrors), /──▶|Rows of/);
  });

  test("as data, a rule has its sentence and its life-line", () => {
    const { rules } = checkAsJson(check, policy, "en", retentionErrors) as {
      rules: readonly { readonly sentence: string; readonly lifeLine: readonly string[] }[];
    };
    assert.match(rules[0]!.sentence, /^Rows of "dossier"/);
    assert.deepEqual(rules[0]!.lifeLine, [
      'creation … "closed_on" ──5 years──▶ archive (archives) ──10 years──▶ deleted',
    ]);
  });
});
