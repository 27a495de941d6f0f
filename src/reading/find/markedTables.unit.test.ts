import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found } from "./found.fixture.ts";

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
