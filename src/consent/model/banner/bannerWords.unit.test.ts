import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { englishWords, frenchWords, readBannerWords } from "./bannerWords.ts";

suite("the words of the banner", () => {
  test("are whole in French and English, and another language is one file", () => {
    for (const words of [frenchWords, englishWords])
      assert.deepEqual(readBannerWords(words), words);
    const german = { ...englishWords, language: "de", refuseAll: "Alles ablehnen" };
    assert.equal(readBannerWords(german)?.refuseAll, "Alles ablehnen");
  });

  test("are refused with a word missing, empty, or that is none of ours", () => {
    const { refuseAll: _left, ...missing } = frenchWords;
    for (const broken of [
      missing,
      { ...frenchWords, refuseAll: "" },
      { ...frenchWords, x: "y" },
      null,
      "fr",
    ])
      assert.equal(readBannerWords(broken), null);
  });
});
