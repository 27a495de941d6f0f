import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;

describe("two ends to choose from", () => {
  billetsAre([
    ["supprimés ou anonymisés au bout de deux ans", two],
    [
      "anonymisés ou supprimés à l'issue d'un délai de deux ans à compter du prêt",
      { ...two, from: "prêt" },
    ],
    ["conservés deux ans puis supprimés ou anonymisés", two],
    ["conservés deux ans. Passé ce délai, ils sont supprimés ou anonymisés", two],
    ["conservés deux ans, puis effacés ou détruits", { ...two, end: "delete" }],
  ]);
  areFlagged([
    "Les billets sont supprimés ou archivés au bout de deux ans.",
    "Les billets sont supprimés et anonymisés au bout de deux ans.",
    "Les billets sont supprimés ou anonymisés.",
    "Passé ce délai, les billets sont supprimés ou anonymisés.",
  ]);
});

describe("an end that comes no sooner", () => {
  const least = { kind: "minimum", bound: "minimum", keep: "P5Y" } as const;
  billetsAre([["conservés moins de deux ans", { ...two, bound: "maximum" }]]);
  areRead([
    [
      "Les billets ne sont pas détruits avant un délai de cinq ans.",
      { ...least, scope: "Les billets" },
    ],
    ["Les billets ne peuvent être supprimés avant cinq ans.", { ...least, scope: "Les billets" }],
  ]);
  areFlagged([
    "Les billets sont supprimés avant cinq ans.",
    "Les billets sont conservés avant cinq ans.",
    "Les billets ne sont pas conservés avant cinq ans.",
    "Les billets ne sont pas conservés moins de cinq ans.",
    "Les billets sont relus avant deux ans.",
  ]);
});

describe("what an act brings about", () => {
  const gone = { kind: "until-event", end: "delete", scope: "vos billets" } as const;
  areRead([
    [
      "La fermeture du compte entraîne la suppression immédiate de vos billets.",
      { ...gone, until: "La fermeture du compte" },
    ],
    [
      "La fermeture du compte entraîne la suppression de vos billets dans un délai de deux ans.",
      { ...two, from: "La fermeture du compte", end: "delete", scope: "vos billets" },
    ],
    [
      "Vous pouvez à tout moment fermer votre compte, ce qui entraîne la suppression de vos billets.",
      { ...gone, until: "fermer votre compte" },
    ],
    [
      "Vos billets sont supprimés sur simple demande.",
      { ...gone, scope: "Vos billets", until: "simple demande" },
    ],
  ]);
  areFlagged([
    "La fermeture du compte n'entraîne pas la suppression de vos billets.",
    "La fermeture du compte peut entraîner la suppression de vos billets.",
    "Vous pouvez demander la fermeture du compte, ce qui entraîne des frais.",
    "Les billets sont conservés deux ans à votre demande.",
  ]);
});

describe("data whose verb or figure stands apart", () => {
  areRead([
    [
      "Les billets des groupes sont conservés deux ans, ceux des familles six mois.",
      { ...two, scope: "Les billets des groupes" },
      { keep: "P6M", scope: "ceux des familles" },
    ],
    [
      "Les billets sont conservés deux ans et peuvent être transmis au guichet.",
      { ...two, scope: "Les billets" },
    ],
    [
      "Les billets sont conservés aussi longtemps que la loi l'exige.",
      { kind: "by-reference", scope: "Les billets" },
    ],
    ["Le contrat est conclu pour une durée de quatre ans."],
    ["Nous vous répondrons sous un mois."],
    ["La présente charte est révisée tous les deux ans."],
  ]);
  areFlagged([
    "Deux ans après votre départ, vos billets disparaissent.",
    "Les billets sont conservés deux ans et peuvent être modifiés.",
  ]);
});
