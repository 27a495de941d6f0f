import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const billets = { scope: "Billets" } as const;

const billetsFor10 = { keep: "P10Y", scope: "Billets" } as const;

describe("a label and its cell", () => {
  areRead([
    ["Billets : 2 ans", { ...two, ...billets }],
    ["• Billets : 2 ans", { ...two, ...billets }],
    ["Billets : conservés 2 ans", { ...two, ...billets }],
    ["Billets : suppression au bout de 2 ans", { ...two, ...billets, end: "delete" }],
    ["Billets : suppression immédiate", { keep: "P0D", ...billets, end: "delete" }],
    ["Billets non rendus : 2 ans", { ...two, scope: "Billets non rendus" }],
    ["Deux ans pour les billets", { ...two, scope: "les billets" }],
    ["Durée de conservation : 2 ans", two],
    ["Durée maximale de conservation : 2 ans", { ...two, bound: "maximum" }],
    ["Durée de conservation des billets : 2 ans", { ...two, scope: "billets" }],
    ["Durée de conservation des billets : ils sont conservés 2 ans.", { ...two, scope: "billets" }],
    [
      "Durée de conservation des billets : le temps du prêt",
      { kind: "while", while: "prêt", scope: "billets" },
    ],
    ["La durée de conservation est de 2 ans.", two],
    ["Leur durée de conservation est de 2 ans.", two],
    [
      "La durée maximale de conservation des billets est de 2 ans.",
      { ...two, bound: "maximum", scope: "billets" },
    ],
    [
      "Les billets sont soumis à une durée de conservation de 2 ans.",
      { ...two, scope: "Les billets" },
    ],
    ["DUA : 10 ans", { keep: "P10Y" }],
    ["DUA : 10 ans ; sort final : destruction", { keep: "P10Y", end: "delete" }],
    ["Durée d'utilité administrative (DUA) : 10 ans", { keep: "P10Y" }],
    ["Billets conservés pour une durée d'utilité administrative de 10 ans", billetsFor10],
    ["Billets conservés pour une durée d'utilité administrative (DUA) de 10 ans", billetsFor10],
    ["Billets conservés pendant une DUA de 10 ans", billetsFor10],
    ["1. Les billets sont conservés 2 ans.", { ...two, scope: "Les billets" }],
    ["a) Les billets sont conservés 2 ans.", { ...two, scope: "Les billets" }],
    ["Le cookie expire au bout de 13 mois.", { keep: "P13M", scope: "Le cookie" }],
    ["Cookies : 13 mois maximum", { keep: "P13M", bound: "maximum", scope: "Cookies" }],
  ]);
});

describe("a cell alone", () => {
  areRead([
    ["2 ans", two],
    ["2 ans à compter de la clôture", { ...two, from: "la clôture" }],
    ["2 ans puis destruction", { ...two, end: "delete" }],
    ["Année en cours + 2 ans", { ...two, plus: "current-year" }],
    ["Suppression au bout de 2 ans", { ...two, end: "delete" }],
    ["Durée du contrat", { kind: "while", while: "contrat" }],
    ["Durée de vie du compte", { kind: "while", while: "compte" }],
    ["Vie du compte", { kind: "while", while: "compte" }],
    ["Durée de vie du compte + 2 ans", { ...two, while: "compte" }],
    ["Durée de vie du compte, puis 2 ans", { ...two, while: "compte" }],
    ["Durée de validité de la carte", { kind: "while", while: "la carte" }],
    ["La durée de conservation est fixée par la gare à 2 ans.", two],
    ["Session", { kind: "while", while: "Session" }],
    ["Fin de session", { kind: "until-event", until: "Fin de session" }],
    ["Fermeture du navigateur", { kind: "until-event", until: "Fermeture du navigateur" }],
    ["Jusqu'à la clôture", { kind: "until-event", until: "la clôture" }],
  ]);
});

describe("a label that measures or denies something else", () => {
  areFlagged([
    "Délai de réponse : 1 mois",
    "Durée du stage : 6 mois",
    "Temps de travail : 5 ans",
    "Âge : 18 ans",
    "Ancienneté requise : 3 ans",
    "Fréquence : 6 mois",
    "Prescription : 5 ans",
    "Données non conservées : 2 ans",
    "Non : les billets sont conservés deux ans.",
    "Faux : les billets sont conservés deux ans.",
    "Exemple : les billets sont conservés deux ans.",
    "Proposition : les billets sont conservés deux ans.",
    "2 ans (une mandature)",
    "Billets : 2 ans (à confirmer)",
    "Billets : 2 ans (durée du prêt)",
    "Billets : 2 ans (délai moyen)",
    "Billets : 2 ans (projet)",
    "Billets : 2 ans*",
    "Billets : 2 ans [1]",
  ]);
});
