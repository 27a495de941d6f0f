import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertFlagged, assertRead } from "./grammar/readings.fixture.ts";
import { readRetention } from "./readRetention.ts";

const unreadIn = (text: string): readonly string[] =>
  readRetention(text, null).unread.map(({ start, end }) => text.slice(start, end));

describe("reading a retention sentence", () => {
  it("puts a period, a clock and a condition together, in any order that is written", () => {
    const periods = [
      ["2 ans", { keep: "P2Y" }],
      ["pendant 18 mois au maximum", { keep: "P18M", bound: "maximum" }],
      ["pour une durée de six (6) semaines", { keep: "P6W" }],
      ["entre 3 et 5 ans", { keep: "P5Y", bound: "range" }],
      ["au moins dix ans", { kind: "minimum", keep: "P10Y", bound: "minimum" }],
    ] as const;
    const clocks = [
      ["", {}],
      [" à compter de la clôture", { from: "la clôture" }],
      [" après la fin du prêt", { from: "la fin du prêt" }],
    ] as const;
    const conditions = ["", "en cas de litige", "sauf opposition", "si le prêt est refusé"];
    for (const [period, keep] of periods)
      for (const [clock, from] of clocks)
        for (const condition of conditions)
          for (const comma of condition ? [" ", ", "] : [""]) {
            const rule = { ...keep, ...from, condition: condition || null, scope: "Les billets" };
            assertRead(`Les billets sont conservés ${period}${clock}${comma}${condition}.`, [rule]);
          }
  });

  it("is the same however the text is encoded and spaced", () => {
    const text = "Les billets sont conservés 2 ans après la clôture, puis supprimés.";
    const said = (one: string): string =>
      JSON.stringify(readRetention(one, null).rules).normalize("NFC").replaceAll("\u00ad", "");
    for (const other of [
      text.normalize("NFD"),
      text.replaceAll(" ", "\u00a0"),
      text.replaceAll(" ", "  "),
      text.replaceAll(" ", " \n"),
      text.replace("billets", "bil\u00adlets"),
      text.replace("2 ans", "2ans"),
      text.replace("conservés 2", "conservés2"),
      `\ufeff${text}`,
    ]) {
      assert.equal(readRetention(other, null).status, "read", JSON.stringify(other));
      assert.equal(said(other), said(text));
    }
  });

  it("shows the words that have no place, and only those", () => {
    for (const [text, ...unread] of [
      ["Les billets sont conservés environ 5 ans.", "environ"],
      ["Les billets sont conservés 5 ans renouvelables.", "renouvelables"],
      ["Les billets sont conservés 5 ans en moyenne puis supprimés.", "en moyenne"],
      ["Désormais, les billets sont conservés 5 ans.", "Désormais"],
      ["Les billets ne sont pas conservés 5 ans.", "5 ans"],
      ["Five years after closure.", "Five years after closure"],
      [""],
    ] as const)
      assert.deepEqual(unreadIn(text), unread);
  });

  it("keeps the text, and says nothing of one that is empty or longer than any sentence", () => {
    for (const text of ["", " ", "Les billets sont conservés 5 ans. ".repeat(100)])
      assert.deepEqual(
        [readRetention(text, null).status, readRetention(text, null).text],
        ["not-understood", text],
      );
    assert.notEqual(readRetention("2 ans", "Images ".repeat(400)).status, "read");
  });

  it("takes a blank context for none", () => {
    for (const context of ["", " ", "\u00a0\n"])
      assert.deepEqual(readRetention("2 ans", context), readRetention("2 ans", null));
  });

  it("changes or is flagged when a denial or an exception enters it", () => {
    for (const text of [
      "Les billets sont conservés 5 ans après la fin du prêt.",
      "Les billets sont conservés 3 ans puis supprimés.",
      "Les billets sont supprimés immédiatement.",
      "Les billets sont conservés jusqu'à la désinscription.",
      "La durée de conservation des billets est de 48 heures.",
    ]) {
      const before = JSON.stringify(readRetention(text, null).rules);
      for (const changed of [
        text.replace(/ sont | est /, " ne sont pas "),
        text.replace(/ sont | est /, " ne sont plus "),
        text.replace(/ sont | est /, " n'étaient "),
        `Sauf exception, ${text}`,
        `Non, ${text}`,
        text.replace(".", ", sauf exception."),
        text.replace(".", ", mais pas tous."),
        text.replace(".", " ?"),
      ]) {
        const { status, rules } = readRetention(changed, null);
        assert.ok(status !== "read" || JSON.stringify(rules) !== before, changed);
      }
    }
  });

  it("flags a word that French does not have, wherever it stands after the verb", () => {
    const words = "Les billets sont conservés 2 ans après la clôture en cas de litige".split(" ");
    const places = fc.constantFrom(
      ...words.keys().filter((at) => at === 4 || at === 5 || at === 6),
    );
    const strange = fc.string({
      unit: fc.constantFrom("b", "c", "f", "g", "k", "z"),
      minLength: 7,
      maxLength: 9,
    });
    fc.assert(
      fc.property(places, strange, (at, word) => {
        assertFlagged(words.toSpliced(at, 0, word).join(" "));
      }),
    );
  });

  it("gives a reading of any text, with spans within it", () => {
    const piece = fc.constantFrom(
      ..."Les billets|sont|ne|pas|conservés|supprimés|2 ans|puis|ou|et|,|;|.|(|)|:|en cas de|la clôture|jusqu'à|pour|5|archivés|\u0301|😀".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 8 }), (a, b) => {
        const text = a.join(" ");
        const reading = readRetention(text, b.join(" "));
        assert.equal(reading.status === "read", reading.unread.length === 0 && text !== "");
        for (const { start, end } of reading.unread)
          assert.ok(start >= 0 && start < end && end <= text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it("ends in linear time on a hostile sentence", () => {
    assert.equal(readRetention("conservés ".repeat(50_000), null).status, "not-understood");
    for (const text of [
      "(",
      "et ",
      "sauf si ",
      "ou de ",
      "2 ans ou ",
      "Les billets sont conservés ",
    ])
      readRetention(text.repeat(1_999 / text.length), null);
  });
});
