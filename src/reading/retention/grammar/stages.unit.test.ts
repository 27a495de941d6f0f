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
  billetsAre([
    ["collectés, traités et conservés 2 ans", two],
    ["conservés et utilisés pendant 2 ans", two],
    ["conservés puis détruits au bout de 2 ans", { ...two, end: "delete" }],
    ["conservés 2 ans puis suppression automatique", { ...two, end: "delete" }],
    ["conservés 2 ans, délai au terme duquel ils sont détruits", { ...two, end: "delete" }],
    ["conservés 2 ans. Une fois ce délai expiré, ils sont supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans. Puis ils sont supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans. Au bout de 2 ans, ils sont supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans. À l'issue de ces 2 ans, ils sont supprimés", { ...two, end: "delete" }],
    ["conservés 2 ans. Ils sont supprimés à l'issue de ce délai", { ...two, end: "delete" }],
    ["archivés pendant 2 ans puis supprimés", { ...two, end: "delete" }],
    [
      "conservés jusqu'à la clôture. À la clôture, ils sont supprimés",
      { kind: "until-event", until: "la clôture", end: "delete" },
    ],
    [
      "conservés pendant la durée du contrat. À la fin du contrat, ils sont supprimés",
      { kind: "while", while: "contrat", end: "delete" },
    ],
  ]);
  areRead([
    ["Nous traitons et conservons vos billets 2 ans.", { ...two, scope: "vos billets" }],
    [
      "Nous conservons vos billets 2 ans puis les supprimons.",
      { ...two, scope: "vos billets", end: "delete" },
    ],
    [
      "Les billets sont conservés 2 ans. Les affiches sont conservées 3 ans. Passé ces délais, elles sont supprimées.",
      { ...two, scope: "Les billets", end: "delete" },
      { keep: "P3Y", scope: "Les affiches", end: "delete" },
    ],
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
    ["conservés 2 ans puis archivés pour une durée supplémentaire de 5 ans", both],
    ["conservés 2 ans, puis pour une période complémentaire de 5 ans en archives", both],
    ["conservés 2 ans en base active puis 5 ans en archivage intermédiaire", both],
    ["conservés 2 ans. À l'issue de cette période, ils sont archivés pendant 5 ans", both],
    [
      "conservés 2 ans en base active, puis archivés pendant 5 ans, puis supprimés",
      { ...archived, then: { ...stage("P5Y"), end: "delete" } },
    ],
  ]);
  billetsAre([
    [
      "conservés 2 ans. Passé ce délai, ils sont archivés 5 ans puis détruits",
      { ...archived, then: { ...stage("P5Y"), end: "delete" } },
    ],
    ["conservés 2 ans. Au bout de 2 ans, ils sont archivés 5 ans", both],
    [
      "archivés à l'issue du contrat pendant 5 ans",
      { kind: "until-event", until: "contrat", end: "archive", then: stage("P5Y") },
    ],
    [
      "conservés pendant la durée du contrat puis archivés 5 ans à compter de la fin du contrat",
      { kind: "while", while: "contrat", end: "archive", then: stage("P5Y") },
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
    "Les billets sont conservés 2 ans. Passé ce délai de 3 ans, ils sont supprimés.",
    "Les billets sont conservés 2 ans. Passé ce délai, ils sont archivés jusqu'à la prescription.",
    "Les billets sont conservés 2 ans. Au bout de 3 ans, ils sont archivés.",
    "À l'issue de ce délai, les billets sont archivés jusqu'à la prescription.",
    "Les billets sont ensuite archivés pendant 5 ans puis supprimés.",
    "Les billets sont archivés pendant 5 ans après la clôture puis supprimés.",
    "Les billets sont archivés au moins 5 ans puis supprimés.",
    "Les billets sont conservés et archivés pendant 5 ans.",
    "Les billets sont conservés et transmis au maire pendant 5 ans.",
    "Les billets sont conservés pendant la durée du contrat puis archivés 5 ans à compter de la naissance.",
    "Nous traitons et ne conservons pas vos billets.",
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
    "Les billets sont supprimés ou archivés au bout de deux ans.",
    "Le service restitue ou détruit les billets dans un délai de trois mois.",
  ]);
});
