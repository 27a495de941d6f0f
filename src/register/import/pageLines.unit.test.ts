import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";
import { pageLines } from "./pageLines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const marked = ({
  text,
  marks,
}: {
  text: string;
  marks: readonly { from: number; to: number }[];
}) => marks.map(({ from, to }) => text.slice(from, to));

suite("the lines of a page", () => {
  test("show each value of a register where it was read", () => {
    const { activities } = importDocument({ bytes: bytes(page), name: "p.txt", language: "fr" });
    const lines = pageLines({ name: "p.txt", content: bytes(page) });
    const [first, second] = activities;
    assert.ok(first && second);
    const [purpose] = lines.quote(first.purposes[0]?.source ?? []);
    assert.ok(purpose);
    assert.match(purpose.text, /^• Finalité\(s\) du traitement : Prêter/);
    assert.deepEqual(marked(purpose), [first.purposes[0]?.text]);
    const split = second.dataSubjects[0];
    assert.equal(split?.source.length, 2);
    assert.deepEqual(lines.quote(split.source).flatMap(marked), [
      "Témoins (voisins",
      "Et famille), soignants",
    ]);
    assert.deepEqual(lines.quote([]), []);
  });

  test("leave out the markup of HTML, and mark words on both sides of it", () => {
    const html = `<html><body><h2>Accueil : Prêter des clés</h2><ul>
<li>Finalité du traitement : Prêter des <b>clés</b> &amp; des badges.</li>
<li>Durée de conservation : Les fiches sont gardées <em>deux ans</em>.</li></ul></body></html>`;
    const { activities } = importDocument({ bytes: bytes(html), name: "p.html", language: "fr" });
    const lines = pageLines({ name: "p.html", content: bytes(html) });
    const [activity] = activities;
    const quoted = lines.quote(activity?.purposes[0]?.source ?? []);
    assert.deepEqual(quoted.map(marked), [["Prêter des clés & des badges."]]);
    assert.doesNotMatch(JSON.stringify(quoted), /[<>]/);
    const [statement] = activity?.retention ?? [];
    assert.deepEqual(lines.quote(statement?.source ?? []).map(marked), [[statement?.text]]);
  });

  test("cut what stands far from it in a long line, at a word", () => {
    const long = `${"avant ".repeat(100)}Les fiches sont gardées deux ans. ${"après ".repeat(100)}`;
    const start = long.indexOf("Les fiches");
    const lines = pageLines({ name: "p.txt", content: bytes(long) });
    const [quoted] = lines.quote([
      { start, end: start + "Les fiches sont gardées deux ans.".length },
    ]);
    assert.ok(quoted);
    assert.deepEqual(marked(quoted), ["Les fiches sont gardées deux ans."]);
    assert.match(quoted.text, /^… avant (?:avant )+Les fiches[^]+après …$/);
    assert.ok(quoted.text.length < 600);
  });
});
