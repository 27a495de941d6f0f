import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

describe("a row of a table on one line", () => {
  areRead([
    ["Billets | 2 ans", { keep: "P2Y", scope: "Billets" }],
    ["| Billets vendus | 2 ans |", { keep: "P2Y", scope: "Billets vendus" }],
    [
      "Prêts | Carte, adresse | 2 ans après le retour",
      { keep: "P2Y", scope: "Prêts | Carte, adresse", from: "le retour" },
    ],
    [
      "Billets | jusqu'à la clôture",
      { kind: "until-event", until: "la clôture", scope: "Billets" },
    ],
  ]);
  areFlagged([
    "Billets | 2 ans | 5 ans",
    "Billets | 2 ans | mineurs",
    "Délai de réponse | 2 mois",
    "Billets | non | 2 ans environ",
  ]);
});

describe("a list in which each name has its own time", () => {
  areRead([
    [
      "Journaux : 6 mois, sauvegardes : 1 an",
      { keep: "P6M", scope: "Journaux" },
      { keep: "P1Y", scope: "sauvegardes" },
    ],
    [
      "Billets vendus (2 ans), cartes perdues (1 an), photos (6 mois)",
      { keep: "P2Y", scope: "Billets vendus" },
      { keep: "P1Y", scope: "cartes perdues" },
      { keep: "P6M", scope: "photos" },
    ],
  ]);
  areFlagged([
    "Livraison (3 jours), paiement (1 mois)",
    "Livraison : 3 jours, billets : 1 mois",
    "Billets : 6 mois, sauf les cartes : 1 an",
  ]);
});
