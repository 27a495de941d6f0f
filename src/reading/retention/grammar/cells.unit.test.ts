import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const five = { keep: "P5Y" } as const;
const stages = {
  keep: "P2Y",
  end: "archive",
  then: { ...five, end: null, bound: "exact" },
} as const;

describe("a cell that says how long without a sentence", () => {
  areRead([
    ["Durée légale : 5 ans", five],
    ["Délai légal de conservation : 5 ans", five],
    ["5 ans – durée légale", five],
    ["5 ans – recommandation de la CNIL", five],
    ["max. 5 ans", { ...five, bound: "maximum" }],
    ["Base active 2 ans, archivage 5 ans", stages],
    ["Base active : 2 ans, archivage intermédiaire : 5 ans", stages],
    [
      "Spectateurs absents depuis 5 ans : suppression",
      { ...five, from: "absents", scope: "Spectateurs absents", end: "delete" },
    ],
    ["Durée de vie de l'abonnement", { kind: "while", while: "l'abonnement" }],
    ["Durée de vie de l'abonnement + 5 ans", { ...five, while: "l'abonnement" }],
    ["Durée de vie du badge : 5 ans", { ...five, scope: "badge" }],
    ["Session de navigation", { kind: "while", while: "Session de navigation" }],
    ["Délai de prescription", { kind: "by-reference" }],
    ["Selon la réglementation en vigueur", { kind: "by-reference" }],
  ]);
});

describe("a cell that leaves something open", () => {
  areFlagged([
    "5 ans – spectateurs",
    "5 ans ou suppression",
    "5 ans ou fin de l'abonnement",
    "Archivage 5 ans",
    "Suppression : 5 ans",
    "Spectateurs : suppression",
    "Spectateurs absents depuis 5 ans : suppression ou anonymisation",
    "Spectateurs absents depuis 5 ans : suppression après relance",
    "Les spectateurs absents depuis 5 ans sont supprimés après relance.",
    "5 ans renouvelables",
    "2 ans, 5 ans",
  ]);
});
