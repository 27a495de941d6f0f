import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importFile } from "../importFile.ts";
import { readableText } from "../readableText.ts";
import type { TableField } from "./tableFields.ts";

const importing = (
  text: string | Uint8Array,
  columns: Readonly<Record<string, TableField>> = {},
) => {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const register = importFile({
    bytes,
    name: "registre.csv",
    language: "fr",
    columns: new Map(Object.entries(columns)),
  });
  const { source } = readableText(bytes, "registre.csv");
  assertAccountedFor(source, register);
  assertQuoted(source, register);
  return register;
};

const french = [
  [
    "Nom du traitement",
    "Finalité",
    "Base légale",
    "Données traitées",
    "Durée de conservation",
    "Destinataires",
    "Mise à jour",
  ],
  [
    "Prêt de livres",
    "Prêter",
    "Article 6.1.e du RGPD",
    "Nom ; carte",
    "Un an après le dernier prêt.",
    "Aucun",
    "04/03/2021",
  ],
  ["Accueil", "Renseigner", "", "Nom", "Trois mois.", "Mairie", ""],
];
const csv = (rows: readonly (readonly string[])[], separator: string): string =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join("\r\n");

describe("a table as CSV", () => {
  it("is read whatever parts its cells", () => {
    for (const separator of [";", ",", "\t"]) {
      const { activities } = importing(csv(french, separator));
      assert.deepEqual(
        activities.map(({ title, updatedOn, retention, recipientsNone }) => [
          title,
          updatedOn,
          retention[0]?.reading.rules[0]?.keep,
          recipientsNone,
        ]),
        [
          ["Prêt de livres", "2021-03-04", "P1Y", true],
          ["Accueil", null, "P3M", false],
        ],
      );
      assert.deepEqual(activities[0]?.dataCategories[0]?.items, ["Nom", "carte"]);
      assert.deepEqual(activities[0].legalBases[0]?.article, "6.1.e");
    }
  });

  it("is read with a mark, in Windows-1252, under English headings, and with a title above them", () => {
    assert.equal(importing(`\u{FEFF}${csv(french, ";")}`).activities.length, 2);
    const old = importing(Buffer.from(csv(french, ";").replaceAll("’", "'"), "latin1"));
    assert.equal(old.activities[0]?.title, "Prêt de livres");
    assert.ok(old.findings.some(({ rule }) => rule === "document.encoding"));
    const english = importing(
      "Register of Sauvelande\nProcessing activity,Purpose,Legal basis,Retention period\nLoans,Lend books,Article 6.1.e,Deux ans.\n",
    );
    assert.equal(english.activities[0]?.retention[0]?.reading.rules[0]?.keep, "P2Y");
  });

  it("goes on over lines within quotes", () => {
    const { activities } = importing('Nom;Finalité;Données\nA;"Lire\nÉcrire";"- Nom\n- Adresse"\n');
    assert.deepEqual(
      activities[0]?.purposes.map(({ text }) => text),
      ["Lire", "Écrire"],
    );
    assert.deepEqual(activities[0].dataCategories[0]?.items, ["Nom", "Adresse"]);
  });

  it("has columns that nobody knows: found with all of their words, or named by the caller", () => {
    const text = "Nom;Finalité;Remarque;Gardé\nA;Lire;bof;deux ans\n";
    const unknown = importing(text);
    const found = unknown.findings.filter(({ rule }) => rule === "table.unknown-column");
    assert.deepEqual(
      found.map(({ evidence }) => evidence),
      ["Remarque bof", "Gardé deux ans"],
    );
    const named = importing(text, { gardé: "retention", Remarque: "ignore" });
    assert.equal(named.activities[0]?.retention[0]?.text, "deux ans");
    const absent = importing(text, { Durée: "retention" });
    assert.ok(absent.findings.some(({ rule }) => rule === "table.not-mapped"));
  });

  it("begins a cell like a formula: it stays words, and is found; the guard of an export goes away", () => {
    const { activities, findings } = importing("Nom;Finalité\nA;=cmd|'/c calc'!A1\nB;'=1+1\n");
    assert.deepEqual(
      activities.map(({ purposes }) => purposes[0]?.text),
      ["=cmd|'/c calc'!A1", "=1+1"],
    );
    assert.equal(findings.filter(({ rule }) => rule === "cell.formula").length, 2);
  });

  it("leaves a quote open: what stands before it is read, and the line is said", () => {
    const { activities, findings } = importing('Nom;Finalité\nA;Lire\nB;"Écrire\nC;Compter\n');
    assert.equal(activities[0]?.title, "A");
    assert.ok(findings.some(({ rule }) => rule === "table.broken"));
  });

  it("is no table of activities, and says why", () => {
    const { activities, findings } = importing("Poste;Montant\nLivres;300\n");
    assert.deepEqual(activities, []);
    assert.equal(findings[0]?.rule, "table.no-activity");
    assert.match(findings[0].message, /n’a ni rubrique ni en-tête connus/);
  });

  it("says of one of our own which value does not fit", () => {
    const { activities, findings } = importing(
      "Identifiant (egide/register@1);Nom du traitement;Mise à jour;Destinataires\na;A;hier;x | kind=voisin\n",
    );
    assert.deepEqual([activities[0]?.updatedOn, activities[0]?.recipients], [null, []]);
    assert.equal(findings.filter(({ rule }) => rule === "table.invalid-value").length, 2);
  });

  it("is read where its headings are plain questions", () => {
    const { activities, findings } = importing(
      "Traitement;Pourquoi;Qui;Quoi;A qui;Combien de temps;Prestataire;Dernière revue\n" +
        "Cantine;Servir des repas;Enfants;Nom;Assureur;Un an après le départ;Non;03/02/2025\n",
    );
    const [canteen] = activities;
    assert.equal(canteen!.title, "Cantine");
    assert.equal(canteen!.purposes[0]?.text, "Servir des repas");
    assert.equal(canteen!.dataSubjects[0]?.text, "Enfants");
    assert.equal(canteen!.recipients[0]?.text, "Assureur");
    assert.equal(canteen!.retention[0]?.reading.rules[0]?.keep, "P1Y");
    assert.equal(canteen!.processors?.used, "no");
    assert.equal(canteen!.updatedOn, "2025-02-03");
    assert.ok(!findings.some(({ rule }) => rule === "table.unknown-column"));
  });
});
