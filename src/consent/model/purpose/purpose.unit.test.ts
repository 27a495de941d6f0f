import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { openConsentKeys } from "../../consentKeys.ts";
import { offersContent } from "../../consent.fixture.ts";
import { may, phaseOf, type Consent } from "./consentState.ts";
import { composeWords, wordsHash } from "./purposeWords.ts";
import { readReference } from "./reference.ts";

const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T09:00:00Z`);

const given: Consent = {
  id: "consent-1",
  purpose: "purpose-1",
  person: "person",
  words: { number: 2, hash: "abc" },
  language: "fr",
  means: "link",
  giver: "self",
  givenAt: at("2027-01-01"),
  expiresAt: at("2028-01-01"),
  end: null,
};

const withdrawn = (day: string): Consent => ({
  ...given,
  end: { at: at(day), how: "withdrawn", means: "mail", reason: null },
});

suite("whether something may be done with a person", () => {
  const open = { closedAt: null, countsFrom: 1 };
  const because = (...asked: Parameters<typeof may>): string => {
    const answer = may(...asked);
    return answer.may ? answer.consent : answer.because;
  };

  test("is a no in every case but one: a consent that was given, to words that still count (AME-08)", () => {
    const now = at("2027-06-01");
    assert.equal(because(open, given, now), "consent-1");
    assert.equal(because(null, given, now), "purpose-unknown");
    assert.equal(because(open, null, now), "never-given");
    assert.equal(because(open, withdrawn("2027-02-01"), now), "withdrawn");
    assert.equal(because(open, given, at("2028-01-01")), "expired");
    assert.equal(because({ ...open, countsFrom: 3 }, given, now), "other-words");
    assert.equal(because({ ...open, closedAt: now }, given, now), "closed");
  });

  test("says that what was withdrawn after its lifetime had expired", () => {
    assert.equal(phaseOf(withdrawn("2028-02-01"), at("2028-03-01")), "expired");
    assert.equal(
      phaseOf({ ...withdrawn("2028-02-01"), expiresAt: null }, at("2028-03-01")),
      "withdrawn",
    );
  });
});

suite("the words that are shown", () => {
  const words = composeWords("Entraide de Valmarine", offersContent);

  test("say of every purpose who asks, that a refusal costs nothing, and how a consent is taken back (CRA-26)", () => {
    for (const language of ["fr", "en"] as const) {
      const said = words[language].lines.join(" ");
      assert.match(said, /Entraide de Valmarine/);
      assert.match(said, language === "fr" ? /libre de refuser/ : /free to refuse/);
      assert.match(said, language === "fr" ? /reste licite/ : /stays lawful/);
      assert.match(said, language === "fr" ? /2 ans/ : /2 years/);
    }
  });

  test("have another digest as soon as one letter differs, and only then", () => {
    assert.equal(wordsHash(words), wordsHash(structuredClone(words)));
    const other = { ...offersContent, agreement: { ...offersContent.agreement, en: "Yes." } };
    assert.notEqual(wordsHash(words), wordsHash(composeWords("Entraide de Valmarine", other)));
  });
});

suite("a person", () => {
  const keys = openConsentKeys(Buffer.alloc(32, 1));

  test("is another digest for each purpose and each body, and never the reference itself", () => {
    const names = [
      keys.person("a", "1", "lea@courriel.example"),
      keys.person("a", "2", "lea@courriel.example"),
      keys.person("b", "1", "lea@courriel.example"),
      keys.person("a", "1", "Lea@courriel.example"),
      openConsentKeys(Buffer.alloc(32, 2)).person("a", "1", "lea@courriel.example"),
    ];
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[\w-]{24}$/);
  });

  test("is named by a reference in one spelling", () => {
    assert.equal(readReference(" e\u0301va "), "éva");
    for (const none of ["", "  ", "a\nb", "x".repeat(201), "\u0000"])
      assert.equal(readReference(none), null);
  });

  test("holds a link that nobody else can make, and that fits into an address", () => {
    const link = {
      purpose: "6d1f0e0a-8f8e-4f0e-9a1e-1c2d3e4f5a6b",
      person: keys.person("a", "1", "A-1"),
      givesUntil: at("2027-01-01"),
    };
    const token = keys.token(link);
    assert.ok(token.length <= 100, String(token.length));
    const read = keys.linkOf(token);
    assert.equal(read?.givesUntil?.toString(), link.givesUntil.toString());
    assert.deepEqual({ ...read, givesUntil: null }, { ...link, givesUntil: null });
    assert.equal(keys.linkOf(keys.token({ ...link, givesUntil: null }))?.givesUntil, null);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom("a", "0", "-", "."),
        (index, letter) => {
          const forged = `${token.slice(0, index)}${letter}${token.slice(index + 1)}`;
          assert.equal(keys.linkOf(forged) === null, forged !== token);
        },
      ),
    );
    assert.equal(openConsentKeys(Buffer.alloc(32, 2)).linkOf(token), null);
  });
});
