import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { activity, promise, statement } from "../../register.fixture.ts";
import { descendants, draftRule } from "./draftRule.ts";
import { parseRules } from "./parseRules.ts";
import { datasetFixture, sentence } from "./rule.fixture.ts";

const link = (collection: string, parent: string) => ({
  collection,
  columns: [`${parent}_id`],
  parent,
  parentColumns: ["id"],
});

suite("drafting a rule", () => {
  test("proposes all that hangs on the collection, parents first, and nothing above it", () => {
    assert.deepEqual(descendants("dossier", datasetFixture.links), ["piece", "page"]);
    assert.deepEqual(descendants("piece", datasetFixture.links), ["page"]);
    assert.deepEqual(descendants("page", datasetFixture.links), []);
  });

  test("ends on a circle, and leaves out a link whose direction nobody has said", () => {
    const circle = [link("a", "b"), link("b", "c"), link("c", "a")];
    assert.deepEqual(descendants("a", circle), ["c", "b"]);
    assert.deepEqual(descendants("a", [link("a", "b"), link("b", "a"), link("d", "a")]), ["d"]);
    assert.deepEqual(descendants("a", [link("a", "a")]), []);
  });

  test("writes names of any kind so that they read back", () => {
    const binding = {
      store: "guichet",
      collection: "t t",
      clock: 'le "jour"',
      promise: null,
      with: ["l'été: #1"],
    };
    const one = statement("gerer-les-dossiers.1", sentence);
    const draft = draftRule(activity("gerer", "Gérer", [one]), one, binding, "fr");
    assert.ok(draft.ok);
    const read = parseRules("rules/a.yaml", draft.value);
    assert.deepEqual(read.problems, []);
    const { collection, clock, with: children } = read.rules[0]!.rule;
    assert.deepEqual([collection, clock, children], ["t t", 'le "jour"', ["l'été: #1"]]);
    assert.ok(!("with" in (parse(draftAlone(binding)) as { rules: object[] }).rules[0]!));
  });

  test("counts all that the sentence adds, and says each thing to verify beside the hash", () => {
    const drafted = (changes: Parameters<typeof promise>[0]) => {
      const one = statement("gerer-les-dossiers.1", sentence, [promise(changes)]);
      const draft = draftRule(
        activity("gerer", "Gérer", [one]),
        one,
        { store: "guichet", collection: "dossier", clock: "closed_on", promise: null, with: [] },
        "en",
      );
      return draft.ok ? draft.value : draft.failure.code;
    };
    assert.match(drafted({ plus: "P1D" }), /keep: P5Y1D/);
    assert.doesNotMatch(drafted({ plus: "P1D" }), /# !/);
    const staged = drafted({ end: "archive", then: { keep: "P10Y", end: null, bound: "exact" } });
    assert.match(staged, /keep: P15Y/);
    assert.match(staged, /# ! The statement .* two stages, fifteen years \(P15Y\) in all/);
    assert.match(
      drafted({ while: "le prêt" }),
      /# Read: while: le prêt, then five years\n# ! .*end of a state/,
    );
    assert.equal(drafted({ end: "anonymise" }), "retention.end-differs");
  });
});

const draftAlone = (binding: Parameters<typeof draftRule>[2]): string => {
  const one = statement("gerer-les-dossiers.1", sentence);
  const draft = draftRule(activity("gerer", "Gérer", [one]), one, { ...binding, with: [] }, "fr");
  assert.ok(draft.ok);
  return draft.value;
};
