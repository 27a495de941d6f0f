import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RetentionRule } from "../../../reading/index.ts";
import { promise } from "../../register.fixture.ts";
import { readingWords } from "./readingWords.ts";

const both = (changes: Partial<RetentionRule>): readonly string[] =>
  (["fr", "en"] as const).map((language) => readingWords(promise(changes), language));

suite("the values of a promise in words", () => {
  test("say whether a period follows a state, or races an event", () => {
    assert.deepEqual(both({ while: "le mandat" }), [
      "tant que : le mandat, puis cinq ans",
      "while: le mandat, then five years",
    ]);
    assert.deepEqual(both({ until: "la sortie", bound: "maximum" }), [
      "cinq ans au maximum, ou jusqu’à : la sortie, au premier des deux",
      "five years at most, or until: la sortie, whichever comes first",
    ]);
    assert.deepEqual(both({ kind: "until-event", keep: null, until: "la sortie" }), [
      "jusqu’à : la sortie",
      "until: la sortie",
    ]);
  });

  test("leave out no field", () => {
    assert.deepEqual(
      both({
        plus: "P1D",
        from: "la clôture",
        condition: "en cas de litige",
        scope: "les dossiers",
        system: "PEGASE",
        end: "archive",
        then: { keep: "P10Y", end: "anonymise", bound: "maximum" },
        reference: { code: "code civil", article: "2224" },
      }),
      [
        "cinq ans + un jour, à compter de : la clôture, à condition : en cas de litige, pour : les dossiers, dans : PEGASE, d’après : code civil 2224, puis archivage, pendant dix ans au maximum, puis anonymisation",
        "five years + one day, from: la clôture, on condition: en cas de litige, for: les dossiers, in: PEGASE, as set by: code civil 2224, then archiving, for ten years at most, then anonymisation",
      ],
    );
    assert.deepEqual(both({ plus: "current-year", bound: "range" }), [
      "cinq ans au plus (fourchette), plus l’année en cours",
      "five years at most (range), plus the current year",
    ]);
    assert.deepEqual(both({ kind: "unlimited", keep: null }), ["sans limite", "without limit"]);
    assert.deepEqual(both({ kind: "minimum" }), ["cinq ans au minimum", "five years at least"]);
  });
});
