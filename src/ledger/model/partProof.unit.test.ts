import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeEntry } from "./entry.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { leafHash, rootOf } from "./merkleTree.ts";
import { partLeaf, provePart, treeOf, verifyPartOffline, type PartProof } from "./partProof.ts";
import { freshKey } from "../storage/ledgerStoreContract.ts";
import { encodeVerifierKey } from "./signedNote.ts";

const origin = "egide.example/ledger";
const key = freshKey(origin);
const verifierKey = encodeVerifierKey(key.verifier);
const parts = Array.from({ length: 11 }, (_, at) => `{"n":${at}}`);
const leaves = parts.map(partLeaf);

const within = (tree: object): PartProof["within"] => {
  const draft = { kind: "consent-day", id: "day", body: { day: "2026-11-30", tree } };
  const encoded = encodeEntry(draft, "2026-12-01T00:30:00.000Z");
  assert.ok(encoded.ok);
  const root = rootOf([leafHash(encoded.value)]);
  return {
    format: "egide/ledger-proof@1",
    entry: Buffer.from(encoded.value).toString(),
    index: 0,
    treeSize: 1,
    path: [],
    checkpoint: signCheckpoint({ origin, size: 1, root }, key),
  };
};
const proofOf = (part: string, among = leaves): PartProof => {
  const proof = provePart(part, among, within(treeOf(leaves)));
  assert.ok(proof);
  return proof;
};
const codeFor = (bundle: unknown): string => {
  const outcome = verifyPartOffline(bundle, null, verifierKey);
  return outcome.ok ? "proved" : outcome.failure.code;
};

test("each thing that an entry stands for is proved, in whatever order they were given", () => {
  for (const part of parts) {
    assert.equal(codeFor(proofOf(part)), "proved");
    assert.equal(codeFor(proofOf(part, leaves.toReversed())), "proved");
  }
  assert.equal(provePart('{"n":11}', leaves, within(treeOf(leaves))), null);
});

test("no character of such a proof can be altered without its being refused", () => {
  const written = JSON.stringify(proofOf('{"n":7}'));
  fc.assert(
    fc.property(
      fc.nat({ max: written.length - 1 }),
      fc.constantFrom("0", "1", "A", "z", " "),
      (at, other) => {
        const altered = `${written.slice(0, at)}${other}${written.slice(at + 1)}`;
        let parsed: unknown;
        try {
          parsed = JSON.parse(altered);
        } catch {
          return;
        }
        if (JSON.stringify(parsed) !== written) assert.notEqual(codeFor(parsed), "proved");
      },
    ),
    { numRuns: 1000 },
  );
});

test("an entry without a tree, another tree, and what is no proof are refused, and nothing throws", () => {
  const proof = proofOf('{"n":7}');
  for (const tree of [
    {},
    { size: 0, root: "" },
    { size: 11, root: "AA==" },
    treeOf(leaves.slice(1)),
  ])
    assert.equal(codeFor({ ...proof, within: within(tree) }), "ledger.proof-refused");
  for (const nothing of [null, 3, [], {}, { ...proof, more: 1 }, { ...proof, index: -1 }])
    assert.equal(codeFor(nothing), "ledger.proof-unreadable");
  assert.equal(codeFor({ ...proof, index: 3 }), "ledger.proof-refused");
});
