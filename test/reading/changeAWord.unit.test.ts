import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withANegation, withOneWordTwice, withoutOneWord } from "./changeAWord.ts";

const texts = (changed: readonly { readonly text: string }[]): readonly string[] =>
  changed.map(({ text }) => text);

describe("one word of a sentence", () => {
  it("is removed, each in its turn, and its comma stays", () => {
    assert.deepEqual(texts(withoutOneWord("Cinq ans, puis rien.")), [
      "ans, puis rien.",
      "Cinq , puis rien.",
      "Cinq ans, rien.",
      "Cinq ans, puis .",
    ]);
  });

  it("is said twice, each in its turn", () => {
    assert.deepEqual(texts(withOneWordTwice("Cinq ans.")), ["Cinq Cinq ans.", "Cinq ans ans."]);
  });

  it("is denied by a word before it, or around a verb that is not denied yet", () => {
    const denied = texts(withANegation("Les clés sont gardées."));
    assert.ok(denied.includes("Les clés ne sont pas gardées."));
    assert.ok(denied.includes("sauf Les clés sont gardées."));
    assert.ok(denied.includes("Les clés sont jamais gardées."));
    assert.equal(denied.length, 4 * 5 + 1);
    assert.ok(!texts(withANegation("Effacé sans délai.")).includes("Effacé sans aucun délai."));
    assert.equal(withANegation("Elle n’est pas gardée.").length, 4 * 5);
  });
});
