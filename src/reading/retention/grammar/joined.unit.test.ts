import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const scope = "Les billets";

describe("a participle joined to the verb of another matter", () => {
  billetsAre([
    ["transmis au guichet et conservés deux ans", two],
    ["transmis au guichet, puis conservés deux ans", two],
    ["stockés sur le serveur de la gare et conservés deux ans", two],
    ["actualisés chaque semaine et conservés deux ans", two],
    [
      "hébergés par la gare et conservés jusqu'à la clôture du compte",
      { kind: "until-event", until: "la clôture du compte" },
    ],
    [
      "accessibles aux agents et conservés tant que le compte est ouvert",
      { kind: "while", while: "le compte est ouvert" },
    ],
    ["collectés par le guichet et supprimés au bout de deux ans", { ...two, end: "delete" }],
    [
      "transmis à la mairie puis détruits à la clôture",
      { kind: "until-event", until: "clôture", end: "delete" },
    ],
    ["stockés sur le serveur puis supprimés au bout de deux ans", { ...two, end: "delete" }],
  ]);
  areRead([
    [
      "Les billets transitent par le guichet et ne sont pas conservés.",
      { kind: "not-kept", scope },
    ],
    [
      "Les billets qui transitent par le guichet sont conservés deux ans.",
      { ...two, scope: "Les billets qui transitent par le guichet" },
    ],
    [
      "Les billets que le lecteur transmet sont conservés deux ans.",
      { ...two, scope: "Les billets que le lecteur transmet" },
    ],
  ]);
  areFlagged([
    "Les billets ne sont pas transmis et conservés deux ans.",
    "Les billets sont archivés et conservés deux ans.",
    "Les billets sont transmis au guichet sans et conservés deux ans.",
    "Les billets sont transmis au guichet et non conservés deux ans.",
    "Le texte prévoyait que les billets sont conservés deux ans.",
    "Le fait que les billets sont conservés deux ans.",
  ]);
});

describe("a concession", () => {
  areRead([
    ["Les billets sont conservés deux ans, même si le prêt est clos.", { ...two, scope }],
    [
      "Les billets sont conservés deux ans même si le lecteur n'est plus abonné.",
      { ...two, scope },
    ],
    [
      "Même si le lecteur déménage, les billets sont conservés deux ans.",
      { ...two, scope: "les billets" },
    ],
  ]);
});
