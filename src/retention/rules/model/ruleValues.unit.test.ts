import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { placed } from "./placedNames.ts";
import { draftValues, ruleValues, writtenFrom, type RuleValues } from "./ruleValues.ts";
import type { WrittenRule } from "./writtenRule.ts";

const rule = (changes: Partial<WrittenRule> = {}): WrittenRule => ({
  id: "clore-dossiers",
  activity: "gerer-les-dossiers",
  statement: { id: "gerer-les-dossiers.1", hash: "a".repeat(64) },
  store: "guichet",
  collection: "dossier",
  clock: "clos_le",
  keep: "P5Y",
  end: "delete",
  ...changes,
});

const shown = (of: WrittenRule): RuleValues =>
  ruleValues(of, "fr") ?? assert.fail("the form cannot show it");

suite("a rule in a form", () => {
  test("comes back as it was, whatever the form has a field for", () => {
    for (const changes of [
      {},
      { with: ["piece", "page"], plus: "current-year" },
      { plus: "P1D", dataset: "autre" },
      { clock: { field: "rembourse_le", in: "remboursement" } },
      { when: { field: "statut", is: "clos" } },
      { when: { field: "numero", is: "01" } },
      { when: { field: "numero", is: "12" } },
      { when: { field: "montant", "at-least": 10.5 } },
      { when: { field: "statut", "not-in": ["clos", "12", true] } },
      { when: { field: "suite", empty: false } },
      {
        when: {
          all: [
            { field: "statut", is: "clos" },
            { field: "montant", below: 3 },
          ],
        },
      },
      {
        when: {
          any: [
            { field: "statut", is: "clos" },
            { field: "suite", empty: true },
          ],
        },
      },
      { when: { exists: { in: "piece", where: { field: "type", is: "avis" } } } },
      { cases: [{ when: { field: "statut", is: "clos" }, keep: "P6M" }] },
      {
        cases: [
          {
            when: { exists: { in: "piece", where: { field: "type", in: ["a", "b"] } } },
            keep: "P1Y",
          },
          { when: { field: "suite", empty: true }, keep: "PT48H" },
        ],
      },
      { disputes: { in: "litige", decided: "decide_le" } },
      { disputes: { in: "litige", decided: "decide_le", by: { numero: "dossier_numero" } } },
      { notice: { sent: "averti_le", before: "P1M" } },
      { end: "keep" },
      { with: ["piece"], end: { anonymise: { nom: null, ne_le: "year", "piece.texte": null } } },
      { end: { archive: { to: "archives", keep: "P10Y" } } },
      { end: { restrict: { field: "restreint", views: ["actifs", "tous"] } } },
    ] satisfies readonly Partial<WrittenRule>[]) {
      const written = rule(changes);
      assert.deepEqual(writtenFrom(shown(written), written), { ok: true, written });
    }
    assert.equal(shown(rule()).keep, "5 ans");
    const twice = rule({ when: { field: "montant", "at-least": 1, below: 3 } });
    assert.deepEqual(
      shown(twice).tests.map(({ test, value }) => [test, value]),
      [
        ["below", "3"],
        ["at-least", "1"],
      ],
    );
  });

  test("is left to be written where the form has no field for something of it", () => {
    for (const changes of [
      { cases: [{ when: { not: { field: "statut", is: "clos" } }, keep: "P6M" }] },
      { cases: [{ when: { field: "montant", "at-least": 1, below: 3 }, keep: "P6M" }] },
      { disputes: { in: "litige", decided: "decide_le", by: { numero: "n", type: "t" } } },
      { disputes: { in: "litige", decided: "decide_le", where: { field: "type", is: "appel" } } },
      { clock: { field: "clos_le", in: "contrat", by: { numero: "contrat_numero" } } },
      { when: { all: [{ field: "statut", is: "clos" }] } },
      { when: { exists: { in: "piece" } } },
      { when: { field: "statut", in: ["a, b"] } },
      { end: { anonymise: { nom: { fixed: "X" } } } },
      { end: { anonymise: { nom: { prefix: 2 } } } },
    ] satisfies readonly Partial<WrittenRule>[])
      assert.equal(ruleValues(rule(changes), "fr"), null, JSON.stringify(changes));
  });

  test("says which fields say nothing yet", () => {
    const values = shown(rule());
    const wrongOf = (changes: Partial<RuleValues>) => {
      const outcome = writtenFrom({ ...values, ...changes }, rule());
      return outcome.ok ? [] : outcome.wrong;
    };
    assert.deepEqual(wrongOf({ keep: "cinq", clock: "" }), ["clock", "keep"]);
    assert.deepEqual(wrongOf({ plus: "period" }), ["plusPeriod"]);
    assert.deepEqual(wrongOf({ end: "archive" }), ["archiveTo", "archiveKeep"]);
    assert.deepEqual(wrongOf({ end: "restrict" }), ["restrictField", "restrictViews"]);
    assert.deepEqual(wrongOf({ end: "anonymise" }), ["changes"]);
    assert.deepEqual(wrongOf({ end: "anonymise", changes: [placed(null, "nom", "burn")] }), [
      "changes",
    ]);
    const test = { field: placed(null, "statut"), test: "is", value: "" } as const;
    assert.deepEqual(wrongOf({ tests: [{ ...test, row: 3 }] }), ["test3Value"]);
    assert.deepEqual(
      wrongOf({ cases: [{ ...test, row: 2, field: "", value: "clos", keep: "bientôt" }] }),
      ["case2Field", "case2Keep"],
    );
    assert.deepEqual(wrongOf({ noticeSent: "averti_le" }), ["noticeBefore"]);
    assert.deepEqual(wrongOf({ noticeBefore: "1 mois" }), ["noticeSent"]);
    const disputes = placed("litige", "decide_le");
    assert.deepEqual(wrongOf({ disputesOurs: "numero" }), ["disputes", "disputesTheirs"]);
    assert.deepEqual(
      wrongOf({ disputes, disputesTheirs: placed("autre", "numero"), disputesOurs: "numero" }),
      ["disputesTheirs"],
    );
  });

  test("leaves empty what only a person knows of a draft, and has a row for each of its periods", () => {
    const values = draftValues(
      rule({ end: { archive: { to: "A_COMPLETER", keep: "P1Y" } } }),
      "en",
    );
    assert.deepEqual([values.archiveTo, values.archiveKeep], ["", "1 year"]);
    const views = ["A_COMPLETER"];
    const restricted = draftValues(
      rule({ end: { restrict: { field: "A_COMPLETER", views } } }),
      "fr",
    );
    assert.deepEqual([restricted.restrictField, restricted.restrictViews], ["", ""]);
    const fill = "A_COMPLETER";
    const several = draftValues(
      rule({
        cases: [{ when: { field: fill, is: fill }, keep: "P6M" }],
        disputes: { in: fill, decided: fill },
      }),
      "fr",
    );
    assert.deepEqual(several.cases, [{ row: 1, field: "", test: "is", value: "", keep: "6 mois" }]);
    assert.equal(several.disputes, "");
    assert.deepEqual(writtenFrom(several, rule()), {
      ok: false,
      wrong: ["case1Field", "case1Value"],
    });
  });
});
