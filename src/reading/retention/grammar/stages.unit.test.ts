import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const archived = { ...two, end: "archive" } as const;
const stage = (keep: string) => ({ keep, end: null, bound: "exact" }) as const;

describe("what becomes of the data", () => {
  billetsAre([
    ["conservés 2 ans puis supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans, puis détruits", { ...two, end: "delete" }],
    ["conservés 2 ans avant d'être supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans avant suppression", { ...two, end: "delete" }],
    ["conservés 2 ans. Passé ce délai, ils sont supprimés", { ...two, end: "delete" }],
    ["supprimés au bout de 2 ans", { ...two, end: "delete" }],
    ["supprimés à l'issue de 2 ans", { ...two, end: "delete" }],
    ["supprimés passé un délai de 2 ans", { ...two, end: "delete" }],
    ["supprimés sous 30 jours", { keep: "P30D", end: "delete" }],
    ["supprimés dans un délai de 30 jours", { keep: "P30D", end: "delete" }],
    ["automatiquement supprimés au bout de 2 ans", { ...two, end: "delete" }],
    ["conservés 2 ans puis anonymisés", { ...two, end: "anonymise" }],
    ["conservés 2 ans puis en accès restreint", { ...two, end: "restrict" }],
    ["conservés 2 ans puis archivés", archived],
    ["conservés 2 ans puis versés aux archives départementales", archived],
  ]);
  areRead([
    ["Nous supprimons vos billets après 2 ans.", { ...two, scope: "vos billets", end: "delete" }],
    [
      "Le maire s'engage à supprimer les billets dans un délai de 2 ans.",
      { ...two, scope: "les billets", end: "delete" },
    ],
    ["Les billets font l'objet d'un archivage après 2 ans.", { ...archived, scope: "Les billets" }],
    ["Suppression des billets au bout de 2 ans", { ...two, scope: "billets", end: "delete" }],
  ]);
});

describe("a second stage", () => {
  const both = { ...archived, then: stage("P5Y") };
  billetsAre([
    ["conservés 2 ans puis archivés 5 ans", both],
    ["conservés 2 ans en base active puis 5 ans en archivage intermédiaire", both],
    ["conservés 2 ans. À l'issue de cette période, ils sont archivés pendant 5 ans", both],
    [
      "conservés 2 ans en base active, puis archivés pendant 5 ans, puis supprimés",
      { ...archived, then: { ...stage("P5Y"), end: "delete" } },
    ],
  ]);
  areRead([
    ["2 ans puis archivage 5 ans", both],
    ["Base active : 2 ans / archivage intermédiaire : 5 ans", both],
    ["Base active : 2 ans ; archivage intermédiaire : 5 ans", both],
    [
      "Base active : durée du mandat. Archivage intermédiaire : 5 ans.",
      { kind: "while", while: "mandat", end: "archive", then: stage("P5Y") },
    ],
  ]);
});

describe("a stage or an end that does not go with its period", () => {
  areFlagged([
    "Archivage intermédiaire : 5 ans",
    "5 ans en archivage intermédiaire",
    "Les billets sont conservés deux ans (archivage intermédiaire).",
    "Les billets sont conservés trois ans en base active puis archivés jusqu'à la prescription.",
    "Les billets sont conservés un an, puis archivés pendant la durée du procès.",
    "Les billets sont conservés un an puis archivés cinq ans après la clôture.",
    "Les billets sont conservés un an, après quoi ils sont archivés deux ans après la clôture.",
    "Les billets sont conservés deux ans puis archivés indéfiniment.",
    "Les billets sont conservés deux ans puis archivés tant que le procès dure.",
    "Les billets sont conservés 2 ans. Passé ce délai, ils peuvent être supprimés.",
    "Les billets sont archivés puis supprimés.",
    "Les billets sont supprimés cinq ans.",
    "Les billets sont anonymisés cinq ans.",
    "Les billets sont archivés cinq ans.",
    "Les billets sont archivés dix ans à compter de la clôture.",
    "Les billets sont supprimés jusqu'à la clôture.",
    "Les billets sont supprimés tant que le compte est actif.",
    "Les billets sont supprimés pendant la durée du prêt.",
    "Les billets sont supprimés sans limitation de durée.",
    "Les billets sont supprimés avant deux ans.",
    "Les billets sont supprimés ou anonymisés au bout de deux ans.",
    "Les billets sont supprimés ou archivés au bout de deux ans.",
    "Le service restitue ou détruit les billets dans un délai de trois mois.",
  ]);
});
