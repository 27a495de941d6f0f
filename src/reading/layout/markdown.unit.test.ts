import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMarkdown } from "./markdown.ts";

describe("a Markdown page laid out as text", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["emphasis with one mark", "un *mot* et _deux mots_.", "un mot et deux mots."],
    ["emphasis in bullets", "* un *mot*\n* deux", "* un mot\n* deux"],
    [
      "no emphasis where marks stand alone",
      "2 * 3, nom_de_poste, ans*",
      "2 * 3, nom_de_poste, ans*",
    ],
    ["entities", "5&nbsp;ans d&#8217;archives &amp; &rien;", "5\u00a0ans d’archives & &rien;"],
    ["links with parentheses", "[avis](https://a.example/b_(c)) lu", "avis lu"],
    ["links with a title, and images", '[avis](b.pdf "Avis") ![plan](c.png)', "avis plan"],
    ["titles underlined with dashes", "Prêts : Prêter\n-----\n\n- x", "## Prêts : Prêter\n\n\n- x"],
    ["titles underlined with equals", "x\n\n**Fiche** un\n===\ny", "x\n\n# Fiche un\n\ny"],
    ["rules and paragraphs", "a\nb\n---\n\n- c\n---", "a\nb\n---\n\n- c\n---"],
  ];
  for (const [what, page, expected] of cases)
    it(`reads ${what}`, () => {
      const { text, toSource } = readMarkdown(page);
      assert.equal(text, expected);
      const letters = toSource({ start: 0, end: text.length }).map(({ start, end }) =>
        page.slice(start, end),
      );
      assert.ok(letters.every((words) => words !== "" && page.includes(words)));
    });

  it("leads from a decoded entity back to it", () => {
    const page = "5&nbsp;ans";
    assert.deepEqual(readMarkdown(page).toSource({ start: 1, end: 2 }), [{ start: 1, end: 7 }]);
  });

  it("stays linear on marks that nothing closes", () => {
    const time = (page: string): number => {
      const start = performance.now();
      readMarkdown(page);
      return performance.now() - start;
    };
    for (const mark of [" *a", "](x", "](a(b)", "_a ", "&amp", "a\n--\n"]) {
      time(mark.repeat(5_000));
      const small = Math.max(time(mark.repeat(20_000)), 10);
      const large = time(mark.repeat(160_000));
      assert.ok(large / small < 40, `${mark}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    }
  });
});
