import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lintRegister } from "../../lint/lintRegister.ts";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importDocument } from "../importDocument.ts";

const read = (text: string, name: string) => {
  const register = importDocument({ bytes: Buffer.from(text), name, language: "fr" });
  assertAccountedFor(text, register);
  assertQuoted(text, register);
  return register;
};

describe("a table whose columns are activities and whose rows bear labels", () => {
  const page = `<!doctype html><html><body>
<p>Responsable des traitements : Commune de Montrive, 3 rue des Tilleuls</p>
<p>Délégué à la protection des données : Inès Morel, dpo@montrive.example</p>
<table>
<tr><th>Rubrique</th><th>Cantine</th><th>Bibliothèque</th></tr>
<tr><th>Finalités</th><td>Inscrire les les enfants</td><td>Prêter des livres</td></tr>
<tr><th>Données</th><td>Nom de l’enfant</td><td>Nom du lecteur</td></tr>
<tr><th>Durée de conservation</th><td>Un an après le départ</td><td>Deux ans après le dernier prêt</td></tr>
<tr><th>Sous-traitance</th><td>Non, hébergement chez Nuagine</td><td>Oui</td></tr>
</table></body></html>`;
  const register = read(page, "registre.html");

  it("is one activity a column, each with its own cells", () => {
    assert.deepEqual(
      register.activities.map(({ title, purposes, dataCategories, retention }) => [
        title,
        purposes[0]?.text,
        dataCategories[0]?.items[0],
        retention[0]?.text,
      ]),
      [
        ["Cantine", "Inscrire les les enfants", "Nom de l’enfant", "Un an après le départ"],
        ["Bibliothèque", "Prêter des livres", "Nom du lecteur", "Deux ans après le dernier prêt"],
      ],
    );
  });

  it("keeps who answers, named in labelled lines above it", () => {
    assert.match(register.controller?.name ?? "", /^Commune de Montrive/);
    assert.equal(register.dataProtectionOfficers[0]?.email, "dpo@montrive.example");
  });

  it("has each defect in the column that it stands in", () => {
    const findings = lintRegister({
      register,
      page: { name: "registre.html", content: Buffer.from(page) },
      at: Temporal.PlainDate.from("2026-11-21"),
      language: "fr",
    });
    const at = (rule: string) =>
      findings.filter((each) => each.rule === rule).map(({ activity }) => activity);
    assert.deepEqual(at("form.doubled-word"), [1]);
    assert.deepEqual(at("recipients.processor-denied"), [1]);
    assert.deepEqual(at("recipients.processor-unnamed"), [2]);
  });
});

describe("a page of several services under one title", () => {
  it("names the first service too, and not the page", () => {
    const service = (name: string) => `## ${name}

### Pourquoi traitons-nous vos données ?

Tenir le service.

### Quelles données ?

- Nom

### Combien de temps les gardons-nous ?

Un an après le départ.
`;
    const { activities } = read(
      `# Vos données à Montrive\n\n${service("Cantine")}\n${service("Piscine")}\n${service("Marché")}`,
      "page.md",
    );
    assert.deepEqual(
      activities.map(({ title }) => title),
      ["Cantine", "Piscine", "Marché"],
    );
  });
});

describe("questions in other words", () => {
  it("are read as the parts that they ask for", () => {
    const [activity] = read(
      `Vos données chez Outilpartage

À quoi servent vos données ?
À prêter des outils aux habitants.

Quelles informations recueillons-nous ?
Votre nom et votre adresse.

Qui peut les voir ?
L’assureur Valmont, pour les sinistres.

Jusqu’à quand sont-elles gardées ?
Deux ans après le dernier prêt ; six mois pour les journaux de connexion.

Que pouvez-vous demander ?
Accéder à vos données et les rectifier, en écrivant à la mairie.
`,
      "page.txt",
    ).activities;
    assert.equal(activity?.recipients[0]?.text, "L’assureur Valmont, pour les sinistres.");
    assert.deepEqual(
      activity?.retention[0]?.reading.rules.map(({ keep }) => keep),
      ["P2Y", "P6M"],
    );
    assert.match(activity?.rights?.text ?? "", /^Accéder à vos données/);
  });

  it("and « Données : » is a label of its own, no item of the purposes above it", () => {
    const service = (name: string) =>
      `## ${name}\n\n**Finalités :** prêter des livres\n**Données :** nom, adresse\n**Conservation :** un an après le dernier prêt\n`;
    const { activities } = read(`${service("Médiathèque")}\n${service("Ludothèque")}`, "page.md");
    for (const { purposes, dataCategories } of activities) {
      assert.deepEqual(
        purposes.map(({ text }) => text),
        ["prêter des livres"],
      );
      assert.deepEqual(dataCategories[0]?.items, ["nom, adresse"]);
    }
    assert.equal(activities.length, 2);
  });
});
