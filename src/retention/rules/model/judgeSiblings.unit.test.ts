import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { activity, promise, register, statement } from "../../register.fixture.ts";
import { checkRules } from "./checkRules.ts";
import { datasetFixture, ruleFixture, sentence } from "./rule.fixture.ts";

interface Other {
  readonly says?: Partial<RetentionRule>;
  readonly context?: string | null;
}

/** Refusals of a rule on `sentence`, which stands beside another sentence. */
const beside = (own: Other, other: Other, reviewed: boolean): readonly string[] => {
  const first = statement("gerer-les-dossiers.1", sentence, [promise(own.says)]);
  const next = statement("gerer-les-dossiers.2", "Une autre phrase.", [promise(other.says)]);
  const one = activity("gerer-les-dossiers", "Gérer les dossiers", [
    { ...first, context: own.context ?? null },
    { ...next, context: other.context ?? null },
  ]);
  return checkRules({
    rules: [ruleFixture({ reviewed: reviewed ? { by: "dpo", on: "2026-11-01" } : null })],
    register: register([one]),
    datasets: [datasetFixture],
    stores: ["guichet"],
  }).rules.flatMap(({ refusals }) => refusals.map(({ code }) => code.replace("retention.", "")));
};

suite("another sentence of the same activity", () => {
  test("that leans on the sentence of a rule needs a person's review: it may change its end", () => {
    const leaning = { says: { end: "delete" }, context: sentence } as const;
    assert.deepEqual(beside({}, leaning, false), ["review-continued"]);
    assert.deepEqual(beside({}, leaning, true), []);
    const others = {
      ...leaning,
      says: { keep: "P1Y", scope: "les photos", end: "archive" },
    } as const;
    assert.deepEqual(beside({ says: { scope: "les fiches" } }, others, true), []);
    const shorter = { ...leaning, says: { keep: "P1Y", end: "archive" } } as const;
    assert.deepEqual(beside({}, shorter, true), []);
  });

  test("that promises an archive after the period is not kept by deleting, reviewed or not", () => {
    const then = { keep: "P10Y", end: null, bound: "exact" } as const;
    const leaning = { says: { end: "archive", then }, context: sentence } as const;
    assert.deepEqual(beside({}, leaning, false), ["keep-cuts-stage", "review-continued"]);
    assert.deepEqual(beside({}, leaning, true), ["keep-cuts-stage"]);
    const anonymised = { says: { end: "anonymise" }, context: sentence } as const;
    assert.deepEqual(beside({}, anonymised, true), ["end-differs"]);
  });

  test("that promises another end to the same data, or to some of them, needs a review", () => {
    const files = { says: { scope: "Les dossiers" } };
    for (const other of [
      { scope: "les dossiers", keep: "P10Y", condition: "En cas de litige" },
      { scope: "Ces dossiers", end: "archive" },
      { scope: "les dossiers d’aide", keep: "P6Y" },
      { scope: "Les pièces qui ont servi devant un juge", keep: "P6Y" },
      { scope: "Les pièces en litige", keep: "P6Y" },
      { scope: null, condition: "en cas de litige" },
    ] as const) {
      assert.deepEqual(beside(files, { says: other }, false), ["review-same-data"]);
      assert.deepEqual(beside(files, { says: other }, true), []);
    }
    const some = { says: { scope: "Les dossiers d’aide" } };
    assert.deepEqual(beside(some, { says: { scope: "les dossiers", keep: "P6Y" } }, false), [
      "review-same-data",
    ]);
    assert.deepEqual(beside({}, { says: { scope: "les photos", keep: "P1Y" } }, false), [
      "review-same-data",
    ]);
  });

  test("that promises the same, or is about other data, changes nothing", () => {
    const files = { says: { scope: "Les dossiers" } };
    assert.deepEqual(beside(files, { says: { scope: "les dossiers" } }, false), []);
    assert.deepEqual(beside(files, { says: { scope: "les photos", keep: "P1Y" } }, false), []);
    assert.deepEqual(
      beside({ context: "Dossiers" }, { says: { keep: "P1Y" }, context: "Photos" }, false),
      [],
    );
    assert.deepEqual(
      beside({ context: "Dossiers" }, { says: { keep: "P1Y" }, context: "Dossiers" }, false),
      ["review-same-data"],
    );
  });
});
