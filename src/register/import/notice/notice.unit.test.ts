import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importDocument } from "../importDocument.ts";

const read = (text: string, name = "notice.txt") => {
  const register = importDocument({ bytes: Buffer.from(text), name, language: "fr" });
  assertAccountedFor(text, register);
  assertQuoted(text, register);
  return register;
};
const titles = (text: string, name?: string) =>
  read(text, name).activities.map(({ title }) => title);

const questions = `Politique de confidentialité

1. Qui est responsable de Barquette ?

La Caisse d’entraide du Val Clair est responsable de traitement.

2. Pourquoi utilisons-nous des données ?

Barquette utilise des données pour les finalités suivantes :

  • Réserver une place au marché ;
  • Prévenir les exposants d’un report.

3. Quelles sont les données que nous utilisons ?

  • Nom et prénom de l’exposant ;
  • Adresse électronique.

4. Qu’est-ce qui nous autorise à les utiliser ?

Tenir un marché est une tâche d’intérêt public : article 6-1 e) du RGPD.

5. Pendant combien de temps les gardons-nous ?

| Données | Durée de conservation
| Réservations | 2 ans à compter du marché
| Journaux | 6 mois

6. Quels sont vos droits ?

Vous pouvez demander l’accès et vous opposer à ces traitements en écrivant au délégué à la protection des données : dpo@val-clair.example

7. Qui va avoir accès à ces données ?

  • Les agents des marchés.

8. Cookies

Le cookie de session dure 13 mois.
`;

describe("a notice whose headings are questions", () => {
  const { controller, dataProtectionOfficers, activities, findings } = read(questions);
  const [activity] = activities;

  it("is one activity, named as the service is", () => {
    assert.equal(activities.length, 1);
    assert.equal(activity?.title, "Barquette");
    assert.equal(controller?.name, "Caisse d’entraide du Val Clair");
    assert.deepEqual(
      dataProtectionOfficers.map(({ email }) => email),
      ["dpo@val-clair.example"],
    );
  });

  it("has the parts that its sections say, without the clauses that announce them", () => {
    assert.deepEqual(
      activity?.purposes.map(({ text }) => text),
      ["Réserver une place au marché", "Prévenir les exposants d’un report."],
    );
    assert.deepEqual(
      activity?.legalBases.map(({ article }) => article),
      ["6.1.e"],
    );
    assert.deepEqual(
      activity?.dataCategories.flatMap(({ items }) => items),
      ["Nom et prénom de l’exposant", "Adresse électronique."],
    );
    assert.deepEqual(
      activity?.recipients.map(({ text }) => text),
      ["Les agents des marchés."],
    );
    assert.match(activity?.rights?.text ?? "", /opposer/);
  });

  it("has a statement for each row of its table, and none of its trackers", () => {
    assert.deepEqual(
      activity?.retention.map(({ text, context, reading }) => [
        text,
        context,
        reading.rules[0]?.keep,
      ]),
      [
        ["2 ans à compter du marché", "Réservations", "P2Y"],
        ["6 mois", "Journaux", "P6M"],
      ],
    );
    const aside = findings.filter(({ rule }) => rule === "section.trackers");
    assert.equal(aside.length, 1);
    assert.match(aside[0]?.evidence ?? "", /^Cookies/);
  });

  it("is not reproached with what only registers have", () => {
    const missing = findings.flatMap(({ rule, field }) =>
      rule === "field.missing" ? [field] : [],
    );
    assert.deepEqual(missing, ["processors"]);
    assert.ok(findings.every(({ rule }) => rule !== "title.no-domain"));
  });

  it("reads the same in Markdown and in HTML", () => {
    const heads = /^(\d\. .*|Cookies)$/gm;
    const markdown = questions.replaceAll(heads, "## $1").replaceAll(/^ {2}• /gm, "- ");
    const page = questions
      .replaceAll(heads, "<h2>$1</h2>")
      .replaceAll(/^\|(.*)\|(.*)$/gm, "<tr><td>$1</td><td>$2</td></tr>")
      .replaceAll(/((?:<tr>.*\n)+)/g, "<table>$1</table>")
      .replaceAll(/^ {2}• (.*)$/gm, "<li>$1</li>");
    for (const [text, name] of [
      [markdown, "notice.md"],
      [`<html><body>${page.replaceAll("\n\n", "\n<p>")}</body></html>`, "notice.html"],
    ] as const) {
      const other = read(text, name).activities[0];
      assert.equal(other?.title, "Barquette", name);
      for (const part of ["purposes", "recipients", "retention"] as const)
        assert.deepEqual(
          other?.[part].map((value) => value.text),
          activity?.[part].map((value) => value.text),
          `${part} of ${name}`,
        );
    }
  });
});

describe("other pages", () => {
  it("may describe several services, each a record under its own name", () => {
    const service = (name: string, purpose: string, period: string): string =>
      `${name}\n\nFinalités\n\n${purpose}\n\nDonnées collectées\n\nNom de l’usager.\n\nDurée de conservation\n\n${period}\n\n`;
    const text = `Vos données\n\n${service("La ludothèque", "Prêter des jeux.", "Les fiches sont conservées un an après le dernier prêt.")}${service("Le bulletin", "Envoyer le bulletin.", "Les adresses sont effacées à la désinscription.")}`;
    const { activities } = read(text);
    assert.deepEqual(
      activities.map(({ purposes, retention }) => [purposes[0]?.text, retention.length]),
      [
        ["Prêter des jeux.", 1],
        ["Envoyer le bulletin.", 1],
      ],
    );
    assert.equal(activities[1]?.title, "Le bulletin");
  });

  it("may be terms of use of which articles speak of data", () => {
    const { activities } = read(`Conditions d’utilisation

Article 1 - Objet

Le présent texte fixe les règles du kiosque.

Article 2 - Formulaire d’inscription

Les informations collectées sur le formulaire sont destinées exclusivement aux agents du kiosque. Elles sont conservées pendant une durée de 8 mois.

Article 3 - Loi applicable

Le droit français s’applique.
`);
    assert.equal(activities.length, 1);
    assert.deepEqual(
      activities[0]?.retention.map(({ reading }) => reading.rules[0]?.keep),
      ["P8M"],
    );
    assert.equal(activities[0]?.recipients.length, 1);
  });

  it("may be a table of activities, by rows or by columns", () => {
    const rows = `Nos traitements

| Traitement | Finalité | Base légale | Durée de conservation |
| Inscriptions | Tenir la liste des élèves | Article 6.1.e du RGPD | Deux ans après le départ de l’élève |
| Cantine | Facturer les repas | Article 6.1.b du RGPD | Dix ans à compter de la facture |
`;
    const columns = `Nos traitements

| Traitement → | Inscriptions | Cantine |
| Finalité | Tenir la liste des élèves | Facturer les repas |
| Durée de conservation | Deux ans après le départ de l’élève | Dix ans à compter de la facture |
`;
    for (const text of [rows, columns]) {
      const { activities } = read(text);
      assert.deepEqual(
        activities.map(({ title, purposes, retention }) => [
          title,
          purposes[0]?.text,
          retention[0]?.reading.rules[0]?.keep,
        ]),
        [
          ["Inscriptions", "Tenir la liste des élèves", "P2Y"],
          ["Cantine", "Facturer les repas", "P10Y"],
        ],
      );
    }
    assert.deepEqual(read(rows).activities[1]?.legalBases[0]?.article, "6.1.b");
  });

  it("may be one paragraph", () => {
    const [activity] = read(
      "Les informations recueillies sur ce formulaire sont enregistrées par la mairie de Sauvelande pour la finalité d’organiser la fête. La base légale du traitement est l’article 6.1.a du RGPD. Les données sont communiquées aux seuls bénévoles. Elles sont conservées pendant trois mois après la fête.\n",
    ).activities;
    assert.equal(activity?.legalBases[0]?.article, "6.1.a");
    assert.equal(activity?.retention[0]?.reading.rules[0]?.keep, "P3M");
    assert.equal(activity?.recipients.length, 1);
  });

  it("are no register where they describe nothing, and the finding says what is not there", () => {
    const [none] = read("Horaires\n\nLe kiosque ouvre à midi.\n").findings;
    assert.equal(none?.rule, "document.no-activity");
    assert.match(none?.message ?? "", /aucune phrase n’y dit les finalités/);
    const [half] = read(
      "Vos données\n\nQuelles sont les données que nous utilisons ?\n\nLe nom des visiteurs.\n",
    ).findings;
    assert.match(half?.message ?? "", /ne dit que les données, et rien sur les finalités/);
    assert.deepEqual(titles("Recette\n\nBattre les œufs.\n"), []);
  });

  it("are not mistaken for a register by a list of processors", () => {
    const { activities } = read(`Notre service

Finalités

Prêter des outils.

Destinataires

Les prêteurs.

Sous-traitants

| Sous-traitant | Traitement réalisé | Destinataire | Durée |
| Nuagine | Hébergement | France | Un an |
| Postel | Courriels | France | Un an |
`);
    assert.equal(activities.length, 1);
  });
});
