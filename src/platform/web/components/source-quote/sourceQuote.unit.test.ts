import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cut, sourceQuote } from "./sourceQuote.ts";

test("a quote marks the words that a value was read from, and escapes them all", () => {
  const quote = String(
    sourceQuote({ text: "Gardés <2 ans> au plus.", spans: [{ from: 7, to: 14 }] }),
  );
  assert.match(quote, /<p>Gardés <mark>&lt;2 ans&gt;<\/mark> au plus\.<\/p>/);
});

test("whatever its spans, a quote says the whole sentence once", () => {
  const span = fc.record({
    from: fc.integer({ min: -2, max: 14 }),
    to: fc.integer({ min: -2, max: 14 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(span), (text, spans) => {
      assert.equal(
        cut(text, spans)
          .map(({ words }) => words)
          .join(""),
        text,
      );
    }),
  );
});
