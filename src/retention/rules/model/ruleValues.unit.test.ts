import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { placed } from "./placedNames.ts";
import { draftValues, ruleValues, writtenFrom, type RuleValues } from "./ruleValues.ts";
import type { ConditionValues } from "./conditionValues.ts";
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

const closed = { field: "statut", is: "clos" };
const suspended = { field: "suite", empty: true };
const large = { field: "montant", "at-least": 10 };

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
      { when: { not: { field: "statut", is: "clos" } } },
      { when: { not: { exists: { in: "piece", where: { field: "type", is: "avis" } } } } },
      { when: { exists: { in: "piece" } } },
      { when: { not: { exists: { in: "piece" } } } },
      { when: { not: { any: [suspended, closed] } } },
      { when: { not: { all: [suspended, closed] } } },
      { when: { all: [closed, { any: [suspended, { not: large }] }] } },
      { when: { any: [{ all: [closed, large] }, { all: [suspended, large] }] } },
      { when: { exists: { in: "piece", where: { all: [closed, { not: large }] } } } },
      { when: { field: "statut", in: ["a, b", "c", '"d"'] } },
      { when: { field: "statut", is: "" } },
      { cases: [{ when: { not: closed }, keep: "P6M" }] },
      { cases: [{ when: { any: [closed, suspended] }, keep: "P6M" }] },
      { clock: { field: "clos_le", in: "contrat", by: { numero: "contrat_numero", an: "an" } } },
      { clock: { field: "clos_le", in: "contrat", where: { any: [closed, { not: suspended }] } } },
      { disputes: { in: "litige", decided: "decide_le", by: { numero: "n", type: "t" } } },
      { disputes: { in: "litige", decided: "decide_le", where: { field: "type", is: "appel" } } },
      { end: { anonymise: { nom: { fixed: "X" }, code_postal: { prefix: 2 }, ne_le: "year" } } },
      { end: { anonymise: { nom: { fixed: "" }, actif: { fixed: false }, rang: { fixed: 0 } } } },
      { with: ["piece"], end: { anonymise: { "piece.texte": { fixed: "retiré" } } } },
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
      shown(twice).when.tests.map(({ test, value, tie }) => [test, value, tie]),
      [
        ["below", "3", "apart"],
        ["at-least", "1", "apart"],
      ],
    );
  });

  test("is left to be written where the form has no field for something of it", () => {
    for (const changes of [
      { when: { all: [closed] } },
      { when: { all: [closed, { any: [suspended, { all: [large, closed] }] }] } },
      { when: { exists: { in: "piece", by: { numero: "piece_numero" } } } },
      { when: { exists: { in: "piece", where: { not: closed } } } },
      { when: { exists: { in: "piece", where: { exists: { in: "page" } } } } },
      { when: { not: { exists: { in: "piece", where: { all: [closed, large] } } } } },
      { when: { field: "statut", in: ['a", "b', "c"] } },
      { clock: { field: "clos_le", in: "contrat", where: { exists: { in: "avenant" } } } },
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
    const test = {
      field: placed(null, "statut"),
      test: "is",
      value: "",
      isFalse: false,
      tie: "apart",
    } as const;
    const when = (...tests: ConditionValues["tests"]): ConditionValues => ({ join: "all", tests });
    assert.deepEqual(wrongOf({ when: when({ ...test, row: 3 }) }), ["test3Value"]);
    assert.deepEqual(
      wrongOf({
        cases: [
          {
            row: 2,
            when: when({ ...test, row: 4, field: "", value: "clos" }),
            keep: "bientôt",
          },
        ],
      }),
      ["case2Test4Field", "case2Keep"],
    );
    assert.deepEqual(
      wrongOf({
        when: when(
          { ...test, row: 1, value: "a" },
          { ...test, row: 2, value: "b", tie: "all" },
          { ...test, row: 3, value: "c", tie: "any" },
        ),
      }),
      ["test3Tie"],
    );
    assert.deepEqual(
      wrongOf({ when: when({ ...test, row: 1, field: placed("piece", null), value: "un" }) }),
      ["test1Value"],
    );
    assert.deepEqual(wrongOf({ noticeSent: "averti_le" }), ["noticeBefore"]);
    assert.deepEqual(wrongOf({ noticeBefore: "1 mois" }), ["noticeSent"]);
    const disputes = placed("litige", "decide_le");
    const link = { row: 1, theirs: placed("autre", "numero"), ours: "" };
    const rows = { links: [link], where: when({ ...test, row: 2, value: "clos" }) };
    assert.deepEqual(wrongOf({ disputesRows: rows }), ["disputes"]);
    assert.deepEqual(wrongOf({ disputes, disputesRows: rows }), [
      "disputesLink1Theirs",
      "disputesLink1Ours",
      "disputesTest2Field",
    ]);
    assert.deepEqual(
      wrongOf({ clockRows: rows }),
      ["clockLink1Theirs", "clockLink1Ours", "clockTest2Field"],
      "a date of the row itself has no other rows",
    );
    const mark = { row: 2, field: placed(null, "nom"), as: "prefix", value: "deux" } as const;
    assert.deepEqual(wrongOf({ end: "anonymise", marks: [mark] }), ["mark2Value"]);
    assert.deepEqual(
      wrongOf({
        end: "anonymise",
        changes: [placed(null, "nom", "null")],
        marks: [{ ...mark, as: "fixed" }],
      }),
      ["mark2Field"],
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
    assert.deepEqual(several.cases, [
      {
        row: 1,
        when: {
          join: "all",
          tests: [{ row: 1, field: "", test: "is", value: "", isFalse: false, tie: "apart" }],
        },
        keep: "6 mois",
      },
    ]);
    assert.equal(several.disputes, "");
    assert.deepEqual(writtenFrom(several, rule()), {
      ok: false,
      wrong: ["case1Test1Field", "case1Test1Value"],
    });
  });
});
