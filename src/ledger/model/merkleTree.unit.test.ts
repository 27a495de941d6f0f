import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { verifyConsistency } from "./consistencyProof.ts";
import { inclusionRanges, verifyInclusion } from "./inclusionProof.ts";
import { consistencyRanges } from "./consistencyProof.ts";
import {
  emptyRange,
  emptyRoot,
  extend,
  leafHash,
  nodeHash,
  rootOf,
  rootOfRange,
  type Hash,
} from "./merkleTree.ts";
import { completedBetween, completeSubtrees, type LeafRange } from "./treeShape.ts";

// The reference tree of certificate-transparency (C++ merkle_tree_test, also in transparency-dev/merkle).
const referencePayloads = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const referenceRoots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const reference = referencePayloads.map((payload) => leafHash(Buffer.from(payload, "hex")));
const hex = (hash: Hash): string => Buffer.from(hash).toString("hex");

/** MTH of RFC 6962 §2.1 written as the RFC defines it, apart from the code under test. */
const definition = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return emptyRoot;
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return nodeHash(definition(leaves.slice(0, k)), definition(leaves.slice(k)));
};
const hashesOf = (leaves: readonly Hash[], ranges: readonly LeafRange[]): Hash[] =>
  ranges.map(({ from, to }) => definition(leaves.slice(from, to)));
const leavesOf = (size: number): Hash[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));

test("the empty tree and the eight reference trees have their published roots", () => {
  assert.equal(hex(emptyRoot), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (const [index, root] of referenceRoots.entries())
    assert.equal(hex(rootOf(reference.slice(0, index + 1))), root);
});

test("the reference audit path of the sixth leaf of eight is the published one", () => {
  assert.deepEqual(hashesOf(reference, inclusionRanges(5, 8)).map(hex), [
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
});

test("the reference consistency proof from six to eight leaves is the published one", () => {
  assert.deepEqual(hashesOf(reference, consistencyRanges(6, 8)).map(hex), [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
});

test("appending in any portions gives the root of the definition and each inner node once", () => {
  const portions = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(portions, (sizes) => {
      let range = emptyRange;
      for (const size of sizes) {
        const leaves = leavesOf(range.size + size).slice(range.size);
        const grown = extend(range, leaves);
        const expected = completedBetween(range.size, grown.range.size).flatMap(
          ({ level, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${level}/${from + at}`),
        );
        assert.deepEqual(
          grown.completed.map(({ level, index }) => `${level}/${index}`).sort(),
          expected.sort(),
        );
        range = grown.range;
        for (const { level, index, hash } of grown.completed) {
          const width = 2 ** level;
          const covered = leavesOf(range.size).slice(index * width, (index + 1) * width);
          assert.deepEqual(hash, definition(covered));
        }
      }
      assert.deepEqual(rootOfRange(range), definition(leavesOf(range.size)));
    }),
    { numRuns: 60 },
  );
});

test("shapes stay exact for trees that bitwise arithmetic could not count", () => {
  const size = 2 ** 52 + 2 ** 33 + 5;
  const subtrees = completeSubtrees({ from: 0, to: size });
  assert.deepEqual(
    subtrees.map(({ level }) => level),
    [52, 33, 2, 0],
  );
  assert.equal(subtrees.at(-1)?.index, size - 1);
  assert.equal(inclusionRanges(size - 1, size).length, 3);
  assert.ok(consistencyRanges(2 ** 40 + 1, size).length > 40);
});

const flip = (hash: Hash, bit: number): Hash => {
  const copy = Buffer.from(hash);
  const at = Math.floor(bit / 8);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << (bit % 8)), at);
  return copy;
};
const flipIn = (path: readonly Hash[], which: number, bit: number): Hash[] =>
  path.map((hash, index) => (index === which % path.length ? flip(hash, bit) : hash));

test("every inclusion proof verifies, and with any bit of leaf, path, root or another index it fails", () => {
  const cases = fc.record({
    size: fc.integer({ min: 1, max: 130 }),
    at: fc.nat(),
    bit: fc.integer({ min: 0, max: 255 }),
    which: fc.nat(),
    other: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ size, at, bit, which, other }) => {
      const leaves = leavesOf(size);
      const index = at % size;
      const path = hashesOf(leaves, inclusionRanges(index, size));
      const proof = { leaf: leaves[index] as Hash, index, size, path, root: definition(leaves) };
      assert.equal(verifyInclusion(proof), true);
      assert.equal(verifyInclusion({ ...proof, leaf: flip(proof.leaf, bit) }), false);
      assert.equal(verifyInclusion({ ...proof, root: flip(proof.root, bit) }), false);
      assert.equal(verifyInclusion({ ...proof, path: [...path, proof.leaf] }), false);
      for (const wrong of [other % size, -1, size, index + 0.5])
        if (wrong !== index) assert.equal(verifyInclusion({ ...proof, index: wrong }), false);
      if (path.length === 0) return;
      assert.equal(verifyInclusion({ ...proof, path: flipIn(path, which, bit) }), false);
      assert.equal(verifyInclusion({ ...proof, path: path.slice(1) }), false);
      assert.equal(verifyInclusion({ ...proof, path: path.slice(0, -1) }), false);
    }),
    { numRuns: 300 },
  );
});

test("every consistency proof verifies, and with any bit or size altered it fails", () => {
  const cases = fc.record({
    second: fc.integer({ min: 0, max: 130 }),
    at: fc.nat(),
    bit: fc.integer({ min: 0, max: 255 }),
    which: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ second, at, bit, which }) => {
      const first = at % (second + 1);
      const leaves = leavesOf(second);
      const path = hashesOf(leaves, consistencyRanges(first, second));
      const firstRoot = definition(leaves.slice(0, first));
      const proof = { first, second, path, firstRoot, secondRoot: definition(leaves) };
      assert.equal(verifyConsistency(proof), true);
      assert.equal(verifyConsistency({ ...proof, firstRoot: flip(firstRoot, bit) }), false);
      // The empty tree is the beginning of whatever follows.
      if (first > 0)
        assert.equal(
          verifyConsistency({ ...proof, secondRoot: flip(proof.secondRoot, bit) }),
          false,
        );
      assert.equal(verifyConsistency({ ...proof, path: [...path, firstRoot] }), false);
      assert.equal(verifyConsistency({ ...proof, first: second + 1 }), false);
      if (first > 0 && first < second)
        assert.equal(verifyConsistency({ ...proof, first: first - 1 }), false);
      if (path.length === 0) return;
      assert.equal(verifyConsistency({ ...proof, path: flipIn(path, which, bit) }), false);
      assert.equal(verifyConsistency({ ...proof, path: path.slice(1) }), false);
    }),
    { numRuns: 300 },
  );
});
