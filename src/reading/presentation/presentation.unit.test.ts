import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { findRetention } from "../find/findRetention.ts";
import { readDocument } from "../layout/readDocument.ts";
import type { RetentionReading } from "../model/retentionReading.ts";
import { readRetention } from "../retention/readRetention.ts";
import { layOut } from "./layOut.ts";
import { markUnread, unreadWords } from "./markUnread.ts";
import { ruleValues } from "./ruleValues.ts";
import { tally } from "./tally.ts";
import { whatIsUnread } from "./whatIsUnread.ts";
import { tallySentence } from "./words.ts";

const page = (text: string, name = "a.txt") => readDocument(Buffer.from(text), name);

suite("what is shown of a reading", () => {
  test("cuts a sentence at its unread words and loses nothing, whatever the spans", () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(30), fc.nat(30))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), spans, (text, unread) => {
        const pieces = markUnread(text, unread);
        assert.equal(pieces.map(({ words }) => words).join(""), text);
        const marked = pieces.flatMap(({ words, isUnread }) =>
          Array.from({ length: words.length }, () => isUnread),
        );
        for (const [at, isUnread] of marked.entries())
          assert.equal(
            isUnread,
            unread.some(({ start, end }) => start <= at && at < end),
          );
      }),
    );
    assert.deepEqual(
      unreadWords("a b c", [
        { start: 3, end: 5 },
        { start: 0, end: 1 },
      ]),
      ["a", "c"],
    );
  });

  test("tells words that were not understood from a context that was not", () => {
    const text = "deux ans zorg";
    const rules = readRetention("Les fiches sont conservées deux ans.", null).rules;
    const partly = { text, rules, status: "partly-read", unread: [{ start: 9, end: 13 }] } as const;
    const unread = [{ start: 0, end: text.length }];
    const of = (changes: Partial<RetentionReading>, context: string | null) =>
      whatIsUnread({ ...partly, unread: [...partly.unread], ...changes }, context);
    assert.deepEqual(of({}, "x"), { kind: "words", words: ["zorg"] });
    assert.deepEqual(of({ unread }, "x"), { kind: "context" });
    assert.deepEqual(of({ unread }, null), { kind: "everything" });
    assert.deepEqual(of({ unread, rules: [] }, "x"), { kind: "everything" });
    assert.deepEqual(of({ unread: [], status: "read" }, "x"), { kind: "nothing" });
  });

  test("names the values of a rule that the sentence gives, and no other", () => {
    const [rule] = readRetention(
      "Les fiches de prêt sont conservées deux ans au maximum.",
      null,
    ).rules;
    assert.ok(rule);
    const values = new Map(ruleValues(rule).map(({ name, value }) => [name, value]));
    assert.equal(values.get("keep"), "P2Y");
    assert.equal(values.get("bound"), "maximum");
    assert.match(values.get("scope") ?? "", /fiches de prêt/);
    assert.ok(!values.has("condition") && !values.has("then"));
    const then = { keep: "P10Y", end: null, bound: "exact" } as const;
    const staged = ruleValues({ ...rule, then, reference: { code: "CSS", article: "L.1" } });
    assert.deepEqual(
      staged.slice(-2).map(({ value }) => value),
      ["P10Y, exact", "CSS, L.1"],
    );
  });

  test("counts what was understood, in the grammar of each language", () => {
    const counts = tally([
      readRetention("", null),
      readRetention("Les fiches de prêt sont conservées deux ans.", null),
    ]);
    assert.equal(counts.all, 2);
    const some = { all: 3, read: 0, "partly-read": 1, "not-understood": 2 };
    assert.equal(
      tallySentence(some, "fr"),
      "3 phrases sur la conservation : 0 lue, 1 lue en partie, 2 non comprises.",
    );
    assert.equal(
      tallySentence(some, "en"),
      "3 sentences on retention: 0 read, 1 partly read, 2 not understood.",
    );
  });

  test("lays a page out with each sentence once, found or not, in its place", () => {
    const document = page(
      "Titre\n\nUn. Les fiches de prêt sont conservées deux ans. Trois.\n\nQuatre.\nLes photos sont supprimées au bout de six mois.\n",
    );
    const blocks = layOut(document, findRetention(document));
    assert.deepEqual(
      blocks.map((block) =>
        block.kind === "rest" ? block.sentences : [block.line, block.found.text],
      ),
      [
        ["Titre", "Un."],
        [3, "Les fiches de prêt sont conservées deux ans."],
        ["Trois.", "Quatre."],
        [6, "Les photos sont supprimées au bout de six mois."],
      ],
    );
  });

  test("does not count among the rest what stands as the context of a sentence", () => {
    const document = page("Durées :\n\nUn an.\n\nFin.");
    const found = { text: "Un an.", context: "Durées", source: [{ start: 10, end: 16 }] };
    const blocks = layOut(document, [{ ...found, reading: readRetention("Un an.", "Durées") }]);
    assert.deepEqual(
      blocks.map((block) => (block.kind === "rest" ? block.sentences : block.found.text)),
      ["Un an.", ["Fin."]],
    );
  });

  test("lays out what was found even where it stands nowhere, and in the order of the page", () => {
    const document = page("Un.\nDeux.\nTrois.");
    const at = (start: number) => ({
      text: `à ${start}`,
      context: null,
      source: start < 0 ? [] : [{ start, end: start + 1 }],
      reading: readRetention("x", null),
    });
    const shown = layOut(document, [at(99), at(10), at(-1), at(4)]).map((block) =>
      block.kind === "rest" ? block.sentences.join() : block.found.text,
    );
    assert.deepEqual(shown, ["à -1", "Un.", "à 4", "à 10", "à 99"]);
  });
});
