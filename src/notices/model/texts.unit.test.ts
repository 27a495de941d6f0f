import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError, type Bilingual } from "../../kernel/index.ts";
import { demoRegister, inputOf, registerWith, bareActivity } from "../notices.fixture.ts";
import { composeGlossary } from "./composeGlossary.ts";
import { composeNotice } from "./composeNotice.ts";
import { composePolicy } from "./composePolicy.ts";
import { composeShortForm } from "./composeShortForm.ts";
import { entriesOf, textsOf, unknownTerms } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import { checkOwnTexts } from "./ownTexts.ts";
import { longestAverage, readabilityOf, readabilityOfDocument } from "./readability.ts";
import { fillPlaces, plain, say } from "./text.ts";
import { glossaryEntries } from "./words/glossaryEntries.ts";
import * as kinds from "./words/kindWords.ts";
import { missingWords } from "./words/missingWords.ts";
import * as notices from "./words/noticeWords.ts";
import * as policies from "./words/policyWords.ts";
import * as rights from "./words/rightsWords.ts";

/** Every wording of the texts, wherever it stands in its catalogue. */
const wordings = (value: unknown): readonly Bilingual[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("fr" in value && "en" in value) return [value as Bilingual];
  return Object.values(value).flatMap(wordings);
};
const all = [kinds, missingWords, notices, policies, rights].flatMap((each) =>
  wordings({ ...each }),
);
const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).toSorted();

const demo = inputOf(demoRegister());
const documents = (["fr", "en"] as const).flatMap((language): readonly NoticeDocument[] => [
  composePolicy(demo, language),
  composeGlossary(demo, language),
  ...demo.register.activities.flatMap((activity) => [
    composeNotice(activity, demo, language),
    composeShortForm(activity, demo, language),
  ]),
]);

suite("the words of notices", () => {
  test("ask for the same places in both languages", () => {
    assert.ok(all.length > 150, String(all.length));
    for (const { fr, en } of all) assert.deepEqual(placesIn(fr), placesIn(en), fr);
  });

  test("are plain: under twenty words a sentence on average, in either language", () => {
    for (const language of ["fr", "en"] as const) {
      const { average, sentences } = readabilityOf(all.map((each) => each[language]));
      assert.ok(sentences > 150 && average < longestAverage, `${language}: ${average}`);
    }
    for (const document of documents) {
      const { average } = readabilityOfDocument(document);
      assert.ok(average < longestAverage, `${document.id} ${document.language}: ${average}`);
    }
  });

  test("are measured by a measure that sees a long sentence", () => {
    const long = `${"mot ".repeat(40)}fin.`;
    assert.equal(readabilityOf([long]).average, 41);
    assert.deepEqual(readabilityOf(["Un mot. Deux mots ! No 3 est ici, art. 5 aussi."]), {
      sentences: 3,
      words: 11,
      average: 11 / 3,
    });
  });

  test("do not compile with a place that nothing fills, nor with one that does not exist", () => {
    const template = { fr: "Écrire à {contact}.", en: "Write to {contact}." } as const;
    assert.equal(plain(say(template, "en", { contact: "us" })), "Write to us.");
    // @ts-expect-error: the place is not filled
    assert.throws(() => say(template, "fr"), hasCode("notices.place-unknown"));
    // @ts-expect-error: the template has no such place
    assert.throws(() => say(template, "fr", { mail: "x" }), hasCode("notices.place-unknown"));
    assert.throws(() => say(template, "fr", { contact: " " }), hasCode("notices.place-empty"));
    assert.throws(() => fillPlaces("{constructor}", {}), hasCode("notices.place-unknown"));
  });

  test("leave no place and no blank in any text of the demonstration", () => {
    for (const document of documents)
      for (const text of textsOf(document)) {
        assert.doesNotMatch(plain(text), /[{}]|undefined|null|\s{2}|\(\)/, document.id);
        assert.notEqual(plain(text).trim(), "", document.id);
        assert.ok(
          text.every((each) => each.text !== ""),
          document.id,
        );
      }
  });

  test("are English in English, but for what the register says", () => {
    const french =
      /(?<![\p{L}’'-])(?:aux|avec|dans|des|est|les|pour|qui|sont|sur|une|vos|vous)(?![\p{L}])/iu;
    for (const document of documents.filter(({ language }) => language === "en")) {
      const ours = textsOf(document).flatMap((text) =>
        text.filter(
          ({ kind, ...each }) => kind !== "quote" && kind !== "name" && !("lang" in each),
        ),
      );
      for (const { text } of ours) assert.doesNotMatch(text, french, document.id);
    }
  });
});

suite("the glossary", () => {
  const anchorsOf = (language: "fr" | "en"): ReadonlySet<string> =>
    new Set(
      composeGlossary(demo, language).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "definitions" ? block.entries.map(({ id }) => id ?? "") : [],
        ),
      ),
    );

  test("explains every acronym of the texts, and each of them is a link to its entry", () => {
    const known = new Set(entriesOf(demo).flatMap(({ forms }) => forms));
    let links = 0;
    for (const document of documents) {
      assert.deepEqual(unknownTerms(document, known).ours, [], document.id);
      const anchors = anchorsOf(document.language);
      for (const inline of textsOf(document).flat())
        if (inline.kind === "term") {
          const [page, anchor = ""] = inline.href.split("#");
          assert.equal(page, demo.links[document.language].glossary);
          assert.ok(anchors.has(anchor), inline.href);
          links += 1;
        } else if (
          document.kind !== "glossary" &&
          (inline.kind === "words" || (inline.kind === "quote" && !isTitle(document, inline)))
        )
          for (const form of known)
            assert.doesNotMatch(
              inline.text,
              new RegExp(
                String.raw`(?<![\p{L}\p{N}])${form.replaceAll("/", "\\/")}(?![\p{L}\p{N}])`,
                "u",
              ),
            );
    }
    assert.ok(links > 50, String(links));
  });

  test("has one entry of each name and of each way to write it", () => {
    const forms = glossaryEntries.flatMap((each) => each.forms);
    assert.equal(new Set(forms).size, forms.length);
    const ids = glossaryEntries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test("tells the officer of an acronym of the register that nothing explains, until the body explains it", () => {
    const activity = bareActivity({
      recipients: [{ text: "Service XYZT et CNIL, article L434, chapitre XIV", source: [] }],
    });
    const register = registerWith([activity]);
    const unexplained = composeNotice(activity, inputOf(register), "fr");
    assert.deepEqual(
      unexplained.missing.filter(({ item }) => item === "glossary-term").map(({ about }) => about),
      ["XYZT"],
    );
    const own = {
      chapters: {},
      terms: [
        { term: "XYZT", meaning: { fr: "Service imaginaire.", en: "An imaginary service." } },
      ],
    };
    const explained = composeNotice(activity, inputOf(register, { own }), "en");
    assert.ok(explained.missing.every(({ item }) => item !== "glossary-term"));
    assert.deepEqual(
      textsOf(explained)
        .flat()
        .filter((each) => each.kind === "term" && each.text === "XYZT"),
      [
        {
          kind: "term",
          text: "XYZT",
          href: "/en/notices/glossaire#term-xyzt",
          lang: "fr",
        },
      ],
    );
  });
});

suite("the texts that a body adds", () => {
  const withOwn = (fr: string, en = fr) => {
    const own = { chapters: { rights: { fr, en } }, terms: [] };
    return inputOf(demoRegister(), { own });
  };

  test("stand at the end of their chapter, with their places filled", () => {
    const input = withOwn("{body} vous reçoit :\n\n- {address}\n- {telephone}", "{body} sees you.");
    assert.ok(checkOwnTexts(input).ok);
    const { sections } = composePolicy(input, "fr");
    const { blocks = [] } = sections.find(({ id }) => id === "rights") ?? {};
    assert.deepEqual(
      blocks
        .slice(-2)
        .map((block) =>
          block.kind === "paragraph"
            ? plain(block.text)
            : block.kind === "list"
              ? block.items.map(plain)
              : [],
        ),
      [
        "Mairie de Sauvelande vous reçoit :",
        ["1 place du Puits, 00500 Sauvelande", "00 00 00 00 20"],
      ],
    );
  });

  test("are refused with a place that does not exist, that is empty, or that is mistyped", () => {
    const codeOf = (input: ReturnType<typeof withOwn>): string => {
      const outcome = checkOwnTexts(input);
      return outcome.ok
        ? "ok"
        : `${outcome.failure.code} ${String(outcome.failure.params["place"] ?? outcome.failure.params["term"] ?? "")}`.trim();
    };
    assert.equal(codeOf(withOwn("À {corps}.")), "notices.place-unknown corps");
    assert.equal(codeOf(withOwn("À {body.")), "notices.place-unknown À {body.");
    assert.equal(codeOf(withOwn("À {}.")), "notices.place-unknown");
    assert.equal(codeOf(withOwn("Texte.", " ")), "notices.one-language");
    assert.equal(codeOf(withOwn("Voir la XYZT.")), "notices.term-unknown XYZT");
    assert.equal(codeOf(withOwn("Voir la CNIL.")), "ok");
    const input = withOwn("Appelez {telephone}.");
    const bare = { ...input, publisher: { ...input.publisher, telephone: null } };
    assert.equal(codeOf(bare), "notices.place-empty telephone");
    assert.throws(() => composePolicy(bare, "fr"), hasCode("notices.place-empty"));
  });
});

const isTitle = (document: NoticeDocument, inline: unknown): boolean =>
  document.title.includes(inline as never);

const hasCode =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof FailureError && error.failure.code === code;
