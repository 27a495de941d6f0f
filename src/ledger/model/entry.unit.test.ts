import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeEntry, largestPayload, readEntry, type EntryDraft } from "./entry.ts";

const at = "2026-10-25T00:30:00.000Z";
const codeFor = (draft: unknown): string => {
  const outcome = encodeEntry(draft as EntryDraft, at);
  return outcome.ok ? "entry" : outcome.failure.code;
};
const draft = { kind: "purge-receipt", id: "r-1", body: {} };

test("an entry is canonical JSON, whatever the order of its members", () => {
  const one = encodeEntry({ ...draft, body: { b: [1, null], a: { d: true, c: "é" } } }, at);
  const two = encodeEntry({ ...draft, body: { a: { c: "é", d: true }, b: [1, null] } }, at);
  assert.ok(one.ok);
  assert.deepEqual(one, two);
  assert.equal(
    Buffer.from(one.value).toString(),
    `{"at":"${at}","body":{"a":{"c":"é","d":true},"b":[1,null]},"format":"egide/ledger-entry@1","id":"r-1","kind":"purge-receipt"}`,
  );
});

test("any JSON object is read back as it was", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const encoded = encodeEntry({ ...draft, body }, at);
      if (!encoded.ok) return;
      // What JSON does not tell apart, minus zero from zero, is not asked for.
      assert.deepEqual(readEntry(encoded.value)?.body, JSON.parse(JSON.stringify(body)));
    }),
  );
});

test("what JSON would silently change is refused", () => {
  class Receipt {
    readonly id = 1;
  }
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  for (const body of [
    { when: new Date(0) },
    { map: new Map() },
    { number: NaN },
    { number: Infinity },
    { number: 1n },
    { list: [undefined] },
    { run: () => 1 },
    { receipt: new Receipt() },
    circular,
    [],
    null,
    "text",
  ])
    assert.equal(codeFor({ ...draft, body }), "ledger.entry-invalid");
  assert.equal(codeFor({ ...draft, body: { absent: undefined } }), "entry");
});

test("identifiers are printable, without blank, and never a number alone", () => {
  for (const id of ["a", "r-1", "0f", "urn:uuid:5b2c", "x".repeat(200)])
    assert.equal(codeFor({ ...draft, id }), "entry", id);
  for (const id of ["", "12", "a b", "a\n", "é", "x".repeat(201)])
    assert.equal(codeFor({ ...draft, id }), "ledger.entry-invalid", id);
  for (const kind of ["", "Receipt", "1a", "a b", "a".repeat(65)])
    assert.equal(codeFor({ ...draft, kind }), "ledger.entry-invalid", kind);
});

test("an entry has a largest size, counted in bytes", () => {
  const body = { text: "é".repeat(largestPayload / 2) };
  assert.equal(codeFor({ ...draft, body }), "ledger.entry-too-large");
});

test("bytes that are not the one spelling of an entry are no entry", () => {
  const encoded = encodeEntry(draft, at);
  assert.ok(encoded.ok);
  const text = Buffer.from(encoded.value).toString();
  for (const bad of [
    ` ${text}`,
    `${text}\n`,
    `\uFEFF${text}`,
    text.replace('"body":{}', '"body":{},"body":{}'),
    text.replace("ledger-entry@1", "ledger-entry@2"),
    text.replace('"body":{}', '"body":{},"extra":1'),
    "{}",
    "",
  ])
    assert.equal(readEntry(Buffer.from(bad)), null, bad);
  assert.equal(readEntry(Buffer.from([0xff, 0xfe])), null);
});
