import { describe, it } from "node:test";
import fc from "fast-check";
import { areFlagged, areRead, assertRead, billetsAre } from "./readings.fixture.ts";

describe("a length of time", () => {
  billetsAre([
    ["conservés 5 ans", { keep: "P5Y" }],
    ["conservés cinq ans", { keep: "P5Y" }],
    ["conservés pendant cinq années", { keep: "P5Y" }],
    ["conservés durant 3 semaines", { keep: "P3W" }],
    ["conservés pour une durée de quinze jours", { keep: "P15D" }],
    ["conservés pendant une période de 72 heures", { keep: "PT72H" }],
    ["conservés 24 h", { keep: "PT24H" }],
    ["conservés trente minutes", { keep: "PT30M" }],
    ["conservés un trimestre", { keep: "P3M" }],
    ["conservés deux semestres", { keep: "P12M" }],
    ["conservés dix-huit mois", { keep: "P18M" }],
    ["conservés vingt et un jours", { keep: "P21D" }],
    ["conservés soixante-douze heures", { keep: "PT72H" }],
    ["conservés quatre-vingt-dix jours", { keep: "P90D" }],
    ["conservés quatre-vingt-dix-neuf ans", { keep: "P99Y" }],
    ["conservés cent ans", { keep: "P100Y" }],
    ["conservés deux cents jours", { keep: "P200D" }],
    ["conservés 12 mois", { keep: "P12M" }],
    ["conservés 13 mois glissants", { keep: "P13M" }],
    ["conservés 5 ans révolus", { keep: "P5Y" }],
    ["conservés deux ans et demi", { keep: "P2Y6M" }],
    ["conservés un an et six mois", { keep: "P1Y6M" }],
    ["conservés 6 (six) mois", { keep: "P6M" }],
    ["conservés six (6) mois", { keep: "P6M" }],
    ["conservés 1 an (12 mois)", { keep: "P1Y" }],
    ["conservés 2 ans + l'année en cours", { keep: "P2Y", plus: "current-year" }],
    ["conservés l'année en cours + 2 ans", { keep: "P2Y", plus: "current-year" }],
    ["conservés 1 an + 1 jour", { keep: "P1Y", plus: "P1D" }],
    ["conserve\u0301s 5\u00a0ans", { keep: "P5Y" }],
    ["conserv\u00adés\u202f5\u200bans", { keep: "P5Y" }],
    ["conservéspendant 5ans", { keep: "P5Y" }],
  ]);

  it("is read from any figure, in its own unit", () => {
    const units = fc.constantFrom(
      ["ans", "P", "Y"],
      ["années", "P", "Y"],
      ["mois", "P", "M"],
      ["semaines", "P", "W"],
      ["jours", "P", "D"],
      ["heures", "PT", "H"],
      ["minutes", "PT", "M"],
    );
    const blank = fc.constantFrom(" ", "\u00a0", "\u202f", "");
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), units, blank, (value, unit, between) => {
        const [name, before, after] = unit;
        const text = `Les billets sont conservés ${value}${between}${name}.`;
        assertRead(text, [{ keep: `${before}${value}${after}`, scope: "Les billets" }]);
      }),
    );
  });
});

describe("a range", () => {
  const range = { keep: "P5Y", bound: "range" } as const;
  billetsAre([
    ["conservés entre 3 et 5 ans", range],
    ["conservés entre trois et cinq ans", range],
    ["conservés de trois à cinq ans", range],
    ["conservés 3 à 5 ans", range],
    ["conservés 3-5 ans", range],
    ["conservés de 6 mois à 5 ans", range],
  ]);
  areFlagged([
    "Les billets sont conservés 5 à 3 ans.",
    "Les billets sont conservés entre 5 et 3 ans.",
    "Les billets sont conservés 5-3 ans.",
    "Les billets sont conservés entre 2 ans.",
    "Les billets sont conservés de 2 ans à 6 mois.",
    "Les billets sont conservés 2 ou 3 ans.",
    "Les billets sont conservés deux trois ans.",
  ]);
});

describe("a maximum", () => {
  const most = { keep: "P2Y", bound: "maximum" } as const;
  billetsAre([
    ["conservés au maximum 2 ans", most],
    ["conservés 2 ans au maximum", most],
    ["conservés deux ans maximum", most],
    ["conservés au plus 2 ans", most],
    ["conservés 2 ans au plus", most],
    ["conservés 2 ans tout au plus", most],
    ["conservés jusqu'à 2 ans", most],
    ["conservés dans la limite de 2 ans", most],
    ["conservés pour une durée ne pouvant excéder 2 ans", most],
    ["conservés pour une durée qui ne peut dépasser 2 ans", most],
    ["conservés pour une durée n'excédant pas 2 ans", most],
    ["conservés pendant une durée maximale de 2 ans", most],
    ["conservés pendant un délai maximal de 2 ans", most],
    ["supprimés dans un délai maximal de 2 ans", { ...most, end: "delete" }],
    ["supprimés dans un délai qui ne peut excéder 2 ans", { ...most, end: "delete" }],
    ["supprimés dans un délai n'excédant pas 2 ans", { ...most, end: "delete" }],
    [
      "supprimés au plus tard 2 ans après la clôture",
      { ...most, from: "la clôture", end: "delete" },
    ],
  ]);
  areRead([
    ["Les billets ne sont pas conservés plus de 2 ans.", { ...most, scope: "Les billets" }],
    ["Les billets ne sont pas conservés au-delà de 2 ans.", { ...most, scope: "Les billets" }],
    [
      "Les billets ne sont pas conservés plus longtemps que 2 ans.",
      { ...most, scope: "Les billets" },
    ],
    ["Les billets ne peuvent être conservés plus de 2 ans.", { ...most, scope: "Les billets" }],
    ["Nous ne conservons pas vos billets plus de 2 ans.", { ...most, scope: "vos billets" }],
    ["La conservation des billets n'excède pas 2 ans.", { ...most, scope: "billets" }],
    ["2 ans maximum", most],
  ]);
});

describe("a minimum", () => {
  const least = { kind: "minimum", keep: "P2Y", bound: "minimum" } as const;
  billetsAre([
    ["conservés au moins 2 ans", least],
    ["conservés 2 ans minimum", least],
    ["conservés au minimum 2 ans", least],
    ["conservés pendant une durée minimale de 2 ans", least],
    ["conservés pour une durée qui ne peut être inférieure à 2 ans", least],
  ]);
  areRead([
    ["Les billets doivent être conservés au moins 2 ans.", { ...least, scope: "Les billets" }],
  ]);
  areFlagged([
    "Les billets sont conservés au moins cinq ans puis supprimés.",
    "Les billets sont conservés au moins deux ans au plus.",
    "Les billets sont supprimés au bout d'au moins deux ans.",
  ]);
});

describe("a number that is no length", () => {
  areFlagged([
    "Les billets sont conservés 2² ans.",
    "Les billets sont conservés 2 (3) ans.",
    "Les billets sont conservés deux (trois) ans.",
    "Les billets sont conservés 2 ans (36 mois).",
    "Les billets sont conservés 2,5 ans.",
    "Les billets sont conservés ½ an.",
    "Les billets sont conservés 10 000 jours.",
    "Les billets sont conservés 1.000 jours.",
    "Les billets sont conservés X ans.",
    "Les billets sont conservés pendant ans.",
    "Les billets sont conservés pendant une durée de ans.",
    "Les billets sont conservés pendant une durée de 36.",
    "Les billets sont conservés pendant 10 lunes.",
    "Les billets sont conservés durant NN mois.",
    "Les billets sont conservés 30 jours ouvrés.",
    "Les billets sont conservés deux années scolaires.",
    "Les billets sont conservés une décennie.",
    "Les billets sont conservés quelques années.",
    "Les billets sont conservés plusieurs mois.",
    "Les billets sont conservés -2 ans.",
    "Les billets sont conservés deux ans +.",
    "Les billets sont conservés plus deux ans.",
    "Les billets sont conservés depuis deux ans.",
    "Les billets datent de deux ans.",
    "Les billets sont vérifiés tous les deux ans.",
    "Les billets sont conservés deux ans tous les trois ans.",
    "Les billets de moins de trois ans sont conservés.",
    "Les billets des trois dernières années sont conservés.",
    "Les billets sont conservés si le lecteur emprunte deux années consécutives.",
    "Les billets sont supprimés après deux années consécutives sans emprunt.",
    "Les billets sont conservés deux ans (18 ans).",
    "Le décret du 5 mars 2009 prévoit deux ans de présence.",
    "L'accord est donné pour deux ans.",
    "La durée du prêt est de deux mois.",
  ]);
});
