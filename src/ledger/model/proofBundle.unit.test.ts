import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freshKey } from "../storage/ledgerStoreContract.ts";
import { toBase64 } from "./base64.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { encodeEntry } from "./entry.ts";
import { inclusionRanges } from "./inclusionProof.ts";
import { leafHash, rootOf } from "./merkleTree.ts";
import { verifyOffline, type ProofBundle } from "./proofBundle.ts";
import { encodeVerifierKey, type SigningKey } from "./signedNote.ts";

const origin = "egide.example/ledger";
const key = freshKey(origin);
const verifierKey = encodeVerifierKey(key.verifier);

const payloads = Array.from({ length: 40 }, (_, index) => {
  const draft = { kind: "receipt", id: `r-${index}`, body: { counts: { dossiers: index } } };
  const encoded = encodeEntry(draft, "2026-03-29T01:00:00.000Z");
  assert.ok(encoded.ok);
  return encoded.value;
});
const leaves = payloads.map((payload) => leafHash(payload));
const noteAt = (size: number, by: SigningKey = key): string =>
  signCheckpoint({ origin, size, root: rootOf(leaves.slice(0, size)) }, by);
const bundleOf = (index: number, size: number): ProofBundle => ({
  format: "egide/ledger-proof@1",
  entry: Buffer.from(payloads[index] ?? []).toString(),
  index,
  treeSize: size,
  path: inclusionRanges(index, size).map(({ from, to }) =>
    toBase64(rootOf(leaves.slice(from, to))),
  ),
  checkpoint: noteAt(size),
});
const codeFor = (bundle: unknown, note: string | null, by = verifierKey): string => {
  const outcome = verifyOffline(bundle, note, by);
  return outcome.ok ? "proved" : outcome.failure.code;
};

test("a proof holds with its own checkpoint and with the saved one of its size", () => {
  for (const [index, size] of [
    [0, 1],
    [0, 40],
    [39, 40],
    [12, 13],
    [5, 33],
  ] as const) {
    const proved = verifyOffline(bundleOf(index, size), noteAt(size), verifierKey);
    assert.ok(proved.ok);
    assert.equal(proved.value.index, index);
    assert.deepEqual(proved.value.entry.body, { counts: { dossiers: index } });
    assert.equal(codeFor(bundleOf(index, size), null), "proved");
  }
});

test("no character of a written proof can be altered without its being refused", () => {
  const bundle = bundleOf(21, 37);
  const written = JSON.stringify(bundle);
  const places = fc.nat({ max: written.length - 1 });
  fc.assert(
    fc.property(places, fc.constantFrom("0", "1", "A", "z", " ", "é"), (at, other) => {
      const altered = `${written.slice(0, at)}${other}${written.slice(at + 1)}`;
      let parsed: unknown;
      try {
        parsed = JSON.parse(altered);
      } catch {
        return;
      }
      if (JSON.stringify(parsed) === written) return;
      assert.notEqual(codeFor(parsed, noteAt(37)), "proved", altered.slice(at - 9, at + 9));
      assert.notEqual(codeFor(parsed, null), "proved");
    }),
    { numRuns: 1500 },
  );
});

test("another index, size, path or entry of the same log is refused", () => {
  const bundle = bundleOf(21, 37);
  const variants: readonly Partial<ProofBundle>[] = [
    { index: 20 },
    { treeSize: 36 },
    { treeSize: 38 },
    { path: bundleOf(20, 37).path },
    { path: bundle.path.slice(1) },
    { path: bundle.path.map((step) => step.replace(/=$/, "")) },
    { entry: bundleOf(20, 37).entry },
    { entry: `${bundle.entry} ` },
    { checkpoint: noteAt(36) },
  ];
  for (const variant of variants)
    assert.equal(codeFor({ ...bundle, ...variant }, null), "ledger.proof-refused");
});

test("a size that the same path would also fit is refused, for the checkpoint binds it", () => {
  // Index 0 of 3 and of 4 leaves both have a path of two hashes.
  const bundle = { ...bundleOf(0, 3), treeSize: 4 };
  assert.equal(codeFor(bundle, null), "ledger.proof-refused");
});

test("the saved checkpoint decides: another size asks for another proof, another root is a rewriting", () => {
  assert.equal(codeFor(bundleOf(3, 9), noteAt(10)), "ledger.proof-of-another-checkpoint");
  const other = signCheckpoint({ origin, size: 9, root: leafHash(Buffer.of(1)) }, key);
  assert.equal(codeFor(bundleOf(3, 9), other), "ledger.checkpoints-contradict");
});

test("a proof by another key, an altered key and what is no proof are told apart", () => {
  const thief = freshKey(origin);
  const forged = { ...bundleOf(3, 9), checkpoint: noteAt(9, thief) };
  assert.equal(codeFor(forged, null), "ledger.checkpoint-of-another-key");
  assert.equal(codeFor(bundleOf(3, 9), noteAt(9, thief)), "ledger.checkpoint-of-another-key");
  assert.equal(codeFor(bundleOf(3, 9), null, `${verifierKey}A`), "ledger.verifier-key-unreadable");
  for (const nothing of [null, 3, [], {}, { ...bundleOf(3, 9), more: 1 }])
    assert.equal(codeFor(nothing, null), "ledger.proof-unreadable");
});

test("whatever JSON is given, verification answers and does not throw", () => {
  const bundle = bundleOf(3, 9);
  const fields = fc.constantFrom(...(Object.keys(bundle) as (keyof ProofBundle)[]));
  fc.assert(
    fc.property(fields, fc.jsonValue(), (field, value) => {
      if (JSON.stringify(value) !== JSON.stringify(bundle[field]))
        assert.notEqual(codeFor({ ...bundle, [field]: value }, null), "proved");
    }),
  );
});
