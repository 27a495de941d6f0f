import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const kept = "Les billets sont conservés 2 ans.";
const own = { ...two, scope: "Les billets" } as const;

describe("a heading", () => {
  areRead([["2 ans", { ...two, scope: "Images des caméras" }]], "Images des caméras");
  areRead([["2 ans", { ...two, scope: "billets" }]], "Durée de conservation des billets");
  areRead([["2 ans après la clôture", { ...two, from: "la clôture", scope: "Prêts" }]], "Prêts");
  areRead([["Suppression immédiate", { keep: "P0D", scope: "Images", end: "delete" }]], "Images");
  areRead(
    [["2 ans", { ...two, from: "la clôture" }]],
    "Durée de conservation à compter de la clôture",
  );
  areRead([["2 ans", { ...two, bound: "maximum" }]], "Durée maximale de conservation");
  areRead(
    [["2 ans", { kind: "minimum", ...two, bound: "minimum" }]],
    "Durée minimale de conservation",
  );
  areRead([["Fin de session", { kind: "until-event", until: "Fin de session" }]], "Durée");
  for (const heading of [
    "Durée de conservation",
    "5. Durée de conservation",
    "III - Conservation",
    "Combien de temps gardons-nous vos billets ?",
  ])
    areRead([[kept, own]], heading);
});

describe("an introduction or a case", () => {
  const scope = "Les lettres";
  areRead(
    [["2 ans", { ...two, bound: "maximum", scope }]],
    "Les lettres sont conservées pendant une durée maximale de :",
  );
  areRead(
    [["2 ans pour les rappels", { ...two, bound: "maximum", scope: "les rappels" }]],
    "Les lettres sont conservées pour des durées maximales de",
  );
  areRead([["2 ans", { ...two, scope }]], "Les lettres sont conservées pendant :");
  areRead([["2 ans", { ...two, condition: "En cas de litige" }]], "En cas de litige :");
  areRead([["la clôture", { kind: "until-event", until: "la clôture" }]], "Dès :");
});

describe("an introduction that ends with its verb of keeping", () => {
  const scope = "Les lettres";
  const listed = "Les lettres sont conservées :";
  areRead([["2 ans", { ...two, scope }]], listed);
  areRead([["Cartes : 2 ans", { ...two, scope: "Cartes" }]], listed);
  areRead([["2 ans, pour les rappels ;", { ...two, scope: "les rappels" }]], listed);
  areRead([["jusqu'au retrait", { kind: "until-event", until: "retrait", scope }]], listed);
  areRead([["pendant la campagne", { kind: "while", while: "la campagne", scope }]], listed);
  areRead([["2 ans", { ...two, scope: "vos lettres" }]], "Nous conservons vos lettres :");
  areFlagged(["dès la clôture", "à la clôture", "lors de la clôture", "Copie"], listed);
  areFlagged(["2 ans"], "Les lettres ne sont pas conservées :");
  areFlagged(["2 ans"], "Les lettres sont conservées en cas de litige :");
});

describe("the sentence before", () => {
  areRead(
    [
      ["Passé ce délai, ils sont archivés.", { ...own, end: "archive" }],
      ["Au-delà, ils sont supprimés.", { ...own, end: "delete" }],
      ["Ils sont ensuite supprimés.", { ...own, end: "delete" }],
      ["À l'issue de ce délai, les billets sont anonymisés.", { ...own, end: "anonymise" }],
      [
        "Ils sont ensuite archivés dix ans.",
        { ...own, end: "archive", then: { keep: "P10Y", end: null, bound: "exact" } },
      ],
    ],
    kept,
  );
  areFlagged(
    [
      "Cinq ans au plus",
      "Passé ce délai, ils peuvent être archivés.",
      "Passé ce délai, ils peuvent être supprimés.",
      "Passé ce délai, ils ne sont pas supprimés.",
      "Passé ce délai, ils ne sont plus conservés.",
      "Passé ce délai, ils sont supprimés en cas de litige.",
      "Ils sont supprimés au terme de ce délai, qui court à compter de la clôture.",
    ],
    kept,
  );
  areFlagged(
    ["Dans ce cas, ils sont archivés dix ans."],
    "En cas de litige, les billets sont conservés 2 ans.",
  );
});

describe("a heading under which a period is another quantity, denied, or unfinished", () => {
  for (const heading of [
    "Délai de réponse",
    "Fréquence de mise à jour",
    "Durée du contrat",
    "Âge",
    "Prix",
    "Préavis de résiliation",
    "Public concerné",
    "Périodicité des sauvegardes",
    "Date de dernière révision",
    "Prescription",
    "Données non conservées",
    "Ancienne durée de conservation",
    "Durées abrogées",
    "Durées de conservation indicatives",
    "Durée de conservation envisagée",
    "Durée de conservation conseillée",
    "Modèle de durée de conservation",
    "Données supprimées après",
    "Durée d'inactivité avant suppression",
    "Archivage intermédiaire",
    "Exceptions",
    "Cas particuliers",
    "Suppression",
    "Sort final",
    "Voir aussi",
    "Dossiers clos depuis",
    "Personnes de plus de",
    "Plus de",
    "Moins de",
    "Avant",
    "Jusqu'en 2018",
    "Les données sont mises à jour tous les",
    "Nous répondons sous",
    "Jusqu'en 2020, les durées de conservation étaient les suivantes :",
    "Les données sont conservées, sauf demande contraire, pendant les durées suivantes :",
    "Les données sont conservées au moins :",
    "Les données sont supprimées après :",
    "Ne sont pas concernées",
  ])
    areFlagged(["2 ans"], heading);
  for (const heading of [
    "Non conservé",
    "Données exclues",
    "Les données ne sont pas conservées",
    "Nous ne conservons pas vos données.",
    "Délai d'intervention",
    "Âge",
    "Moins de",
    "À compter de la clôture",
    "La carte est valable",
    "Exceptions",
    "Avant la réforme",
  ])
    areFlagged(["Deux ans pour les images"], heading);
});
