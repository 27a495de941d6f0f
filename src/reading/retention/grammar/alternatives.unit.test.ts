import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const five = { keep: "P5Y" } as const;
const until = (event: string) => ({ kind: "until-event", until: event }) as const;
const deleted = { end: "delete" } as const;

describe("several rules in one sentence", () => {
  billetsAre([
    ["conservés 2 ans, ou 5 ans en cas de litige", two, { ...five, condition: "en cas de litige" }],
    [
      "conservés 2 ans pour les adultes et 5 ans pour les mineurs",
      { ...two, condition: "pour les adultes" },
      { ...five, condition: "pour les mineurs" },
    ],
    ["conservés 2 ans et les cartes 5 ans", two, { ...five, scope: "les cartes" }],
    ["conservés 2 ans ; les cartes sont conservées 5 ans", two, { ...five, scope: "les cartes" }],
    [
      "conservés 2 ans. Les cartes sont supprimées au bout de 5 ans",
      two,
      { ...five, ...deleted, scope: "Les cartes" },
    ],
    ["conservés 2 ans ou jusqu'à la clôture", two, until("la clôture")],
    ["conservés 2 ans ou dès la clôture", two, until("la clôture")],
    ["conservés 2 ans ou, le cas échéant, jusqu'à la clôture", two, until("la clôture")],
    ["conservés jusqu'à la clôture, le cas échéant, ou 2 ans", until("la clôture"), two],
    [
      "supprimés au bout de 2 ans ou dès la clôture",
      { ...two, ...deleted },
      { ...until("la clôture"), ...deleted },
    ],
    [
      "conservés 2 ans, et jusqu'au jugement en cas de litige",
      two,
      { ...until("jugement"), condition: "en cas de litige" },
    ],
    [
      "conservés jusqu'à la clôture ou, à défaut, 2 ans",
      until("la clôture"),
      { ...two, condition: "à défaut" },
    ],
    [
      "conservés jusqu'au paiement ou à la prescription",
      until("paiement"),
      until("la prescription"),
    ],
    [
      "conservés 2 ans après la clôture ou la fin du contrat",
      { ...two, from: "la clôture" },
      { ...two, from: "la fin du contrat" },
    ],
    ...["2 ans sinon", "sinon 2 ans", "2 ans à défaut", "2 ans dans le cas contraire"].map(
      (other) =>
        [
          `conservés 5 ans en cas de litige, ${other}`,
          { ...five, condition: "en cas de litige" },
          { ...two, condition: other.replace(/ ?2 ans ?/, "") },
        ] as const,
    ),
    [
      "conservés 2 ans hors litige, jusqu'au jugement sinon",
      { ...two, condition: "hors litige" },
      { ...until("jugement"), condition: "sinon" },
    ],
    ...["portés à", "durée portée à", "ce délai étant porté à"].map(
      (raised) =>
        [
          `conservés 2 ans, ${raised} 5 ans en cas de litige`,
          two,
          { ...five, condition: "en cas de litige" },
        ] as const,
    ),
    [
      "conservés 2 ans après le prêt ou la dernière visite, sauf litige",
      { ...two, from: "le prêt", condition: "sauf litige" },
      { ...two, from: "la dernière visite", condition: "sauf litige" },
    ],
    ["conservés 5 ans ou jusqu'aux 20 ans du lecteur", five, until("20 ans du lecteur")],
    [
      "supprimés 2 ans après le prêt ou dès la clôture",
      { ...two, from: "le prêt", ...deleted },
      { ...until("la clôture"), ...deleted },
    ],
    [
      "conservés au plus 2 ans, ou 5 ans en cas de litige",
      { ...two, bound: "maximum" },
      { ...five, bound: "maximum", condition: "en cas de litige" },
    ],
    [
      "conservés au moins 2 ans ou 5 ans en cas de litige",
      { ...two, kind: "minimum", bound: "minimum" },
      { ...five, kind: "minimum", bound: "minimum", condition: "en cas de litige" },
    ],
    [
      "conservés 2 ans minimum (5 ans pour les mineurs)",
      { ...two, kind: "minimum", bound: "minimum" },
      { ...five, kind: "minimum", bound: "minimum", scope: "les mineurs" },
    ],
    [
      "conservés 2 ans au plus, 5 ans en cas de litige",
      { ...two, bound: "maximum" },
      { ...five, condition: "en cas de litige" },
    ],
    [
      "supprimés à la demande du lecteur ou après 2 ans d'inactivité",
      { ...until("demande du lecteur"), ...deleted },
      { ...two, from: "inactivité", ...deleted },
    ],
  ]);
  areRead([
    [
      "Billets : 2 ans ; cartes : 5 ans.",
      { ...two, scope: "Billets" },
      { ...five, scope: "cartes" },
    ],
    [
      "2 ans (billets) ; 5 ans (cartes)",
      { ...two, scope: "billets" },
      { ...five, scope: "cartes" },
    ],
  ]);
});

describe("two rules that one sentence does not keep apart", () => {
  areFlagged([
    "Deux ans ; cinq ans",
    "Les billets sont conservés deux ans, trois ans.",
    "Les billets sont conservés deux ans et trois ans.",
    "Les billets sont conservés deux ans et jusqu'au jugement.",
    "Les billets sont conservés deux ans et, en cas de litige, jusqu'au jugement.",
    "Les billets sont conservés deux ans pour les adultes, jusqu'à la majorité pour les mineurs.",
    "Les billets sont conservés deux ans pour les adultes et jusqu'à la majorité pour les mineurs.",
    "Les billets sont conservés jusqu'au retour pour les livres, deux ans pour les amendes.",
    "Les billets sont conservés tant que le prêt court pour les livres, deux ans pour les amendes.",
    "Les billets sont conservés un an en cas de refus, archivés en cas d'accord.",
    "Les billets sont conservés un an en cas de refus, archivés sinon.",
    "Les billets sont conservés un an et supprimés en cas de retrait.",
    "Les billets sont conservés soit deux ans en base active, soit dix ans en archives.",
    "Les billets sont conservés pendant le contrat, sans limitation.",
    "Les billets sont conservés trois ans, plus un an en cas de litige.",
    "Après la clôture, les billets sont conservés un mois et les cartes deux mois.",
    "Les billets sont conservés 3 ans et les cartes 5 ans à compter du dernier contact.",
    "Les billets sont conservés deux ans, mais pas les cartes.",
    "Les billets sont conservés deux ans minimum, cinq ans en cas de litige.",
    "Les billets sont conservés deux ans après le prêt ou à la clôture.",
    "Les billets sont conservés deux ans après le premier ou dernier prêt.",
    "Les billets sont conservés deux ans après le prêt ou dès la clôture.",
    "Les billets sont conservés deux ans, dix pour les mineurs.",
    "Les billets sont conservés deux ans, le double pour les mineurs.",
    "Les billets sont conservés deux ans, portés à dix pour les mineurs.",
    "Les billets sont conservés deux ans ; les autres moins longtemps.",
    "Les billets sont conservés deux ans au titre de la loi et à vie au titre de l'histoire.",
    "Les billets sont conservés deux ans en application de la loi, le double pour les mineurs.",
    "2 ans à partir de la clôture pour les mineurs, définitif pour les autres",
  ]);
});

describe("a period that runs from one event or another", () => {
  const closed = { ...two, from: "la clôture" };
  const visited = { ...two, from: "dernière visite" };
  billetsAre([
    ["conservés 2 ans à compter de la clôture et/ou du départ", closed, { ...two, from: "départ" }],
    [
      "conservés 2 ans à compter de la clôture, du rejet ou du départ",
      closed,
      { ...two, from: "rejet" },
      { ...two, from: "départ" },
    ],
    [
      "conservés 2 ans à compter de la clôture, ou à défaut de dernière visite",
      closed,
      { ...visited, condition: "à défaut" },
    ],
    [
      "conservés 2 ans à compter de la clôture ou, à défaut, de dernière visite",
      closed,
      { ...visited, condition: "à défaut" },
    ],
    [
      "conservés 2 ans après la fin de la convention ou du marché",
      { ...two, from: "la fin de la convention ou du marché" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés 2 ans à compter de la clôture ou, à défaut, du moins cher.",
  ]);
});
