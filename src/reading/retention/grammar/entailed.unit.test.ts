import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const deleted = { end: "delete" } as const;

describe("an event that entails an end", () => {
  areRead([
    [
      "La clôture du compte entraîne la suppression immédiate des billets du lecteur.",
      {
        kind: "until-event",
        until: "La clôture du compte",
        scope: "billets du lecteur",
        ...deleted,
      },
    ],
    [
      "La clôture du compte entraîne la suppression des billets au bout de deux ans.",
      { ...two, from: "La clôture du compte", scope: "billets", ...deleted },
    ],
    [
      "Lorsque le compte est supprimé, les billets sont effacés.",
      { kind: "until-event", until: "le compte est supprimé", scope: "les billets", ...deleted },
    ],
  ]);
  billetsAre([
    [
      "conservés tant que le compte n'est pas supprimé",
      { kind: "while", while: "le compte n'est pas supprimé" },
    ],
    [
      "supprimés après une période d'inactivité de deux ans",
      { ...two, from: "inactivité", ...deleted },
    ],
  ]);
  areFlagged([
    "La clôture du compte n'entraîne pas la suppression des billets.",
    "La clôture du compte entraîne la suppression.",
    "Les billets sont conservés tant qu'ils ne sont pas supprimés.",
    "Les billets sont supprimés après une période de test de deux ans.",
  ]);
});

describe("the age of the data", () => {
  areRead([
    [
      "Les billets de plus de deux ans sont détruits.",
      { ...two, scope: "Les billets", ...deleted },
    ],
    [
      "Les billets datant de plus de deux ans sont détruits.",
      { ...two, scope: "Les billets", ...deleted },
    ],
    ["Les billets sont mis à jour tous les six mois."],
  ]);
  areFlagged([
    "Les billets de plus de deux ans sont conservés.",
    "Les billets de moins de deux ans sont détruits.",
    "Les billets sont détruits tous les six mois.",
    "Les billets sont mis à jour pendant six mois.",
  ]);
});
