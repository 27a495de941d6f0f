import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Value } from "typebox/value";
import { RegisterSchema } from "../model/register.ts";
import { assertAccountedFor, assertQuoted } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";

const read = (text: string, name = "page.txt") =>
  importDocument({ bytes: Buffer.from(text), name, language: "fr" });
const rulesOf = (text: string) => read(text).findings.map(({ rule }) => rule);

describe("the import of a register page", () => {
  const register = read(page);
  const [loans, incidents] = register.activities;
  assert.ok(loans && incidents);

  it("gives a register of the published format", () => {
    assert.ok(Value.Check(RegisterSchema, register));
    assert.equal(register.document.language, "fr");
  });

  it("drops nothing, and quotes every value from the page", () => {
    assertAccountedFor(page, register);
    assertQuoted(page, register);
  });

  it("names the controller and the officers, who share the address below them", () => {
    assert.equal(register.controller?.name, "Camille Aubry");
    assert.equal(register.controller?.email, "direction@val-clair.example");
    assert.deepEqual(
      register.dataProtectionOfficers.map(({ name, role, email }) => [name, role, email]),
      [
        ["Noor Lambert", "dpo", "dpo@val-clair.example"],
        ["Félix Oury", "deputy", "dpo@val-clair.example"],
      ],
    );
  });

  it("parts domain and title, and gives stable identifiers", () => {
    assert.deepEqual(
      register.activities.map(({ domain, title, id }) => [domain, title, id]),
      [
        ["Prêts", "Gérer les prêts de matériel", "gerer-les-prets-de-materiel"],
        ["Prêts", "Garder la trace des incidents", "garder-la-trace-des-incidents"],
      ],
    );
  });

  it("nests sub-purposes as the page does", () => {
    assert.deepEqual(
      loans.subPurposes.map(({ text, children }) => [text, children.map((child) => child.text)]),
      [
        ["Enregistrer les demandes", []],
        ["Suivre le parc :", ["entretien", "retours"]],
        ["Relancer les emprunteurs Vérifier les retours", []],
      ],
    );
  });

  it("reports two items in one bullet and leaves them one value", () => {
    const finding = register.findings.find(({ rule }) => rule === "list.merged-items");
    assert.equal(finding?.evidence, "Relancer les emprunteurs Vérifier les retours");
  });

  it("reads legal bases and normalises references", () => {
    assert.deepEqual(
      loans.legalBases.map(({ article }) => article),
      ["6.1.e"],
    );
    assert.deepEqual(
      incidents.legalBases.map(({ article }) => article),
      ["6.1.f"],
    );
    assert.deepEqual(
      loans.legalReferences.map(({ code, article }) => [code, article]),
      [
        ["RGPD", "6.1.e"],
        ["CSS", "L.262-1"],
        ["CSS", "R.262-4"],
      ],
    );
    assert.equal(incidents.legalReferences.at(-1)?.code, "décret n° 2020-12 du 7 janvier 2020");
    assert.equal(incidents.legalReferences.at(-1)?.date, "2020-01-07");
  });

  it("groups data by the persons they are about, and classifies them", () => {
    assert.deepEqual(
      loans.dataCategories.map(({ subjects, items }) => [subjects, items]),
      [
        ["Pour les emprunteurs", ["Nom et prénom", "NIR", "Données de santé dont le handicap"]],
        ["Pour les agents", ["Identifiant de connexion"]],
      ],
    );
    assert.deepEqual(loans.specialCategories, ["health"]);
    assert.equal(loans.nationalIdentifier, true);
    assert.deepEqual([incidents.specialCategories, incidents.nationalIdentifier], [[], false]);
  });

  it("has no recipients where the page says that there are none", () => {
    assert.deepEqual([loans.recipients, loans.recipientsNone], [[], true]);
    assert.deepEqual(
      incidents.recipients.map(({ text }) => text),
      ["Assureur du prêteur", "Fabricant du matériel"],
    );
    assert.equal(incidents.recipientsNone, false);
  });

  it("joins an item cut into two bullets, with two spans and a finding", () => {
    const [witnesses] = incidents.dataSubjects;
    assert.equal(witnesses?.text, "Témoins (voisins Et famille), soignants");
    assert.equal(witnesses?.source.length, 2);
    assert.ok(register.findings.some(({ rule }) => rule === "list.split-item"));
  });

  it("makes one statement of each retention sentence, with the clause it depends on", () => {
    assert.deepEqual(
      loans.retention.map(({ id, reading }) => [
        id,
        reading.status,
        reading.rules[0]?.keep ?? reading.rules[0]?.until,
      ]),
      [
        ["gerer-les-prets-de-materiel.1", "read", "P2Y"],
        ["gerer-les-prets-de-materiel.2", "read", "règlement de la dette"],
      ],
    );
    const clause = "Les rapports sont gardés, selon leur gravité, pour des durées maximales de";
    assert.deepEqual(
      incidents.retention.map(({ text, context }) => [text, context]),
      [
        ["Trois ans pour les rapports sans suite", clause],
        ["Dix ans pour les rapports transmis au fabricant.", clause],
        ["Les photographies sont effacées sans délai.", null],
      ],
    );
  });

  it("says what it knows of processors and objection, and null where the page is silent", () => {
    assert.equal(loans.processors?.used, "no");
    assert.equal(incidents.processors?.used, "possible");
    assert.equal(loans.rights?.objection, "excluded");
    assert.equal(incidents.rights, null);
  });

  it("takes the latest of several dates, and none that the calendar lacks", () => {
    assert.equal(loans.updatedOn, "2024-02-05");
    assert.equal(incidents.updatedOn, "2023-04-01");
    const rules = register.findings
      .filter(({ activity }) => activity === 2)
      .map(({ rule }) => rule);
    assert.ok(rules.includes("date.malformed") && rules.includes("date.repeated"));
  });

  it("finds missing, empty, misplaced and misnamed parts", () => {
    const found = register.findings.map(
      ({ rule, activity, field }) => `${activity} ${field} ${rule}`,
    );
    for (const expected of [
      "1 rights rights.wrong-name",
      "2 subPurposes field.missing",
      "2 rights field.missing",
      "2 dataCategories field.empty",
      "2 retention layout.bullet-at-field-level",
    ])
      assert.ok(found.includes(expected), expected);
  });

  it("keeps a malformed date null", () => {
    const malformed = read("A : B\n\n  • Finalité : x\n  • Mise à jour : 17/022023");
    assert.equal(malformed.activities[0]?.updatedOn, null);
    assert.ok(
      malformed.findings.some(
        ({ rule, evidence }) => rule === "date.malformed" && evidence === "17/022023",
      ),
    );
  });

  it("takes groups of data that stand under the persons, with a finding", () => {
    const [activity] = read(
      "A : B\n\n  • Finalité : x\n  • Personnes concernées :\n    • Pour les élèves : Données d'identité ; Notes",
    ).activities;
    assert.deepEqual(
      activity?.dataSubjects.map(({ text }) => text),
      ["les élèves"],
    );
    assert.deepEqual(activity.dataCategories[0]?.items, ["Données d'identité", "Notes"]);
    assert.ok(
      rulesOf(
        "A : B\n\n  • Finalité : x\n  • Personnes concernées : Pour les élèves : Données d'identité",
      ).includes("field.misplaced-data"),
    );
  });

  it("takes lists parted by semicolons, and leaves out the heads of lists", () => {
    const [activity] = read(
      "A : B\n\n  • Finalité : un ; deux\n  • Sous-finalités : trois ; quatre (cinq ; six)\n  • Destinataires :\n    • Au dedans :\n      • Accueil ;\n      • Caisse\n  • Types de données :\n    • Vie de tous les jours :\n      • repas\n",
    ).activities;
    assert.deepEqual(
      activity?.purposes.map(({ text }) => text),
      ["un", "deux"],
    );
    assert.deepEqual(
      activity.subPurposes.map(({ text }) => text),
      ["trois", "quatre (cinq ; six)"],
    );
    assert.deepEqual(
      activity.recipients.map(({ text }) => text),
      ["Accueil", "Caisse"],
    );
    assert.deepEqual(activity.dataCategories[0]?.items, ["Vie de tous les jours", "repas"]);
  });

  it("joins a field that stands twice, with a finding", () => {
    const twice = read("A : B\n\n  • Finalité : un\n  • Destinataires : x\n  • Destinataires : y");
    assert.deepEqual(
      twice.activities[0]?.recipients.map(({ text }) => text),
      ["x", "y"],
    );
    assert.ok(twice.findings.some(({ rule }) => rule === "field.repeated"));
  });

  it("says that a letter of article 6 is missing instead of choosing one", () => {
    const [activity] = read(
      "A : B\n\n  • Finalité : x\n  • Base légale : Article 6 (1) du RGPD, intérêt légitime",
    ).activities;
    assert.equal(activity?.legalBases[0]?.article, "6.1");
    assert.ok(
      rulesOf("A : B\n\n  • Finalité : x\n  • Base légale : Article 6 (1) du RGPD").includes(
        "legal-basis.no-letter",
      ),
    );
  });

  it("finds no activity in what is no register, and says so in the asked language", () => {
    const poem = importDocument({
      bytes: Buffer.from("Un poème.\nSans libellé."),
      name: "p.txt",
      language: "en",
    });
    assert.deepEqual(poem.activities, []);
    assert.equal(poem.findings[0]?.rule, "document.no-activity");
    assert.match(poem.findings[0]?.message ?? "", /No processing activity/);
    assertAccountedFor("Un poème.\nSans libellé.", poem);
  });

  it("finds a binary file and a file in another encoding", () => {
    const binary = importDocument({
      bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      name: "r.ods",
      language: "fr",
    });
    assert.deepEqual(
      binary.findings.map(({ rule }) => rule),
      ["document.binary"],
    );
    const latin = importDocument({
      bytes: Buffer.from("A : B\n\n  - Finalité : prêter", "latin1"),
      name: "r.txt",
      language: "fr",
    });
    assert.equal(latin.activities[0]?.purposes[0]?.text, "prêter");
    assert.equal(latin.findings[0]?.rule, "document.encoding");
  });
});
