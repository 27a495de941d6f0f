import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readDocument } from "../layout/readDocument.ts";
import { findRetention } from "./findRetention.ts";

const found = (text: string, name = "avis.txt"): (readonly [string, string | null])[] =>
  findRetention(readDocument(Buffer.from(text), name)).map(({ text, context }) => [text, context]);

describe("a table laid out with bars", () => {
  it("gives the column that its head names, with the left cell as context", () => {
    assert.deepEqual(
      found(`
| Type de données | Finalité | Durée de conservation
| Fiches de prêt | Suivre les prêts pendant 3 semaines | 2 ans après le retour
| Images | Surveiller l'accueil | Trente jours.
`),
      [
        ["2 ans après le retour", "Fiches de prêt"],
        ["Trente jours.", "Images"],
      ],
    );
  });

  it("keeps the name of a column that says more than « durée »", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation | Durée d'archivage intermédiaire |
|---------|:---------------------:|---------------------------------|
| Fiches  | 2 ans                 | 5 ans                           |
`),
      [
        ["2 ans", "Fiches"],
        ["5 ans", "Fiches, Durée d'archivage intermédiaire"],
      ],
    );
  });

  it("inherits a blank left cell", () => {
    assert.deepEqual(
      found(
        "| Données | Durée de conservation |\n| Fiches | 2 ans |\n| | 5 ans en cas de litige |\n",
      ),
      [
        ["2 ans", "Fiches"],
        ["5 ans en cas de litige", "Fiches"],
      ],
    );
  });

  it("may be turned: the row names retention, the columns name the data", () => {
    assert.deepEqual(
      found(`
| Fichier | Prêts | Lettre d'information
| Finalité | Suivre les prêts | Informer
| Durée de conservation | Un an après le retour | Jusqu'à la désinscription
| Nom | Oui | Non
`),
      [
        ["Un an après le retour", "Prêts"],
        ["Jusqu'à la désinscription", "Lettre d'information"],
      ],
    );
  });

  it("may have no head, under a heading of retention", () => {
    assert.deepEqual(
      found(
        "Durée de conservation\n\n| Fiches | Un an.\n| Images | 30 jours\n\nVos droits\n\n| Par lettre | Un mois\n",
      ),
      [
        ["Un an.", "Fiches"],
        ["30 jours", "Images"],
      ],
    );
  });

  it("has cells of several sentences, of lists and of paragraphs", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
| Fiches | 2 ans après le retour. Passé ce délai, elles sont archivées un an.
| Comptes | Supprimés dès :

  • la fin de l'abonnement ;
  • un an sans visite.

| Images | 30 jours

Dans les autres cas, la durée de conservation est de 60 jours.

| Plans | Sans limite
`),
      [
        ["2 ans après le retour.", "Fiches"],
        ["Passé ce délai, elles sont archivées un an.", "Fiches"],
        ["la fin de l'abonnement", "Comptes Supprimés dès"],
        ["un an sans visite.", "Comptes Supprimés dès"],
        ["30 jours", "Images"],
        ["Dans les autres cas, la durée de conservation est de 60 jours.", "Images"],
        ["Sans limite", "Plans"],
      ],
    );
  });

  it("has left cells that are lists, and their durations on the next line", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
|  • Nom
  • Prénom
| 2 ans après la fin du prêt.
|  • Images
  • Sons
| 30 jours.
`),
      [
        ["2 ans après la fin du prêt.", "Nom ; Prénom"],
        ["30 jours.", "Images ; Sons"],
      ],
    );
  });

  it("says how long tracers live", () => {
    assert.deepEqual(
      found("| Cookie | Finalité | Durée\n| _visite | Mesure | 13 mois\n| _langue | Choix | …\n"),
      [["13 mois", "_visite"]],
    );
  });

  it("may lack the bar at the left", () => {
    assert.deepEqual(
      found(
        "Donnée | Durée | Moyen\n---|---|---\nFiche | 90 jours | tâche de nuit\nImage | Un mois | à la main\n",
      ),
      [
        ["90 jours", "Fiche"],
        ["Un mois", "Image"],
      ],
    );
  });

  it("may stand under a clause that announces retention", () => {
    const rows = "| Données | Valeur\n| Fiches | 2 ans\n| Images | 30 jours\n";
    assert.deepEqual(found(`Les données sont conservées :\n\n${rows}`), [
      ["2 ans", "Fiches"],
      ["30 jours", "Images"],
    ]);
    assert.deepEqual(found(`Les sous-traitants sont :\n\n${rows}`), []);
  });

  it("ends where another begins", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
| Fiches | 2 ans

Nos prestataires travaillent pour nous.

| Prestataire | Pays | Contrat
| Postier | France | 3 ans
`),
      [["2 ans", "Fiches"]],
    );
  });

  it("takes no row of values for the names of columns", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation | Moyen
| Fiches | 2 ans | archivage
| Conservation des images | sans limite | coffre
| Durées de conservation des plans | 5 ans | coffre
`),
      [
        ["2 ans", "Fiches"],
        ["sans limite", "Conservation des images"],
        ["5 ans", "Durées de conservation des plans"],
      ],
    );
  });

  it("is left where it says nothing of retention", () => {
    assert.deepEqual(
      found(
        "| Sous-traitant | Pays | Contrat\n| Hébergeur du Val | France | 3 ans\n| Postier | France | un an renouvelable\n",
      ),
      [],
    );
  });
});

describe("a page in HTML", () => {
  it("has tables whose cells reach over several rows, and cells with lists", () => {
    const page = `<table><tr><th>Finalité</th><th>Base</th><th>Durée de conservation</th></tr>
      <tr><td rowspan="2"><b>Prêts</b></td><td>contrat</td><td>3 ans</td></tr>
      <tr><td>accord</td><td>Jusqu&#39;au <em>désabonnement</em></td></tr>
      <tr><td>Comptes</td><td></td><td><p>Les fiches sont conservées&nbsp;:</p><ul><li>2 ans ;</li><li>5 ans en cas de litige.</li></ul></td></tr></table>`;
    assert.deepEqual(found(page, "avis.html"), [
      ["3 ans", "Prêts"],
      ["Jusqu'au désabonnement", "Prêts"],
      ["2 ans", "Comptes Les fiches sont conservées"],
      ["5 ans en cas de litige.", "Comptes Les fiches sont conservées"],
    ]);
  });

  it("has names and values in boxes of their own", () => {
    const page =
      "<p>But</p><p>prêter 3 ans</p><p>Durée de conservation</p><p>5 ans</p><p>Prix</p><p>un an offert</p>";
    assert.deepEqual(found(page, "avis.html"), [["5 ans", null]]);
  });

  it("has rows of a name and its value, and lists of definitions", () => {
    const page = `<table><tr><td>Finalité</td><td>Prêter</td></tr><tr><td>Durée de conservation</td><td>3 ans après le retour</td></tr></table>
      <dl><dt>Durée de conservation</dt><dd>6 mois</dd><dt>Destinataires</dt><dd>L'accueil pendant 2 ans</dd></dl>`;
    assert.deepEqual(found(page, "avis.html"), [
      ["3 ans après le retour", null],
      ["6 mois", null],
    ]);
  });
});

describe("a page in Markdown", () => {
  it("loses the tags and marks that its author left", () => {
    assert.deepEqual(
      found(
        `## Conservation

Les **fiches** sont <b>conservées</b> 3 ans.<br/>
Les images sont _effacées_ au bout d'un mois.

<table><tr><th>Données</th>
<th>But</th><th>Durée de conservation</th></tr>
<tr>
  <td>Visites</td>
  <td>mesurer pendant 3 ans</td>
  <td><strong>13 mois</strong> au plus</td>
</tr>
<tr><td>Prêts</td><td></td><td>Un an.<br>Cinq ans en cas de litige.</td></tr>
</table>

| Données | Durée de conservation |
|---|---|
| Plans | <p>2 ans</p> |
`,
        "avis.md",
      ),
      [
        ["Les fiches sont conservées 3 ans.", null],
        ["Les images sont effacées au bout d'un mois.", null],
        ["13 mois au plus", "Visites"],
        ["Un an.", "Prêts"],
        ["Cinq ans en cas de litige.", "Prêts"],
        ["2 ans", "Plans"],
      ],
    );
  });
});

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
    • Les plaintes sont conservées pour des durées maximales de :
  1. Un an pour les plaintes classées
  2. Cinq ans pour les autres
  • Sous-traitance : le Val, pendant 3 ans
`),
      [
        ["Les fiches sont conservées 3 ans.", null],
        ["Le prêt est clos quand le livre est rendu.", null],
        ["Images : un mois", null],
        [
          "Un an pour les plaintes classées",
          "Les plaintes sont conservées pour des durées maximales de",
        ],
        ["Cinq ans pour les autres", "Les plaintes sont conservées pour des durées maximales de"],
      ],
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

describe("what is found", () => {
  it("leads back to its places in the source, in the order of the document", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        for (const name of ["avis.txt", "avis.md", "avis.html"]) {
          const document = readDocument(Buffer.from(parts.join("")), name);
          for (const { text, source, reading } of findRetention(document)) {
            const quoted = source.map(({ start, end }) => document.source.slice(start, end));
            assert.equal(letters(quoted.join("")), letters(text));
            assert.equal(reading.text, text);
          }
        }
      }),
    );
  });

  it("is found in linear time whatever the text", () => {
    for (const part of [
      "|",
      "| a\nb | c\n",
      "Durée\n\n",
      "<table><tr><td>a<td>b : ",
      "sont conservées ",
      "• a :\n",
      "(",
    ]) {
      const began = performance.now();
      const bytes = Buffer.from(part.repeat(300_000 / part.length));
      findRetention(readDocument(bytes, part.startsWith("<") ? "a.html" : "a.txt"));
      assert.ok(performance.now() - began < 3_000, part);
    }
  });
});

const letters = (text: string): string => text.normalize("NFC").replaceAll(/[^\p{L}\d]/gu, "");

const pieces = [
  "Durée de conservation",
  " : ",
  "\n",
  "\n\n",
  "| ",
  " | ",
  "• ",
  "1. ",
  "## ",
  "Les fiches sont conservées 3 ans. ",
  "Elles sont effacées ensuite. ",
  "2 ans",
  "Données de prêt",
  "<table><tr><td>",
  "</td><td rowspan=2>",
  "</td></tr><tr><td>",
  "</table>",
  "<li>",
  "**e\u0301te\u0301**",
];
