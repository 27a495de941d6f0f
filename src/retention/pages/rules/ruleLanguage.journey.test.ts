import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { placed } from "../../rules/model/placedNames.ts";
import {
  errorsIn,
  filledIn,
  next,
  onQuestions,
  questions,
  seen,
  sentences,
  withRulePages,
} from "./rulePages.fixture.ts";

suite("the language of rules in a form", () => {
  test("take what is not so, tests that count as one, other tables and replaced values", async () => {
    await withRulePages(async ({ get, send, file }) => {
      const form = `${questions}/regle${onQuestions}`;
      const saved = await send(form, {
        clock: placed("bon", "emis_le"),
        clockLink1Theirs: placed("bon", "id"),
        clockLink1Ours: "id",
        clockTest1Field: placed("bon", "statut"),
        clockTest1Test: "is",
        clockTest1Value: "usé",
        clockTest1Sense: "false",
        test1Field: placed(null, "texte"),
        test1Test: "empty",
        test1Sense: "false",
        test2Field: placed(null, "texte"),
        test2Test: "is",
        test2Value: "oui",
        test2Tie: "apart",
        test3Field: placed(null, "id"),
        test3Test: "above",
        test3Value: "7",
        test3Tie: "any",
        disputes: placed("dossier", "closed_on"),
        disputesLink1Theirs: placed("dossier", "nom"),
        disputesLink1Ours: "texte",
        disputesTest1Field: placed("dossier", "id"),
        disputesTest1Test: "in",
        disputesTest1Value: '1, "2"',
        end: "anonymise",
        mark1Field: placed(null, "texte"),
        mark1As: "fixed",
        mark1Value: "retiré",
        changes: [],
        reviewed: "true",
        reason: "relu",
        step: "save",
      });
      assert.equal(saved.statusCode, 303, seen(errorsIn(saved.body)));
      const { rules } = parse(await file("rules/guichet.yaml")) as { rules: readonly object[] };
      const { clock, when, disputes, end } = rules[0] as Record<string, unknown>;
      assert.deepEqual(clock, {
        field: "emis_le",
        in: "bon",
        by: { id: "id" },
        where: { not: { field: "statut", is: "usé" } },
      });
      assert.deepEqual(when, {
        all: [
          { not: { field: "texte", empty: true } },
          {
            any: [
              { field: "texte", is: "oui" },
              { field: "id", above: 7 },
            ],
          },
        ],
      });
      assert.deepEqual(disputes, {
        in: "dossier",
        decided: "closed_on",
        by: { nom: "texte" },
        where: { field: "id", in: [1, "2"] },
      });
      assert.deepEqual(end, { anonymise: { texte: { fixed: "retiré" } } });
      const again = await get("/regle/repondre-aux-questions-question");
      assert.equal(again.statusCode, 200, "the form shows all of it again");
      const held = new Map(filledIn(again.body));
      assert.deepEqual(
        ["test3Tie", "clockTest1Sense", "disputesTest1Value", "mark1Value"].map((name) =>
          held.get(name),
        ),
        ["any", "false", '1, "2"', "retiré"],
      );
    });
  });

  test("show a rule as it is written where a field does not offer what it says", async () => {
    const rule = `format: egide/rules@1
rules:
  - id: questions
    activity: repondre-aux-questions
    statement: { id: ${sentences.questions}, hash: ${"ab".repeat(32)} }
    store: guichet
    collection: question
    with: [brouillon]
    clock: repondue_le
    keep: P6M
    end: delete
`;
    await withRulePages(
      async ({ get }) => {
        const shown = await get("/regle/questions");
        assert.equal(shown.statusCode, 303, "a box that is not there would lose the table");
        assert.match(next(shown.headers.location), /\/texte$/);
      },
      { files: { "rules/guichet.yaml": rule } },
    );
  });
});
