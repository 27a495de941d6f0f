import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classifyData } from "./classifyData.ts";

const classified = (item: string) => classifyData([{ subjects: null, items: [item], source: [] }]);

describe("the classes of data", () => {
  for (const [item, expected] of [
    ["NIR", true],
    ["N.I.R.", true],
    ["Numéro d'assuré social", true],
    ["numéro d’immatriculation de sécurité sociale", true],
    ["Numéro d'immatriculation à la sécurité sociale", true],
    ["NIR à l'exception des témoins", true],
    ["le NIR n'est pas collecté", false],
    ["Hors NIR", false],
    ["Nom, à l'exclusion du NIR", false],
    ["NIR : non", false],
    ["Pas de nom, ni de NIR", false],
    ["Date à venir, avenir", false],
  ] as const)
    it(`have ${expected ? "the" : "no"} national identifier in « ${item} »`, () =>
      assert.equal(classified(item).nationalIdentifier, expected));

  for (const [item, expected] of [
    ["Aucune donnée de santé", []],
    ["Pas de données de santé", []],
    ["Données de santé (non collectées)", []],
    ["Le handicap et la grossesse ne sont pas demandés", []],
    ["Date de prescription de la dette", []],
    ["Délai de prescription", []],
    ["Réseau alde", []],
    ["ALD", ["health"]],
    ["Prescriptions", ["health"]],
    ["Aucune donnée de santé, sauf le handicap", ["health"]],
    ["Données de santé, hors diagnostics", ["health"]],
    ["Absence pour maladie", ["health"]],
    ["Données ne concernant que le handicap", ["health"]],
    ["Aucune opinion politique ; infractions", ["criminal-offences"]],
  ] as const)
    it(`are ${expected.join() || "none of article 9"} in « ${item} »`, () =>
      assert.deepEqual(classified(item).specialCategories, expected));
});
