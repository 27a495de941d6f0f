import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { termsText, termsVersion, termsVersionWords } from "./terms.ts";

const terms = {
  day: "2027-01-15",
  fr: "# Accès\nL’accès est libre.",
  en: "# Access\nAccess is free.",
};

suite("terms of use", () => {
  test("have a version that changes with their day and with any word of either language (REC-11)", () => {
    const version = termsVersion(terms);
    assert.match(version, /^2027-01-15\.[0-9a-f]{12}$/);
    assert.equal(termsVersion({ ...terms }), version);
    const others = [
      { ...terms, day: "2027-01-16" },
      { ...terms, fr: `${terms.fr} ` },
      { ...terms, en: terms.en.toUpperCase() },
      { ...terms, fr: terms.en, en: terms.fr },
    ].map(termsVersion);
    assert.equal(new Set([version, ...others]).size, 5);
    assert.equal(
      termsVersionWords(version, "fr"),
      `Version du 15 janvier 2027 (${version.slice(11)})`,
    );
    assert.equal(termsVersionWords("autrefois", "fr"), "autrefois");
  });

  test("are paragraphs and titles as they were written, and never markup", () => {
    const text =
      "Avant tout.\n\n# Accès\nL’accès est libre,\net gratuit.\r\n\r\n<b>Rien</b> d’autre.\n# Fin";
    assert.equal(
      String(termsText(text)).replaceAll(/\s+</g, "<"),
      "<p>Avant tout.</p><h2>Accès</h2><p>L’accès est libre,<br />et gratuit.</p><p>&lt;b&gt;Rien&lt;/b&gt; d’autre.</p><h2>Fin</h2>",
    );
  });
});
