import { describe } from "node:test";
import { areFlagged, areRead, assertFlagged, assertRead, billetsAre } from "./readings.fixture.ts";
import { it } from "node:test";

const two = { keep: "P2Y", end: "delete" } as const;
const scope = "les billets";

describe("what has not been done for a time, before an end", () => {
  areRead([
    [
      "En l'absence de visite pendant deux ans, les billets sont supprimés.",
      { ...two, scope, from: "absence de visite" },
    ],
    [
      "En cas d'inactivité du compte de plus de deux ans, les billets sont supprimés.",
      { ...two, scope, from: "inactivité du compte" },
    ],
    [
      "En cas de non utilisation pendant deux ans, les billets sont supprimés.",
      { ...two, scope, from: "non utilisation" },
    ],
    [
      "En l'absence de contact pendant 24 mois consécutifs, les billets sont supprimés.",
      { keep: "P24M", end: "delete", scope, from: "absence de contact" },
    ],
  ]);
  areFlagged([
    "En l'absence de visite pendant deux ans, les billets sont conservés cinq ans.",
    "En l'absence de visite pendant deux ans, les billets sont supprimés au bout de cinq ans.",
    "En cas de litige de plus de deux ans, les billets sont supprimés.",
  ]);
});

describe("an end that comes promptly once its time has come", () => {
  areRead([
    [
      "En cas de retrait, les billets sont supprimés dans les plus brefs délais.",
      { kind: "until-event", until: "retrait", end: "delete", scope },
    ],
  ]);
  areFlagged(["Les billets sont supprimés dans les plus brefs délais."]);
});

describe("times of an end for several data", () => {
  billetsAre([
    [
      "supprimés sous un mois pour les abonnés et sept jours pour les visiteurs",
      { keep: "P1M", end: "delete", condition: "pour les abonnés" },
      { keep: "P7D", end: "delete", condition: "pour les visiteurs" },
    ],
  ]);
  areFlagged(["Les billets sont supprimés sous un mois pour les abonnés et sept jours."]);
});

describe("a time whose start stands behind a colon", () => {
  areRead([
    [
      "La durée de conservation des billets est de deux ans : à compter de la clôture.",
      { keep: "P2Y", from: "la clôture", scope: "billets" },
    ],
  ]);
  const above = "Les billets sont conservés deux ans :";
  it("or on the line below", () => {
    assertRead(
      "à compter du départ du lecteur",
      [{ keep: "P2Y", from: "départ du lecteur", scope: "Les billets" }],
      above,
    );
    assertFlagged("deux ans à compter du départ", "Les billets sont conservés trois ans :");
    assertFlagged("à compter du départ du lecteur", "Les billets sont conservés deux ans");
  });
});

describe("grounds and needs in few words", () => {
  areRead([
    ["12 mois (LCEN et articles 1 et 5 du décret n° 2021-1362)", { keep: "P12M" }],
    ["Un mois (période permettant de rouvrir le compte)", { keep: "P1M" }],
    [
      "Billets : temps nécessaire au trajet, sans excéder trois mois.",
      { keep: "P3M", bound: "maximum", scope: "Billets" },
    ],
    ["La durée de conservation dépend de la nature des billets.", { kind: "open-criterion" }],
    [
      "Purge automatique des billets au bout d'un an",
      { keep: "P1Y", end: "delete", scope: "billets" },
    ],
  ]);
  areFlagged([
    "12 mois (LCEN et mineurs)",
    "12 mois (LCEN et 2 ans pour les mineurs)",
    "Un mois (période permettant deux ans)",
    "La durée de conservation ne dépend pas de la nature des billets.",
  ]);
});
