import assert from "node:assert/strict";
import type { Span } from "../../reading/index.ts";
import type { Register } from "../model/register.ts";

/** Asserts the two promises of an import: nothing is dropped, and every value is words of the page. */
export const assertAccountedFor = (source: string, register: Register): void => {
  const placed = new Uint8Array(source.length);
  for (const { start, end } of spansIn(register)) {
    assert.ok(
      start >= 0 && start < end && end <= source.length,
      `span ${start}-${end} is in the text`,
    );
    placed.fill(1, start, end);
  }
  const dropped = [...source.matchAll(/\S/g)].filter(({ index }) => !placed[index]);
  assert.deepEqual(
    dropped.slice(0, 5).map(({ index }) => source.slice(index, index + 40)),
    [],
    "every non-blank character is in a source, in the structure or in a finding",
  );
};

/** Asserts that the slices of a source give back the words of its value, blanks aside. */
export const assertQuoted = (source: string, register: Register): void => {
  for (const { text, spans } of quotesIn(register)) {
    const slices = spans.map(({ start, end }) => source.slice(start, end)).join(" ");
    assert.equal(folded(slices), folded(text));
  }
};

const folded = (text: string): string => text.replaceAll(/[\s\u200b]+/g, " ").trim();

const isSpan = (value: object): value is Span => "start" in value && "end" in value;

function* spansIn(value: unknown, key = ""): Generator<Span> {
  if (value === null || typeof value !== "object" || key === "reading") return;
  if (isSpan(value)) yield value;
  else for (const [name, member] of Object.entries(value)) yield* spansIn(member, name);
}

function* quotesIn(value: unknown, key = ""): Generator<{ text: string; spans: Span[] }> {
  if (value === null || typeof value !== "object" || key === "reading") return;
  if ("text" in value && "source" in value && typeof value.text === "string")
    yield { text: value.text, spans: value.source as Span[] };
  for (const [name, member] of Object.entries(value)) yield* quotesIn(member, name);
}
