import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Activity } from "../model/register.ts";
import { statementHash } from "./fields/readRetentionField.ts";
import { importDocument } from "./importDocument.ts";

const read = (text: string, name = "page.txt") =>
  importDocument({ bytes: Buffer.from(text), name, language: "fr" });
const only = (text: string, name?: string): Activity => {
  const { activities } = read(text, name);
  assert.equal(activities.length, 1);
  return activities[0]!;
};
const texts = (values: readonly { text: string }[]): string[] => values.map(({ text }) => text);

describe("accidents of real pages", () => {
  it("a label inside another field is a value, when the record has that field", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Types de données :\n    • Destinataire : nom\n  • Destinataires : Mairie",
    );
    assert.deepEqual(activity.dataCategories[0]?.items, ["Destinataire : nom"]);
    assert.deepEqual(texts(activity.recipients), ["Mairie"]);
  });

  it("a label at a deeper indent is a field, when the record lacks it", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n    • Mise à jour : 02/03/2024\n  • Destinataires : y",
    );
    assert.equal(activity.updatedOn, "2024-03-02");
  });

  it("a value between labels on lines of their own is no head of a record", () => {
    const activity = only(
      "A : B\n\nFinalité :\n\nGérer les prêts\n\nBase légale :\n\nArticle 6.1.e du RGPD\n\nDestinataires :\n\nMairie",
    );
    assert.deepEqual(texts(activity.purposes), ["Gérer les prêts"]);
    assert.deepEqual(texts(activity.recipients), ["Mairie"]);
  });

  it("a wrapped line goes on with the value above it", () => {
    const activity = only(
      "A : B\n\n  • Finalité : Prêter un lit\n    à qui en a besoin.\n    Reprendre le lit.",
    );
    assert.deepEqual(texts(activity.purposes), [
      "Prêter un lit à qui en a besoin.",
      "Reprendre le lit.",
    ]);
  });

  it("numbered items belong side by side to the item before them, at any indent", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Sous-finalités :\n    • Prêter :\n 1. un lit\n 2. un siège\n    • Reprendre",
    );
    assert.deepEqual(
      activity.subPurposes.map(({ text, children }) => [text, texts(children)]),
      [
        ["Prêter :", ["un lit", "un siège"]],
        ["Reprendre", []],
      ],
    );
  });

  it("a semicolon parts items after a closed parenthesis, not inside one", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Destinataires : Mairie (accueil ; caisse) ; Assureur",
    );
    assert.deepEqual(texts(activity.recipients), ["Mairie (accueil ; caisse)", "Assureur"]);
  });

  it("a semicolon inside a word parts nothing, and an open parenthesis swallows nothing", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Destinataires : Service a;b ; Mairie (accueil ; Assureur",
    );
    assert.deepEqual(texts(activity.recipients), ["Service a;b", "Mairie (accueil", "Assureur"]);
  });

  it("a sentence without a subject needs the head of its line; one with a subject does not", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Durée de conservation : Plans : selon le chantier. Dix ans pour les relevés. Les photos sont gardées un an.",
    );
    assert.deepEqual(
      activity.retention.map(({ context }) => context),
      [null, "Plans", null],
    );
  });

  it("what follows a head that promises something itself needs the whole of it, and is not read alone", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Durée de conservation : Images : un mois. Cinq ans au plus à compter du dépôt.",
    );
    assert.equal(activity.retention[1]?.context, "Images : un mois.");
    assert.notEqual(activity.retention[1].reading.status, "read");
  });

  for (const [layout, below] of Object.entries({
    "bullets below": "\n    • 5 ans pour les majeurs\n    • 2 ans pour les mineurs",
    "lines below": "\n    5 ans pour les majeurs\n    2 ans pour les mineurs",
    "numbers below": "\n  1. 5 ans pour les majeurs ;\n  2. 2 ans pour les mineurs",
  }))
    it(`a clause behind the label is the context of the ${layout}`, () => {
      const activity = only(
        `A : B\n\n  • Finalité : x\n  • Durée de conservation : Les fiches sont conservées pour une durée minimale de :${below}`,
      );
      assert.deepEqual(
        activity.retention.map(({ context }) => context),
        Array.from({ length: 2 }, () => "Les fiches sont conservées pour une durée minimale de"),
      );
      assert.ok(activity.retention.every(({ reading }) => reading.status !== "read"));
    });

  it("a list at the indent of the line that introduces it belongs to it, until the next such line", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Durée de conservation :\n    • Au moins :\n    • 5 ans pour les plans\n    • Au plus :\n    • 2 ans pour les relevés",
    );
    assert.deepEqual(
      activity.retention.map(({ text, context }) => [text, context]),
      [
        ["5 ans pour les plans", "Au moins"],
        ["2 ans pour les relevés", "Au plus"],
      ],
    );
  });

  it("a line cut before a figure or a name is one sentence", () => {
    for (const cut of [
      "au moins\n    5 ans après la clôture.",
      "au moins 5 ans après\n    La clôture.",
    ]) {
      const { retention } = only(
        `A : B\n\n  • Finalité : x\n  • Durée de conservation : Les fiches sont conservées ${cut}`,
      );
      assert.equal(retention.length, 1, cut);
      assert.equal(retention[0]?.reading.rules[0]?.kind, "minimum");
      assert.equal(retention[0].source.length, 2);
    }
  });

  it("a list or a reference cut by the line end is whole", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Base légale : Mission fondée sur l'article L. 100-1 du code de la\n    sécurité sociale\n  • Types de données : nom ; numéro de sécurité\n    sociale ; adresse",
    );
    assert.deepEqual(activity.dataCategories[0]?.items, [
      "nom",
      "numéro de sécurité sociale",
      "adresse",
    ]);
    assert.equal(activity.nationalIdentifier, true);
    assert.deepEqual(
      activity.legalReferences.map(({ code, article }) => [code, article]),
      [["CSS", "L.100-1"]],
    );
  });

  it("a sentence that leans on the one before has it as its context, and is read with it", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Durée de conservation : Les fiches sont gardées un an. Au-delà de ce délai, elles sont archivées.",
    );
    assert.equal(activity.retention[1]?.context, "Les fiches sont gardées un an.");
    assert.equal(activity.retention[1].reading.status, "read");
    assert.deepEqual(
      activity.retention[1].reading.rules.map(({ keep, end }) => [keep, end]),
      [["P1Y", "archive"]],
    );
  });

  it("the hash of a statement follows the promise, not the typography", () => {
    const hash = statementHash("L'accès est gardé 2 ans", null);
    assert.equal(statementHash("L’accès  est gardé\u00a02 ans ", null), hash);
    assert.notEqual(statementHash("L'accès est gardé 3 ans", null), hash);
    assert.notEqual(statementHash("L'accès est gardé 2 ans", "Au plus"), hash);
  });

  it("an address below the officer is not the controller's", () => {
    const { controller, dataProtectionOfficers } = read(
      "Responsable de traitement : Mairie\nDPO : Alix Roy\ndpo@mairie.example\n\nA : B\n\n  • Finalité : x",
    );
    assert.deepEqual([controller?.name, controller?.email], ["Mairie", null]);
    assert.equal(dataProtectionOfficers[0]?.email, "dpo@mairie.example");
  });

  it("a script inside an item is none of its words", () => {
    const activity = only(
      "<h2>A : B</h2><ul><li>Finalité : z<script>load()</script></li></ul>",
      "a.html",
    );
    assert.deepEqual(texts(activity.purposes), ["z"]);
  });

  it("health professionals and insurers make no health datum; health does", () => {
    const data = (items: string) =>
      only(`A : B\n\n  • Finalité : x\n  • Types de données : ${items}`).specialCategories;
    assert.deepEqual(data("Nom des professionnels de santé ; Caisse d'assurance maladie"), []);
    assert.deepEqual(data("Données de santé des résidents"), ["health"]);
    assert.deepEqual(data("Appartenance syndicale ; empreinte digitale"), [
      "union-membership",
      "biometric",
    ]);
  });

  it("a date without a colon is read, and a number makes no label", () => {
    assert.equal(
      only("A : B\n\n  • Finalité : x\n  • Mise à jour le 17/02/2023").updatedOn,
      "2023-02-17",
    );
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Destinataires :\n    • Référence 2023\n    • Mairie",
    );
    assert.deepEqual(texts(activity.recipients), ["Référence 2023", "Mairie"]);
  });

  it("labels are known with a remark in parentheses and in other usual words", () => {
    const activity = only(
      "A : B\n\n- Finalités poursuivies : x\n- Fondement légal du traitement : article 6.1.e du RGPD\n- Personnes visées : élèves\n- Destinataires internes : accueil\n- Durées de conservation (DUA) : 5 ans",
    );
    assert.equal(activity.legalBases.length, 1);
    assert.deepEqual(
      [texts(activity.dataSubjects), texts(activity.recipients)],
      [["élèves"], ["accueil"]],
    );
    assert.deepEqual(texts(activity.retention), ["5 ans"]);
  });

  it("what looks like an unknown field in a page without indents is found", () => {
    const { findings } = read(
      "A : B\n\n- Finalité : x\n- Habilitations requises : secret\n- Destinataires : y",
    );
    assert.ok(
      findings.some(
        ({ rule, evidence }) =>
          rule === "layout.bullet-at-field-level" && evidence === "Habilitations requises : secret",
      ),
    );
  });

  it("a page without indents has no misplaced bullets", () => {
    const { findings } = read(
      "A : B\n\n- Finalité : x\n- Sous-finalités :\n- un\n- deux\n- Destinataires : y",
    );
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "layout.bullet-at-field-level"),
      [],
    );
  });
});
