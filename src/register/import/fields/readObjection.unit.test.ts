import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { objectionIn, type Objection } from "./readObjection.ts";

const cases: readonly (readonly [Objection | null, readonly string[]])[] = [
  [
    "excluded",
    [
      "Droit d'opposition : non",
      "Opposition : non applicable",
      "Vous disposez d'un droit d'accès mais pas d'opposition",
      "Vos droits s'exercent au guichet (le droit d'opposition étant exclu).",
      "Absence de droit d'opposition",
      "Le droit d'opposition est inapplicable",
      "Le droit d’opposition a été écarté par délibération",
      "L'article 21.1 du RGPD exclut le droit d'opposition",
      "Vous ne pouvez pas vous opposer au prêt",
      "Vous ne disposez pas du droit d'opposition",
      "Vous ne disposez pas des droits d'effacement, d'opposition et de portabilité",
      "Le droit d'opposition ne peut être exercé",
      "Le droit d'opposition ne s'applique pas à ce fichier",
      "L'accès s'exerce au guichet, l'opposition n'est pas ouverte",
      "Vous disposez de tous les droits, à l'exception du droit d'opposition",
      "Le droit d’apposition n'est pas ouvert",
    ],
  ],
  [
    "available",
    [
      "Le droit d'opposition s'exerce au guichet, la portabilité n'est pas ouverte",
      "Le droit d'opposition, qui n'est pas absolu, s'exerce au guichet",
      "Vous disposez d'un droit d'accès, de rectification et d'opposition",
      "Vous disposez : d'un droit d'accès ; d'un droit d'opposition ;",
      "Droit d'accès ; droit d'opposition",
      "Vous pouvez aussi vous opposer au prêt",
      "Les droits d'accès, de rectification et d'opposition s'exercent au guichet",
      "Le droit d'opposition s'applique, sauf motif impérieux de la commune",
      "Droit d'opposition : oui",
    ],
  ],
  [
    null,
    [
      "Le droit d'opposition n'est jamais refusé",
      "Le droit d'opposition ne fait pas obstacle à l'accès",
      "Le droit d'opposition ne peut être exercé que par écrit",
      "Le droit d'opposition est limité",
      "Droit d'opposition",
      "En l'absence d'opposition de votre part, la fiche est gardée",
      "L'opposition n'est pas applicable lorsque la loi impose la fiche",
      "Vous disposez du droit d'opposition. Le droit d'opposition n'est pas applicable aux prêts.",
      "Vos droits s'exercent au guichet",
      "Les tiers à l'origine des oppositions sont informés",
    ],
  ],
];

describe("the right to object", () => {
  for (const [expected, texts] of cases)
    for (const text of texts)
      it(`is ${expected} in « ${text} »`, () => assert.equal(objectionIn(text), expected));
});
