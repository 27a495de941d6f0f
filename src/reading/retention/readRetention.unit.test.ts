import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RetentionRule } from "../model/retentionReading.ts";
import { readRetention } from "./readRetention.ts";

const only = (text: string, context: string | null = null): Partial<RetentionRule> => {
  const { status, rules, unread } = readRetention(text, context);
  assert.equal(status, "read", text);
  assert.deepEqual([rules.length, unread], [1, []]);
  return Object.fromEntries(
    Object.entries(rules[0]!).filter(
      ([name, value]) => value !== null && !(name === "bound" && value === "exact"),
    ),
  );
};

describe("a retention sentence", () => {
  const cases: readonly (readonly [string, Partial<RetentionRule>])[] = [
    [
      "Les fiches sont conservées 5 ans après la fin du prêt.",
      { kind: "duration", keep: "P5Y", from: "la fin du prêt", scope: "Les fiches" },
    ],
    [
      "Les fiches sont conservées pendant 18 mois au maximum à compter du dernier contact",
      {
        kind: "duration",
        keep: "P18M",
        bound: "maximum",
        from: "dernier contact",
        scope: "Les fiches",
      },
    ],
    [
      "Les fiches sont gardées pour une durée maximale de six (6) mois.",
      { kind: "duration", keep: "P6M", bound: "maximum", scope: "Les fiches" },
    ],
    [
      "Les fiches ne sont pas conservées plus de deux ans.",
      { kind: "duration", keep: "P2Y", bound: "maximum", scope: "Les fiches" },
    ],
    [
      "Les rendez-vous sont conservés 18 mois à compter du rendez-vous.",
      { kind: "duration", keep: "P18M", from: "rendez-vous", scope: "Les rendez-vous" },
    ],
    ["Images : 30 jours.", { kind: "duration", keep: "P30D", scope: "Images" }],
    [
      "Trois ans pour les lettres de rappel",
      { kind: "duration", keep: "P3Y", scope: "les lettres de rappel" },
    ],
    [
      "La durée de conservation des lettres est de 48 heures",
      { kind: "duration", keep: "PT48H", scope: "lettres" },
    ],
    [
      "Les lettres sont conservées 3 ans puis supprimées.",
      { kind: "duration", keep: "P3Y", scope: "Les lettres", end: "delete" },
    ],
    [
      "Les lettres sont conservées 3 ans puis archivées.",
      { kind: "duration", keep: "P3Y", scope: "Les lettres", end: "archive" },
    ],
    [
      "Les adresses sont conservées jusqu'à la désinscription.",
      { kind: "until-event", until: "la désinscription", scope: "Les adresses" },
    ],
    [
      "Le compte est conservé tant qu'il n'est pas fermé.",
      { kind: "while", while: "il n'est pas fermé", scope: "Le compte" },
    ],
    [
      "Les brouillons sont supprimés immédiatement.",
      { kind: "duration", keep: "P0D", scope: "Les brouillons", end: "delete" },
    ],
    [
      "Les pièces sont conservées au moins 10 ans.",
      { kind: "minimum", keep: "P10Y", bound: "minimum", scope: "Les pièces" },
    ],
    ["Les adresses ne sont pas conservées.", { kind: "not-kept", scope: "Les adresses" }],
    [
      "La durée de conservation du dossier est fixée par l'article R.1-2 du code de la santé publique.",
      { kind: "by-reference", scope: "dossier", reference: { code: "CSP", article: "R.1-2" } },
    ],
    [
      "Les comptes sont conservés dix ans conformément à l'article L.123-22 du code de commerce.",
      {
        kind: "duration",
        keep: "P10Y",
        scope: "Les comptes",
        reference: { code: "code de commerce", article: "L.123-22" },
      },
    ],
  ];
  for (const [text, expected] of cases)
    it(`is read: « ${text} »`, () => assert.deepEqual(only(text), expected));

  it("takes its maximum, or its scope, from the clause that introduces it", () => {
    assert.deepEqual(
      only("Un an pour les rappels", "Les lettres sont conservées pour des durées maximales de"),
      { kind: "duration", keep: "P1Y", bound: "maximum", scope: "les rappels" },
    );
    assert.deepEqual(only("2 ans", "Images des caméras"), {
      kind: "duration",
      keep: "P2Y",
      scope: "Images des caméras",
    });
  });

  for (const text of [
    "Les fiches ne sont conservées que 5 ans.",
    "Les fiches sont conservées 5 ans non renouvelables.",
    "Les fiches sont conservées six (7) mois.",
    "Les fiches ne sont pas conservées 5 ans.",
    "Les fiches peuvent être conservées 5 ans.",
    "Les fiches sont conservées environ 5 ans.",
    "Les fiches sont conservées 5 ans ; les autres moins longtemps.",
    "Les fiches sont conservées 5 ans au titre de la loi et à vie au titre de l'histoire.",
    "Les fiches sont conservées 5 ans en application de la loi, le double pour les mineurs.",
    "Les fiches sont conservées 5 ans après la clôture, dix pour les mineurs.",
    "Les fiches sont conservées 5 ans après la clôture, ou toujours.",
    "Les fiches sont conservées 5 ans après la clôture, portés à dix pour les mineurs.",
    "Les fiches sont conservées 5 ans pour les majeurs, le double pour les mineurs.",
    "Les fiches sont conservées 5 ans après la clôture le cas échéant.",
    "Les fiches sont conservées 5 ans après la clôture avec possibilité d'allongement.",
    "La plupart des fiches sont conservées 5 ans.",
    "Peu de fiches sont conservées 5 ans.",
    "Contrairement à l'usage, les fiches sont conservées 5 ans.",
    "On croit que les fiches sont conservées 5 ans.",
    "Les avis sont conservés 5 ans suivant leur nature.",
    "Les avis sont conservés 5 ans suivant les cas.",
    "Les avis sont conservés 5 ans suite aux recommandations de la CNIL.",
    "Les avis sont conservés 5 ans après avis du délégué.",
    "Les fiches sont archivées 10 ans à compter de la clôture.",
    "À titre indicatif, les fiches sont conservées 5 ans.",
    "Autrefois les fiches sont conservées 5 ans.",
    "Les fiches sont conservées jusqu'à nouvel ordre.",
    "Les fiches sont conservées jusqu'à preuve du contraire.",
    "Les fiches sont conservées jusqu'à leur suppression.",
    "Les fiches sont conservées jusqu'au dixième anniversaire de la clôture.",
    "Les fiches sont conservées 5 ans après la clôture et restituées à l'assuré.",
    "Les fiches sont conservées 5 ans après la clôture, un bilan étant fait à mi-parcours.",
    "Les fiches sont conservées 5 ans après la clôture dans la mesure du possible.",
    "5 ans à partir de la clôture pour les mineurs, définitif pour les autres",
    "Five years after closure.",
    "",
  ])
    it(`is shown as not understood rather than guessed: « ${text} »`, () => {
      const reading = readRetention(text, null);
      assert.notEqual(reading.status, "read");
      assert.ok(text === "" || reading.unread.length > 0);
    });

  it("is not read when the clause that introduces it is not understood", () => {
    for (const context of [
      "Ne sont pas concernées",
      "Sauf demande contraire, les lettres sont conservées",
      "Au moins",
    ])
      assert.notEqual(readRetention("2 ans", context).status, "read");
  });

  it("changes or is flagged when a negation enters it", () => {
    for (const text of cases.map(([sentence]) => sentence)) {
      const before = JSON.stringify(readRetention(text, null).rules);
      for (const negated of [
        text.replace(/ sont | est /, " ne sont pas "),
        `Sauf exception, ${text}`,
        text.replace(/[.]?$/, ", sauf exception."),
      ]) {
        if (negated === text) continue;
        const reading = readRetention(negated, null);
        assert.ok(reading.status !== "read" || JSON.stringify(reading.rules) !== before, negated);
      }
    }
  });

  it("ends in linear time on a hostile sentence", () => {
    assert.equal(readRetention("conservées ".repeat(50_000), null).status, "not-understood");
    assert.equal(readRetention("(".repeat(999), null).status, "not-understood");
  });
});
