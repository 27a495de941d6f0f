import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Activity } from "../model/register.ts";
import { importDocument } from "./importDocument.ts";

const read = (text: string, name = "page.txt") =>
  importDocument({ bytes: Buffer.from(text), name, language: "fr" });
const only = (text: string, name?: string): Activity => {
  const { activities } = read(text, name);
  assert.equal(activities.length, 1);
  return activities[0]!;
};
const texts = (values: readonly { text: string }[]): string[] => values.map(({ text }) => text);

describe("where records begin and end", () => {
  const titles = (text: string, name?: string) =>
    read(text, name).activities.map(({ domain, title }) => [domain, title]);
  const first = "Prêts : Prêter\n\n  • Finalité : x\n  • Durée de conservation : 5 ans\n";

  it("a value below its label, in a heading or after a blank, begins no record", () => {
    const markdown =
      "## Prêts : Prêter\n\n### Finalité\n\nPrêter un lit\n\n### Base légale\n\nArticle 6.1.e du RGPD\n\n### Durée de conservation\n\n5 ans\n";
    assert.deepEqual(titles(markdown, "a.md"), [["Prêts", "Prêter"]]);
    const activity = only(markdown, "a.md");
    assert.deepEqual(texts(activity.purposes), ["Prêter un lit"]);
    assert.deepEqual(texts(activity.retention), ["5 ans"]);
    const bullets = only(
      "A : B\n\n  • Finalité :\n\nPrêter un lit\n\n  • Durée de conservation : 5 ans",
    );
    assert.deepEqual(texts(bullets.purposes), ["Prêter un lit"]);
  });

  it("a sentence astray between fields begins no record, and is found", () => {
    const text =
      "A : B\n\n  • Finalité : x\n\nLes lettres sont conservées 3 ans.\n\n  • Destinataires : y";
    assert.equal(read(text).activities.length, 1);
    assert.ok(
      read(text).findings.some(
        ({ rule, evidence }) =>
          rule === "text.not-placed" && evidence === "Les lettres sont conservées 3 ans.",
      ),
    );
  });

  it("a title may begin with a label's word", () => {
    for (const title of [
      "Sécurité : Filmer",
      "Application : Mobile",
      "Destinataires : gérer le fichier",
    ])
      assert.deepEqual(
        titles(`${first}\n${title}\n\n  • Finalité : y\n  • Durée de conservation : 1 mois`),
        [["Prêts", "Prêter"], title.split(" : ")],
      );
  });

  it("a footer belongs to no record, and is found", () => {
    const text = `${first}  • Mise à jour : 05/02/2024\n\nNous contacter\nLes comptes du site sont conservés 2 ans.\nMise à jour : 03/03/2025`;
    const { activities, findings } = read(text);
    assert.equal(activities[0]?.updatedOn, "2024-02-05");
    assert.deepEqual(texts(activities[0].retention), ["5 ans"]);
    assert.deepEqual(texts(activities[0].purposes), ["x"]);
    assert.ok(
      findings.some(
        ({ rule, evidence }) =>
          rule === "text.not-placed" && evidence?.startsWith("Nous contacter"),
      ),
    );
  });

  it("a footer of a page in HTML belongs to no record", () => {
    const html =
      "<h2>A : B</h2><ul><li>Finalité : x</li><li>Durée de conservation : 5 ans</li></ul><p>Retour en haut</p><footer>Mentions</footer>";
    assert.deepEqual(texts(only(html, "a.html").retention), ["5 ans"]);
  });

  it("a head without a blank above it, or marked, is seen when a purpose stands a second time", () => {
    for (const head of ["Voirie : Réparer", "1. Réparer les rues", "• Réparer les rues"]) {
      const { activities } = read(
        `${first}${head}\n  • Finalité : y\n  • Durée de conservation : 1 an`,
      );
      assert.equal(activities.length, 2, head);
      assert.deepEqual(texts(activities[1]!.purposes), ["y"]);
      assert.deepEqual(texts(activities[0]!.retention), ["5 ans"]);
    }
  });

  it("the domain is the nearest heading above, whatever stands between; the page's own title is none", () => {
    const markdown =
      "# Registre\n\n## Prêts\n\n### Prêter\n\n- Finalité : x\n\n## Voirie\n\nIntroduction.\n\n### Réparer\n\n- Finalité : y\n\n### Nettoyer\n\n- Finalité : z\n";
    assert.deepEqual(titles(markdown, "a.md"), [
      ["Prêts", "Prêter"],
      ["Voirie", "Réparer"],
      ["Voirie", "Nettoyer"],
    ]);
    assert.deepEqual(titles("# Registre\n\n## Prêter\n\n- Finalité : x\n", "a.md"), [
      [null, "Prêter"],
    ]);
  });

  it("an item of a list that begins with a label's word stays in its list", () => {
    const activity = only(
      "A : B\n\n  • Finalité : x\n  • Sous-finalités :\n    • Destinataires : les informer\n    • Relancer\n  • Destinataires :\n    • Sous-traitant : Nuage\n    • Préfecture",
    );
    assert.deepEqual(texts(activity.subPurposes), ["Destinataires : les informer", "Relancer"]);
    assert.deepEqual(texts(activity.recipients), ["Sous-traitant : Nuage", "Préfecture"]);
    assert.equal(activity.processors, null);
  });

  it("a page indented throughout has its records", () => {
    const indented = `${first}\nVoirie : Réparer\n\n  • Finalité : y`.replaceAll(/^/gm, "   ");
    assert.deepEqual(titles(indented), [
      ["Prêts", "Prêter"],
      ["Voirie", "Réparer"],
    ]);
  });

  it("fields without any title are said to lack one", () => {
    const { activities, findings } = read("• Finalité : x\n• Destinataires : y");
    assert.deepEqual([activities, findings.map(({ rule }) => rule)], [[], ["document.no-title"]]);
  });
});
