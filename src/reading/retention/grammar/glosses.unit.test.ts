import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const five = { keep: "P5Y" } as const;
const commerce = { reference: { code: "code de commerce", article: null } } as const;

describe("brackets that say why, or say the same again", () => {
  billetsAre([
    ["conservés 5 ans (durée légale)", five],
    [
      "conservés 5 ans (durée légale de conservation) après la clôture",
      { ...five, from: "la clôture" },
    ],
    ["conservés 5 ans (délai de prescription)", five],
    ["conservés 5 ans (prescription)", five],
    ["conservés 5 ans (obligations légales, comptables et fiscales)", five],
    ["conservés 5 ans (recommandation de la CNIL)", five],
    ["conservés 5 ans (durée recommandée par la CNIL)", five],
    ["conservés 5 ans, durée recommandée par la CNIL", five],
    ["conservés 5 ans (durée prévue par le code de commerce)", { ...five, ...commerce }],
    ["conservés 5 ans (RGPD)", five],
    ["conservés 5 ans (cinq)", five],
    ["conservés 5 ans (soit 60 mois)", five],
    ["conservés 5 ans (maximum)", { ...five, bound: "maximum" }],
    ["conservés 5 ans (durée maximale)", { ...five, bound: "maximum" }],
    ["conservés 5 ans (minimum légal)", { ...five, kind: "minimum", bound: "minimum" }],
    ["conservés 5 ans (dernière visite)", { ...five, from: "dernière visite" }],
    ["conservés 5 ans (fin du spectacle)", { ...five, from: "fin du spectacle" }],
    [
      "conservés 5 ans (code de commerce : article L.123-22)",
      { ...five, reference: { code: "code de commerce", article: "L.123-22" } },
    ],
    ["conservés 5 ans (puis suppression)", { ...five, end: "delete" }],
    [
      "conservés 5 ans après la vente (suppression automatique)",
      { ...five, from: "la vente", end: "delete" },
    ],
  ]);
  areRead([
    ["5 ans – dernière visite", { ...five, from: "dernière visite" }],
    ["5 ans (max.)", { ...five, bound: "maximum" }],
  ]);
});

describe("brackets behind an event, or behind the data", () => {
  const from = "la dernière visite (achat, courriel)";
  billetsAre([
    [`conservés 5 ans après ${from}`, { ...five, from }],
    [
      "conservés 5 ans après la réponse (favorable ou défavorable)",
      { ...five, from: "la réponse (favorable ou défavorable)" },
    ],
  ]);
  areRead(
    [
      "Les billets vendus (prix, rang, place…)",
      "Les billets vendus (état civil : nom, prénom)",
      "Les billets vendus (y compris ceux des mineurs)",
    ].map((scope) => [`${scope} sont conservés 5 ans.`, { ...five, scope }]),
  );
});

describe("brackets that may limit the data, or hide another rule", () => {
  areFlagged(
    [
      "5 ans (mineurs)",
      "5 ans (place, rang, prix…)",
      "5 ans (abonnés, code de commerce)",
      "5 ans (billets soumis à une obligation légale)",
      "5 ans (GUICHET)",
      "5 ans (durée légale de 10 ans)",
      "5 ans (durée indicative)",
      "5 ans (soit 48 mois)",
      "5 ans (quatre)",
      "5 ans (demandes)",
      "5 ans (renouvelables)",
      "5 ans (minimum) puis supprimés",
      "5 ans après la clôture (mineurs)",
      "5 ans après le spectacle (par exemple le dernier)",
      "jusqu'à la fin de la saison (abonnés)",
      "pendant la durée de la saison (abonnés)",
    ].map((words) => `Les billets sont conservés ${words}.`),
  );
  areFlagged(["Les billets… sont conservés 5 ans.", "Les billets (6 ans) sont conservés 5 ans."]);
});
