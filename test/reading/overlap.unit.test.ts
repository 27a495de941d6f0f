import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overlaps } from "./overlap.ts";

describe("two texts of one sentence", () => {
  const same: readonly (readonly [string, string])[] = [
    ["dernier prêt", "le dernier prêt du lecteur"],
    ["l’envoi de la carte", "Envoi"],
    ["suppression du compte", "il supprime son compte"],
    ["inscription", "le lecteur est inscrit"],
  ];
  for (const [one, other] of same)
    it(`say the same: « ${one} », « ${other} »`, () => {
      assert.ok(overlaps(one, other));
      assert.ok(overlaps(other, one));
    });

  const different: readonly (readonly [string | null, string | null])[] = [
    ["dernier prêt", "la dernière visite"],
    ["retour du livre", "départ du lecteur"],
    ["prêt", "apprêt"],
    ["la", "le"],
    ["le prêt", null],
    [null, null],
  ];
  for (const [one, other] of different)
    it(`say two things: « ${one} », « ${other} »`, () => {
      assert.ok(!overlaps(one, other));
      assert.ok(!overlaps(other, one));
    });
});
