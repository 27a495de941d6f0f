import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccountedFor } from "../accountedFor.fixture.ts";
import { importFile } from "../importFile.ts";
import { readableText } from "../readableText.ts";
import { ods, recordRows, type FixtureSheet } from "./cnilForm.fixture.ts";

const importing = (sheets: readonly FixtureSheet[]) => {
  const bytes = ods(sheets);
  const register = importFile({ bytes, name: "registre.ods", language: "fr" });
  assertAccountedFor(readableText(bytes, "registre.ods").source, register);
  return register;
};

const rulesOf = ({ findings }: ReturnType<typeof importing>): string[] =>
  findings.map(({ rule, activity }) => (activity === null ? rule : `${rule} ${activity}`));

const loans: FixtureSheet = {
  name: "Prêts",
  rows: recordRows({
    title: "Prêt de livres",
    reference: "BIB-1",
    createdOn: { day: "2020-02-03" },
    updatedOn: "4 mars 2021",
    controller: [
      "Jeanne Ozanne",
      "2 quai Vert",
      "76000",
      "Rouen",
      "France",
      "02 00 00 00 00",
      "mairie@sauvelande.example",
    ],
    dpo: ["Paul Riou", null, null, null, null, null, "dpo@sauvelande.example"],
    dpoCompany: ["Conseil & Droit", "3 rue Basse"],
    joint: ["Commune d’Yvrande", null, null, "Yvrande"],
    purpose: "Prêter des livres",
    subPurposes: ["Relancer les retards", "Compter les prêts"],
    data: [
      [
        "Données de connexion (adress IP, logs, etc.)",
        "Carte ; code",
        "1 an après le dernier prêt\nPuis 3 mois aux archives",
      ],
      ["Lectures", "Titres empruntés", ""],
      ["Vie personnelle (habitudes de vie, situation familiale, etc.)", "Non", ""],
    ],
    sensitive: [["Données concernant la santé", "Déficience visuelle", "2 ans"]],
    persons: [
      ["Clients", ""],
      ["Autres (préciser)", "Bénévoles"],
      ["Salariés", "de la bibliothèque"],
    ],
    recipients: [
      ["Sous-traitants", "Logilivre"],
      ["Autre (Préciser)", "Trésor public"],
      ["Service interne qui traite les données", ""],
    ],
    measures: [
      ["Chiffrement des données", "TLS 1.3"],
      ["Autres mesures (à préciser)", "Porte fermée"],
    ],
    transfers: [["Logilivre Inc.", "Etats-Unis", "Privacy shield", "contrat.pdf"]],
    added: [["Base légale", "Article 6.1.e du RGPD, mission d’intérêt public"]],
  }),
};

describe("the CNIL's form", () => {
  it("gives every part of a record its member", () => {
    const register = importing([loans]);
    const [activity] = register.activities;
    assert.equal(activity!.id, "pret-de-livres");
    assert.deepEqual(
      [activity!.reference, activity!.createdOn, activity!.updatedOn],
      ["BIB-1", "2020-02-03", "2021-03-04"],
    );
    assert.deepEqual(texts(activity!.purposes), ["Prêter des livres"]);
    assert.deepEqual(texts(activity!.subPurposes), ["Relancer les retards", "Compter les prêts"]);
    assert.deepEqual(
      activity!.dataCategories.map(({ category, items }) => [category, items]),
      [
        ["Données de connexion (adress IP, logs, etc.)", ["Carte", "code"]],
        ["Lectures", ["Titres empruntés"]],
        ["Données concernant la santé", ["Déficience visuelle"]],
      ],
    );
    assert.deepEqual(activity!.specialCategories, ["health"]);
    assert.deepEqual(
      activity!.retention.map(({ text, dataSet, reading }) => [
        text,
        dataSet,
        reading.rules[0]?.keep,
      ]),
      [
        ["1 an après le dernier prêt", "Données de connexion (adress IP, logs, etc.)", "P1Y"],
        ["Puis 3 mois aux archives", "Données de connexion (adress IP, logs, etc.)", "P3M"],
        ["2 ans", "Données concernant la santé", "P2Y"],
      ],
    );
    assert.deepEqual(texts(activity!.dataSubjects), [
      "Clients",
      "Bénévoles",
      "Salariés : de la bibliothèque",
    ]);
    assert.deepEqual(
      activity!.recipients.map(({ text, kind }) => [text, kind]),
      [
        ["Logilivre", "processor"],
        ["Trésor public", undefined],
        ["Service interne qui traite les données", "internal"],
      ],
    );
    assert.deepEqual(
      activity!.securityMeasures?.map(({ kind, text }) => [kind, text]),
      [
        ["encryption", "TLS 1.3"],
        ["other", "Porte fermée"],
      ],
    );
    assert.deepEqual(
      activity!.legalBases.map(({ article }) => article),
      ["6.1.e"],
    );
    assert.equal(activity!.jointControllers?.[0]?.name, "Commune d’Yvrande");
  });

  it("knows the parties of the register, and how they are reached", () => {
    const { controller, dataProtectionOfficers } = importing([loans]);
    assert.equal(controller?.name, "Jeanne Ozanne");
    assert.equal(controller?.email, "mairie@sauvelande.example");
    assert.equal(controller?.contact, "2 quai Vert, 76000 Rouen, France, 02 00 00 00 00");
    const [dpo] = dataProtectionOfficers;
    assert.deepEqual(
      [dpo?.name, dpo?.organisation, dpo?.contact, dpo?.email],
      ["Paul Riou", "Conseil & Droit", "3 rue Basse", "dpo@sauvelande.example"],
    );
  });

  it("says that the Privacy Shield grounds nothing, and keeps its words", () => {
    const register = importing([loans]);
    assert.ok(rulesOf(register).includes("transfer.privacy-shield 1"));
    const [transfer] = register.activities[0]!.transfers!;
    assert.deepEqual(
      [transfer!.recipient, transfer!.country, transfer!.safeguard, transfer!.document],
      ["Logilivre Inc.", "Etats-Unis", undefined, "Privacy shield ; contrat.pdf"],
    );
  });

  it("finds a transfer without its country, and makes no transfer of it", () => {
    const register = importing([
      {
        name: "A",
        rows: recordRows({ title: "A", purpose: "B", transfers: [["Logilivre", "", "", ""]] }),
      },
    ]);
    assert.equal(register.activities[0]!.transfers, undefined);
    assert.ok(rulesOf(register).includes("transfer.incomplete 1"));
  });

  it("reads as many records as there are filled ones, and skips the empty form", () => {
    const register = importing([
      { name: "Fiche 2", rows: recordRows({ title: "Deux", purpose: "B" }) },
      { name: "3_-_Modèle_de_fiche_de_registre", rows: recordRows() },
      { name: "Renommée", rows: recordRows({ title: "Trois", purpose: "C" }) },
    ]);
    assert.deepEqual(
      register.activities.map(({ title }) => title),
      ["Deux", "Trois"],
    );
  });

  it("leaves the example out beside other records, with a finding, and reads it where it is alone", () => {
    const example: FixtureSheet = {
      name: "4_-_Exemple_de_fiche",
      rows: recordRows({ title: "Paie fictive", reference: "1 - Exemple", purpose: "Payer" }),
    };
    const beside = importing([loans, example]);
    assert.deepEqual(beside.activities.length, 1);
    assert.ok(rulesOf(beside).includes("record.example"));
    const alone = importing([example]);
    assert.equal(alone.activities[0]?.title, "Paie fictive");
    assert.ok(rulesOf(alone).includes("record.only-example 1"));
  });

  it("reads a record whose rows and columns were moved", () => {
    const moved = recordRows({
      title: "Ailleurs",
      purpose: "Voir",
      data: [["Photos", "Visages", "3 mois"]],
    }).flatMap((row) => [[null, ...row], []]);
    const [activity] = importing([{ name: "A", rows: [[], [], ...moved] }]).activities;
    assert.equal(activity?.title, "Ailleurs");
    assert.deepEqual(activity?.dataCategories[0]?.items, ["Visages"]);
    assert.equal(activity?.retention[0]?.reading.rules[0]?.keep, "P3M");
  });

  it("names a record without a name by its purpose, and says what is empty", () => {
    const register = importing([{ name: "A", rows: recordRows({ purpose: "Compter" }) }]);
    assert.equal(register.activities[0]?.title, "Compter");
    const rules = rulesOf(register);
    for (const rule of ["record.no-name 1", "field.empty 1", "field.missing 1"])
      assert.ok(rules.includes(rule), rule);
  });

  it("makes an activity of a row of the list that has no record, and compares the others", () => {
    const list: FixtureSheet = {
      name: "Liste",
      rows: [
        ["Coordonnées du responsable de l’organisme", "Nom :", "Ozanne", "Prénom :", "Jeanne"],
        ["Identification du traitement", null, null, null, "Finalité du traitement"],
        [
          "Nom du traitement",
          "N° / RÉF",
          "Date de création de la fiche",
          "Dernière mise à jour de la fiche",
        ],
        ["(EXEMPLE) Gestion de la paie", "1 - Exemple"],
        ["Prêt de livres", "BIB-1", { day: "2020-02-04" }, null, "Prêter des livres"],
        ["Accueil", "ACC-1", { day: "2019-01-01" }, { day: "2020-01-01" }, "Renseigner"],
      ],
    };
    const register = importing([list, loans]);
    assert.deepEqual(
      register.activities.map(({ title, reference, updatedOn }) => [title, reference, updatedOn]),
      [
        ["Prêt de livres", "BIB-1", "2021-03-04"],
        ["Accueil", "ACC-1", "2020-01-01"],
      ],
    );
    assert.equal(register.controller?.name, "Jeanne Ozanne");
    const rules = rulesOf(register);
    assert.ok(rules.includes("record.list-differs 1"));
    assert.ok(rules.includes("record.list-only 2"));
  });

  it("says of a workbook without records why each sheet gives none", () => {
    const register = importing([
      { name: "Notes", rows: [["Acheter du pain", "et du lait"]] },
      { name: "Modèle", rows: recordRows() },
    ]);
    assert.deepEqual(register.activities, []);
    const [finding] = register.findings;
    assert.equal(finding?.rule, "workbook.no-activity");
    assert.match(finding.message, /« Notes » n’a ni rubrique/);
    assert.match(finding.message, /« Modèle » est un modèle de fiche que personne n’a rempli/);
  });

  it("quotes a sheet that is something else, whole", () => {
    const register = importing([
      loans,
      {
        name: "Budget",
        rows: [
          ["Poste", "Montant"],
          ["Livres", "300"],
        ],
      },
    ]);
    const finding = register.findings.find(({ rule }) => rule === "sheet.not-read");
    assert.match(finding!.evidence!, /Poste[\s\S]+300/);
  });
});

const texts = (values: readonly { readonly text: string }[]): string[] =>
  values.map(({ text }) => text);
