import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found } from "./found.fixture.ts";

describe("lines, lists and prose", () => {
  it("may be a field: the name of the field is no part of what it says", () => {
    assert.deepEqual(
      found(
        "  • Finalité : prêter 3 ans\n  • Durée de conservation : 10 ans après le retour\n  • Sous-traitants : non\n",
      ),
      [["10 ans après le retour", null]],
    );
  });

  it("may be a field with everything below it", () => {
    assert.deepEqual(
      found(`  • Durée de conservation :
    Les fiches sont conservées 3 ans. Le prêt est clos quand le livre est rendu.
    • Images : un mois
    • Nous archivons les plaintes pour des durées maximales de :
  1. Un an, les plaintes classées
  2. Cinq ans pour les autres
  • Sous-traitance : le Val, pendant 3 ans
`),
      [
        ["Les fiches sont conservées 3 ans.", null],
        ["Le prêt est clos quand le livre est rendu.", null],
        ["Images : un mois", null],
        [
          "Un an, les plaintes classées",
          "Nous archivons les plaintes pour des durées maximales de",
        ],
        ["Cinq ans pour les autres", "Nous archivons les plaintes pour des durées maximales de"],
      ],
    );
  });

  it("may say until when behind its label, in the part of a page that speaks of retention", () => {
    assert.deepEqual(
      found(
        "Durées de conservation\n\n- Lettre : jusqu’à la désinscription\n- Site : tant que le compte vit\n\nContact\n\n- Accueil : pendant les heures ouvrées\n",
      ).map(([text]) => text),
      ["Lettre : jusqu’à la désinscription", "Site : tant que le compte vit"],
    );
  });

  it("shows a stretch too long to be a sentence when it speaks of keeping, and passes over any other", () => {
    const kept = "les fiches sont conservées trois ans et ".repeat(120);
    assert.equal(found(`Accueil\n\n${kept}\n`).length, 1);
    assert.deepEqual(
      found(`Accueil\n\n${"les livres sont rangés par auteur et ".repeat(120)}\n`),
      [],
    );
  });

  it("may depend on the clause that introduces the list", () => {
    assert.deepEqual(
      found(
        "Nous conservons vos fiches :\n\n  • 2 ans après le retour ;\n  • 5 ans en cas de litige.\n\nMerci.\n",
      ),
      [
        ["2 ans après le retour", "Nous conservons vos fiches"],
        ["5 ans en cas de litige.", "Nous conservons vos fiches"],
      ],
    );
  });

  it("leans on the sentence before, even across a paragraph", () => {
    assert.deepEqual(
      found(
        "Nous enregistrons les mots cherchés. Ils sont conservés un an.\n\nÀ l'issue de cette durée, ils sont effacés.\n",
      ),
      [
        ["Ils sont conservés un an.", "Nous enregistrons les mots cherchés."],
        ["À l'issue de cette durée, ils sont effacés.", "Ils sont conservés un an."],
      ],
    );
  });

  it("takes in what goes on with its rule, and leaves a rule of its own apart", () => {
    assert.deepEqual(
      found(
        "Les fiches sont gardées 2 ans. Ensuite, elles sont archivées. Elles sont effacées après 5 ans. Mais elles peuvent l'être avant. Néanmoins, elles ne sont pas conservées plus de 6 ans.",
      ),
      [
        ["Les fiches sont gardées 2 ans. Ensuite, elles sont archivées.", null],
        ["Elles sont effacées après 5 ans.", "Ensuite, elles sont archivées."],
        [
          "Néanmoins, elles ne sont pas conservées plus de 6 ans.",
          "Mais elles peuvent l'être avant.",
        ],
      ],
    );
  });

  it("cuts the sentence from the words that announce it", () => {
    assert.deepEqual(
      found("Les durées par défaut sont les suivantes : Les fiches sont conservées deux ans."),
      [["Les fiches sont conservées deux ans.", null]],
    );
  });

  it("joins the lines that a narrow page broke", () => {
    assert.deepEqual(
      found(
        "Les fiches des lecteurs de la médiathèque du Val sont conservées\n3 ans après\nle dernier prêt.\n",
      ),
      [
        [
          "Les fiches des lecteurs de la médiathèque du Val sont conservées 3 ans après le dernier prêt.",
          null,
        ],
      ],
    );
  });

  for (const heading of [
    "Durée de conservation",
    "4. Pendant combien de temps conservons-nous vos données ?",
    "## Conservation des données",
    "► Durées de conservation",
    "- La durée de conservation des données",
  ])
    it(`stands under a heading: « ${heading} »`, () => {
      const notice = `${heading}\n\nDeux ans à compter du dernier prêt.\n\nVos droits\n\nUn mois pour répondre.\n`;
      assert.deepEqual(found(notice), [["Deux ans à compter du dernier prêt.", null]]);
    });

  it("stands right below a numbered heading, in a page without blank lines", () => {
    const notice =
      "1. Finalité\nPrêter des livres\n2. Durée de conservation\nDeux ans\n3. Vos droits\nUn mois pour répondre\n";
    assert.deepEqual(found(notice), [["Deux ans", null]]);
  });

  it("says how long each tracer of a list lives", () => {
    const notice = `Cookies

Mesure des visites

  • But : mesurer
  • Durée : 13 mois

Hébergement

  • Durée : 3 ans
`;
    assert.deepEqual(found(notice), [["13 mois", "Mesure des visites"]]);
  });

  it("is not the list of the data that a field speaks of", () => {
    assert.deepEqual(
      found(
        "• Durée de conservation des données suivantes : nom, prénom\n• Durée de conservation : session\n",
      ),
      [["session", null]],
    );
  });

  it("takes its scope from the heading that names data", () => {
    assert.deepEqual(
      found(
        "## Durées de conservation\n\n### Données de prêt\n\n3 ans.\n\n### Données de visite\n\nUn an.\n\n## Contact\n\nRéponse en 3 jours.\n",
      ),
      [
        ["3 ans.", "Données de prêt"],
        ["Un an.", "Données de visite"],
      ],
    );
  });

  it("is not what another field of the same section says", () => {
    assert.deepEqual(
      found(
        "## Conservation des prêts\n\nDurée de conservation :\n- 3 ans\n\nJustification :\n- Délai de rétractation (14 jours)\n",
      ),
      [["3 ans", "Conservation des prêts"]],
    );
  });
});
