import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorsIn } from "./readProcessors.ts";
import { recordWith } from "./record.fixture.ts";

const cases: readonly (readonly ["no" | "possible" | "yes" | null, readonly string[]])[] = [
  [
    "no",
    [
      "Non.",
      "Pas de sous-traitance",
      "Le prêt n'est confié à aucun prestataire",
      "Réalisé en interne, sans sous-traitant",
      "Il n'est pas possible de recourir à un sous-traitant",
      "La commune ne peut recourir à un sous-traitant",
      "La saisie n'est pas sous-traitée",
    ],
  ],
  [
    "possible",
    [
      "La saisie peut être confiée à un prestataire.",
      "L'hébergement peut être interne, ou externe en cas de recours à la sous-traitance.",
      "La saisie ne peut être confiée qu'à un prestataire agréé",
    ],
  ],
  [
    "yes",
    [
      "Oui, pour la saisie",
      "L'hébergement est confié à Nuage SA",
      "La saisie est assurée par la société Alpha",
      "Le prêt est sous-traité à Alpha",
    ],
  ],
  [
    null,
    [
      "Effectué par nos agents",
      "La saisie est effectuée par nos agents",
      "La saisie est assurée par la DSI",
      "Oui / Non",
      "non / oui",
      "Non, sauf la maintenance",
      "Aucun, excepté l'hébergeur",
      "La saisie n'est pas sous-traitée. L'hébergement est confié à Nuage SA.",
      "Nuage SA",
    ],
  ],
];

describe("the processors of a record", () => {
  for (const [expected, texts] of cases)
    for (const text of texts)
      it(`are ${expected} in « ${text} »`, () => assert.equal(processorsIn(text), expected));

  it("are found unclear where the words are", () => {
    const { activity, rules } = recordWith("Sous-traitance", "Non, sauf la maintenance");
    assert.equal(activity.processors?.used, null);
    assert.ok(rules.includes("processors.unclear"));
  });
});
