import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Screen } from "../../platform/command-line/index.ts";
import { readRetention } from "../retention/readRetention.ts";
import type { RetentionReading } from "../model/retentionReading.ts";
import { explanation, sideBySide, type Explained } from "./explanation.ts";

const text =
  "Les dossiers de prêt sont gardés deux ans, sauf avis contraire du conseil, puis détruits.";
const at = text.indexOf("sauf");
const partly: RetentionReading = {
  text,
  status: "partly-read",
  rules: readRetention("Les dossiers sont conservés deux ans.", null).rules,
  unread: [{ start: at, end: at + "sauf avis contraire du conseil".length }],
};
const shown = (changes: Partial<Explained> & { screen?: Screen | null } = {}): Explained => ({
  reading: partly,
  context: null,
  language: "fr",
  console: { screen: changes.screen ?? null },
  ...changes,
});

suite("an explanation", () => {
  test("marks the unread words on the line below, where nothing may be styled", () => {
    const [first, second, third, carets, status] = explanation(
      shown({ screen: { columns: 44, isStyled: false } }),
    ).split("\n");
    assert.equal(first, "Les dossiers de prêt sont gardés deux ans,");
    assert.equal(second, "sauf avis contraire du conseil, puis");
    assert.equal(third, "^".repeat("sauf avis contraire du conseil".length));
    assert.equal(carets, "détruits.");
    assert.equal(status, "  [lue en partie, à vérifier]");
  });

  test("underlines them in a terminal that can, each line by itself", () => {
    const said = explanation(shown({ screen: { columns: 30, isStyled: true } }));
    const underlined = said
      .split("\u001B[4m")
      .slice(1)
      .map((words) => words.split("\u001B[24m")[0]);
    assert.deepEqual(underlined, ["sauf avis", "contraire du conseil"]);
    assert.doesNotMatch(said, /\^/);
  });

  test("says the words again, the rules, and what is missing, in the language of the person", () => {
    const french = explanation(shown({ context: "Durées de garde" }));
    assert.match(french, /^Contexte : Durées de garde\n/);
    assert.match(french, /→ .*(?:deux|2) ans/);
    assert.match(french, /Mots non compris : « sauf avis contraire du conseil »/);
    const english = explanation(shown({ language: "en", context: "Durées de garde" }));
    assert.match(english, /^Context: Durées de garde\n/);
    assert.match(english, /\[partly read, to be checked\]/);
    assert.match(english, /Words not understood: “sauf avis contraire du conseil”/);
    const whole = { ...partly, unread: [{ start: 0, end: text.length }] };
    const inContext = explanation(shown({ reading: whole, context: "x" }));
    assert.match(inContext, /→ .*\n {2}Le contexte n’est pas compris/);
    assert.doesNotMatch(inContext, /Mots non compris/);
    const silent = { ...partly, rules: [], unread: [] };
    assert.match(explanation(shown({ reading: { ...silent, status: "read" } })), /aucune durée/);
    const none = explanation(
      shown({ reading: { ...silent, status: "not-understood" }, context: "x" }),
    );
    assert.match(none, /Aucune règle n’en est tirée\.\n\n$/);
  });

  test("stands beside the sentence where the terminal is wide enough, and below it where it is not", () => {
    for (const isStyled of [true, false]) {
      const wide = sideBySide(shown({ screen: { columns: 120, isStyled } })).trimEnd();
      const seen = wide.replaceAll("\u001B[4m", "").replaceAll("\u001B[24m", "");
      const places = seen.split("\n").map((line) => line.indexOf("│"));
      assert.deepEqual([...new Set(places)], [59]);
      for (const line of seen.split("\n")) assert.ok(line.length <= 120);
      assert.match(seen, /^Les dossiers .*│ \[lue en partie, à vérifier\]\n/);
    }
    for (const screen of [{ columns: 80, isStyled: false }, null])
      assert.equal(sideBySide(shown({ screen })), explanation(shown({ screen })));
  });

  test("sends no control character of a page to the terminal", () => {
    const hostile: RetentionReading = { ...partly, text: "a\u001b[2Jb", unread: [] };
    const said = explanation(shown({ reading: hostile, context: "c\u0007\u001b]0;x" }));
    // oxlint-disable-next-line no-control-regex -- what must not be there
    assert.doesNotMatch(said, /[\u0000-\u0009\u000b-\u001f]/);
  });
});
