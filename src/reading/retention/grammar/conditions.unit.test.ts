import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

describe("a condition or an exception", () => {
  const inCase = (condition: string) => ({ keep: "P2Y", condition }) as const;
  billetsAre(
    [
      "en cas de litige",
      "en l'absence de réponse",
      "à défaut de réponse",
      "faute de réponse",
      "sous réserve de votre accord",
      "si le prêt est refusé",
      "dès lors que le prêt est clos",
      "dans le cas où le prêt est refusé",
      "dans l'hypothèse où le prêt est refusé",
      "sauf opposition",
      "sans préjudice du code de commerce",
      "sauf recours, nécessitant leur conservation jusqu'à l'issue du procès",
      "sauf demande contraire",
      "sauf en cas de recours",
      "sauf si un recours est formé",
      "à moins que le lecteur ne s'y oppose",
      "à l'exception des cartes",
      "à l'exclusion des cartes",
      "hors litige",
      "pour les mineurs",
    ].flatMap((condition) => [
      [`conservés 2 ans ${condition}`, inCase(condition)] as const,
      [`conservés 2 ans, ${condition}`, inCase(condition)] as const,
    ]),
  );
  const scope = "les billets";
  areRead([
    [
      "En cas de litige, les billets sont conservés 2 ans.",
      { ...inCase("En cas de litige"), scope },
    ],
    [
      "Si le prêt est refusé, les billets sont conservés 2 ans.",
      { ...inCase("Si le prêt est refusé"), scope },
    ],
    [
      "À défaut d'accord, les billets sont conservés 2 ans.",
      { ...inCase("À défaut d'accord"), scope },
    ],
    [
      "Les billets, à l'exception des cartes, sont conservés 2 ans.",
      { ...inCase("à l'exception des cartes"), scope: "Les billets" },
    ],
    [
      "Les billets, en cas de litige, sont conservés 2 ans.",
      { ...inCase("en cas de litige"), scope: "Les billets" },
    ],
    [
      "Les billets, sur demande, sont conservés 2 ans.",
      { ...inCase("sur demande"), scope: "Les billets" },
    ],
  ]);
});

describe("a case that is said in another way, or that is none", () => {
  areFlagged([
    "Les billets sont conservés deux ans par exception.",
    "Les billets sont conservés deux ans par dérogation.",
    "Les billets sont conservés deux ans à titre exceptionnel.",
    "Les billets sont conservés deux ans sous conditions.",
    "Les billets sont conservés deux ans sur option.",
    "Les billets sont conservés deux ans au choix.",
    "Les billets sont conservés deux ans chez les mineurs.",
    "Les billets sont conservés deux ans dans certaines communes.",
    "Les billets sont conservés deux ans dans le pire des cas.",
    "Les billets sont conservés deux ans seulement pour les mineurs.",
    "Les billets sont conservés deux ans hors litige, sinon.",
    "Les billets sont conservés portés à cinq ans.",
    "Les billets sont conservés deux ans, portés à cinq ans.",
    "Les billets (sauf les roses) sont conservés cinq ans.",
    "Les billets, sauf les images qui sont conservées un mois, sont conservés cinq ans.",
    "Les billets, sinon les cartes, sont conservés cinq ans.",
    "Les billets, le cas échéant, sont conservés cinq ans.",
    "Les billets, exceptionnellement, sont conservés cinq ans.",
    "Les billets, en théorie, sont conservés cinq ans.",
    "Les billets, au plus tard à la clôture, sont supprimés.",
    "La durée de conservation est fixée par la circulaire de 2009 sauf litige.",
    "La durée de conservation est fixée par la loi mais pas pour les cartes.",
  ]);
});
