import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Value } from "typebox/value";
import {
  readRetention,
  RetentionReadingSchema,
  type RetentionReading,
} from "../../../src/reading/index.ts";
import { generateSentences } from "../generateSentences.ts";
import { unusedWords } from "./coverage.ts";
import { plainWords, typographies } from "./typography.ts";

const sentences = generateSentences(1, 5_000);

describe("sentences made from the lexicon", () => {
  it("are the same for the same seed, and others for another", () => {
    assert.deepEqual(generateSentences(1, 50), generateSentences(1, 50));
    assert.notDeepEqual(generateSentences(2, 50), generateSentences(1, 50));
  });

  it("leave out no words of the lexicon", () => {
    assert.deepEqual(unusedWords(sentences), []);
  });

  it("are made of rules in the published format", () => {
    for (const { text, rules } of sentences) {
      const reading: RetentionReading = { text, status: "read", rules: [...rules], unread: [] };
      assert.ok(Value.Check(RetentionReadingSchema, reading), text);
    }
  });

  it("name the data, say the period or hold a case in many ways", () => {
    assert.ok(new Set(sentences.map(({ text }) => text)).size > 4_800);
    const kinds = new Set(sentences.flatMap(({ rules }) => rules.map(({ kind }) => kind)));
    assert.equal(kinds.size, 8);
    assert.ok(sentences.some(({ rules }) => rules.length > 1));
    assert.ok(sentences.some(({ rules }) => rules.length === 0));
  });
});

/** What was read, with the words of its values in one typography. */
const read = (text: string, context: string | null): unknown => {
  const { status, rules } = readRetention(text, context);
  const plain = rules.map((rule) =>
    Object.entries(rule).map(([name, value]) => [
      name,
      typeof value === "string" ? plainWords(value) : value,
    ]),
  );
  return { status, rules: plain };
};

describe("the typography of a sentence", () => {
  for (const [name, change] of typographies)
    it(`changes nothing of its rules: ${name}`, () => {
      for (const { text, context } of sentences.slice(0, 500))
        assert.deepEqual(read(change(text), context && change(context)), read(text, context), text);
    });
});
