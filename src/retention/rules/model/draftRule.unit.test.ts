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
      archive: null,
      personal: [],
    };
    const one = statement("gerer-les-dossiers.1", sentence);
    const draft = draftRule(activity("gerer", "Gérer", [one]), one, binding, "fr");
    assert.ok(draft.ok);
    const read = parseRules("rules/a.yaml", draft.value);
    assert.deepEqual(read.problems, []);
    const { collection, clock, with: children } = read.rules[0]!.rule;
    assert.deepEqual([collection, clock, children], ["t t", 'le "jour"', ["l'été: #1"]]);
    assert.ok(!("with" in (parse(draftAlone(binding)) as { rules: object[] }).rules[0]!));
    const accented = draftAlone({ ...binding, collection: "dossiers_élèves" });
    assert.match(accented, /- id: gerer-dossiers-eleves\n/);
  });

  const drafted = (...promises: readonly Parameters<typeof promise>[0][]): string => {
    const one = statement("gerer-les-dossiers.1", sentence, promises.map(promise));
    const binding = {
      store: "guichet",
      collection: "dossier",
      clock: "closed_on",
      promise: null,
      with: ["piece"],
      archive: "archives",
      personal: ["nom", "closed_on", "courriel"],
    };
    const draft = draftRule(activity("gerer", "Gérer", [one]), one, binding, "en");
    if (draft.ok) assert.deepEqual(parseRules("rules/a.yaml", draft.value).problems, []);
    return draft.ok ? draft.value : draft.failure.code;
  };
  const then = { keep: "P10Y", end: null, bound: "exact" } as const;

  test("writes what the sentence adds, and says each thing to verify beside the hash", () => {
    assert.match(drafted({ plus: "P1D" }), /keep: P5Y\n    plus: P1D/);
    assert.doesNotMatch(drafted({ plus: "P1D" }), /# !/);
    assert.match(drafted({ plus: "current-year" }), /keep: P5Y\n    plus: current-year/);
    assert.doesNotMatch(drafted({ plus: "current-year" }), /# !/);
    assert.match(
      drafted({ while: "le prêt" }),
      /# Read: while: le prêt, then five years\n# ! .*end of a state/,
    );
  });

  test("gives each promised end its form, and marks what a person must fill in", () => {
    const archived = drafted({ end: "archive", then });
    assert.match(archived, /with:\n      - piece\n/);
    assert.match(
      archived,
      /keep: P5Y\n    end:\n      archive:\n        to: archives\n        keep: P10Y/,
    );
    assert.doesNotMatch(archived, /# !|A_COMPLETER/);
    const anonymised = drafted({ end: "anonymise" });
    assert.match(anonymised, /end:\n      anonymise:\n        nom: null\n        courriel: null/);
    assert.match(anonymised, /# anonymise: the fields that the dataset says to be personal/);
    assert.doesNotMatch(anonymised, /with:/);
    const restricted = drafted({ end: "restrict" });
    assert.match(restricted, /# To be completed: A_COMPLETER/);
    assert.match(
      restricted,
      /restrict:\n        field: A_COMPLETER\n        views:\n          - A_COMPLETER/,
    );
    assert.match(drafted({ bound: "minimum" }), /keep: P5Y\n    end: keep\n/);
    const silent = drafted({ end: null, then });
    assert.match(silent, /keep: P15Y\n    end: delete/);
    assert.match(silent, /# ! The statement .* two stages, fifteen years \(P15Y\) in all/);
    assert.equal(drafted({ end: "archive" }), "retention.archive-unstated");
    assert.equal(drafted({ kind: "unlimited", keep: null }), "retention.reading-justifies-nothing");
  });

  test("shares several periods out by cases, and a decision by disputes", () => {
    const cases = drafted({ keep: "P2M", condition: "inutilisés" }, { keep: "P6M" });
    assert.match(
      cases,
      /keep: P6M\n    cases:\n      - when:\n          field: A_COMPLETER\n          is: A_COMPLETER\n        keep: P2M\n/,
    );
    assert.equal(cases.match(/# Read: /g)?.length, 2);
    assert.match(cases, /# ! The statement .* several periods/);
    const decision = { kind: "until-event", keep: null, until: "la décision définitive" } as const;
    assert.match(
      drafted({}, decision),
      /keep: P5Y\n    disputes:\n      in: A_COMPLETER\n      decided: A_COMPLETER\n/,
    );
    assert.equal(drafted({}, { end: "archive", then }), "retention.statement-rule-unspecified");
  });
});

const draftAlone = (binding: Parameters<typeof draftRule>[2]): string => {
  const one = statement("gerer-les-dossiers.1", sentence);
  const draft = draftRule(activity("gerer", "Gérer", [one]), one, { ...binding, with: [] }, "fr");
  assert.ok(draft.ok);
  return draft.value;
};
