import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHtml } from "./html.ts";

const lines = (html: string): string[] =>
  readHtml(html)
    .text.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("an HTML page laid out as text", () => {
  it("keeps a raised call apart from the figure before it", () => {
    assert.deepEqual(lines("<p>Gardé 2<sup>1</sup> ans, 3<sub>a</sub></p>"), [
      "Gardé 2 1 ans, 3 a",
    ]);
  });

  it("keeps a raised ending on its word", () => {
    const page =
      "<p>1<sup>er</sup> mars, 2<sup class='x'>e</sup>, 1<sup>&egrave;re</sup>, N<sup>o</sup></p>";
    assert.deepEqual(lines(page), ["1er mars, 2e, 1ère, No"]);
  });

  it("leaves struck words out, and what is inserted in", () => {
    assert.deepEqual(
      lines("<p><del>dix ans</del> <ins>six ans</ins> <s>un</s> <strike>deux</strike></p>"),
      ["six ans"],
    );
    assert.deepEqual(lines("<del><h2>Ancien : titre</h2><p>vieux</p></del><p>neuf</p>"), ["neuf"]);
  });

  it("loses no more than its block to a struck element left open", () => {
    assert.deepEqual(lines("<p>a <s>b</p><p>c</p>"), ["a b", "c"]);
    assert.deepEqual(lines("<p>a <del>b</p><p>c <del>d</del></p>"), ["a", "c"]);
  });

  it("makes a line of a row of a name and its value, whatever stands in the cells", () => {
    const table =
      "<table><tr><th>Finalité</th><td>Prêter</td></tr><tr><td><p>Droits :</p></td><td>\n<p>Accès</p><ul><li>au guichet</li></ul></td></tr></table>";
    assert.deepEqual(lines(table), ["• Finalité : Prêter", "• Droits : Accès", "• au guichet"]);
  });

  it("puts the cells of any other row on lines of their own, and never writes a bar", () => {
    const { text } = readHtml("<table><tr><td>a<td><p>b</p><td>c</tr><tr><td>d</table>e | f");
    assert.deepEqual(
      text.split("\n").map((line) => line.trim()),
      ["a", "b", "c", "d", "e | f"],
    );
  });

  it("takes the names of columns for no labels", () => {
    assert.deepEqual(lines("<table><tr><th>Finalité</th><th>Destinataires</th></tr></table>"), [
      "• Finalité ; Destinataires",
    ]);
  });

  it("keeps each paragraph of a value beside its name within that value", () => {
    const { text } = readHtml(
      "<table><tr><th>Durée</th><td><p>Deux ans.</p><div><p>Six mois.</p></div></td></tr><tr><th>Droits</th><td>Accès</td></tr></table>",
    );
    assert.match(text, /• Durée : Deux ans\.\n {6}Six mois\.\n/);
    assert.match(text, /\n {2}• Droits : Accès/);
  });

  it("counts the rows of a table in a cell apart", () => {
    const inner = "<table><tr><td>Nom</td><td>Aubry</td></tr></table>";
    assert.deepEqual(lines(`<table><tr><td>a</td><td>${inner}</td></tr></table>`), [
      "a",
      "• Nom : Aubry",
    ]);
  });

  it("is not silenced by an empty or unclosed title", () => {
    assert.deepEqual(lines("<svg><title/></svg><p>mots</p>"), ["mots"]);
    assert.deepEqual(lines("<head><title>Registre<body><p>mots</p>"), ["mots"]);
    assert.deepEqual(lines("<svg><title>dessin</title></svg><p>mots</p>"), ["mots"]);
  });

  it("keeps the line ends of preformatted text, and no others", () => {
    assert.deepEqual(lines("<pre>a\n  b\rc</pre><p>d\ne</p>"), ["a", "b", "c", "d e"]);
  });

  it("has one place in the source for words that no markup parts", () => {
    const page = "<p>un\n  deux &amp; <b>trois</b></p>";
    const { text, toSource } = readHtml(page);
    const places = toSource({ start: 0, end: text.trimEnd().length });
    assert.deepEqual(
      places.map(({ start, end }) => page.slice(start, end)),
      ["un\n  deux &amp; ", "trois"],
    );
  });

  it("weighs little where a page is nothing but loose marks", () => {
    const before = process.memoryUsage().heapUsed;
    const read = readHtml("<".repeat(2_000_000));
    const grown = process.memoryUsage().heapUsed - before;
    assert.equal(read.text.length, 2_000_000);
    assert.ok(grown < 60_000_000, `${grown} bytes`);
  });
});
