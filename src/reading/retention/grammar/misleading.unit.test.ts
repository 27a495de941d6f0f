import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;

describe("a time that is not that of keeping", () => {
  areRead([
    ["Le lien de confirmation expire au bout de deux heures."],
    ["Les codes d'entrée ont une durée de validité de dix jours."],
    ["Une session d'agent expire après vingt minutes."],
    ["Les traceurs expirent au bout de 2 ans.", { ...two, scope: "Les traceurs" }],
  ]);
  areFlagged([
    "La durée de validité du badge est de 2 ans.",
    "Sans nouvelles de vous sous quinze jours, les billets sont détruits.",
    "À l'issue d'un délai de réflexion de deux mois, les billets sont détruits.",
  ]);
});

describe("two events behind one « ou »", () => {
  billetsAre([
    [
      "conservés 2 ans après la vente des quais ou la dissolution du club",
      { ...two, from: "la vente des quais" },
      { ...two, from: "la dissolution du club" },
    ],
    [
      "conservés 2 ans après la clôture du prêt ou la dernière relance",
      { ...two, from: "la clôture du prêt" },
      { ...two, from: "la dernière relance" },
    ],
    [
      "conservés 2 ans après la remise par le maire ou le préfet",
      { ...two, from: "la remise par le maire ou le préfet" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés 2 ans après la clôture du prêt ou la procédure.",
    "Les billets sont conservés 2 ans après la clôture du prêt/ réception de l'avis.",
  ]);
});

describe("a case, brackets or a service that may be about a part alone", () => {
  billetsAre([
    [
      "conservés pendant le prêt, puis 2 ans, sauf opposition du lecteur",
      { ...two, while: "le prêt", condition: "sauf opposition du lecteur" },
    ],
  ]);
  areRead([
    [
      "Les billets sont conservés selon les durées strictement nécessaires à l'atteinte des finalités.",
      { kind: "open-criterion", scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés pendant le prêt, puis 2 ans en cas de litige.",
    "Mesure d'audience : vingt-quatre (24) mois (réglage du logiciel)",
    "La durée de conservation par le guichet des billets rendus est de 2 ans.",
  ]);
});

describe("what stands around a rule and changes nothing in it", () => {
  billetsAre([
    [
      "conservés 2 ans à compter de la date à laquelle le refus est devenu définitif",
      { ...two, from: "la date à laquelle le refus est devenu définitif" },
    ],
    ["conservés 2 ans, conformément aux délais de prescription", two],
    ["conservés 2 ans après le prêt (délais de prescription)", { ...two, from: "le prêt" }],
    ["enregistrés, triés et conservés 2 ans", two],
  ]);
  areRead([
    ["Les billets sont, quant à eux, conservés 2 ans.", { ...two, scope: "Les billets" }],
    [
      "Les choix sont conservés 2 ans. Passé ce délai, votre consentement vous sera redemandé.",
      { ...two, scope: "Les choix" },
    ],
    ["Billets et souches — 2 ans", { ...two, scope: "Billets et souches" }],
    ["Billets : 2 ans (Art. 5 de la charte, Art. L.2 du règlement)", { ...two, scope: "Billets" }],
  ]);
  areRead(
    [["pour les billets non servis : 2 ans ;", { ...two, scope: "les billets non servis" }]],
    "La durée de conservation des billets est :",
  );
  areFlagged([
    "Délai de réponse — un mois",
    "Validité du lien : trente minutes",
    "Taux de réponse — deux jours",
    "Les billets sont enregistrés, triés et supprimés ou archivés après 2 ans.",
    "Les billets sont supprimés après la clôture (durée légale de 2 ans).",
    "Les billets sont supprimés après la clôture (durée légale).",
    "Les billets sont conservés 2 ans hormis les souches, un an.",
    "Les billets sont conservés 2 ans après la fin du prêt ou la location.",
    "Les billets sont conservés 2 ans. Passé ce délai, votre consentement vous sera redemandé et les billets détruits.",
    "Les billets sont conservés 2 ans à compter de la date à laquelle le refus est définitif ou de la vente.",
  ]);
  areFlagged(["2 ans"], "La durée de la carte est :");
});
