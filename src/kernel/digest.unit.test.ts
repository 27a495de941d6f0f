import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { canonicalJson, sha256 } from "./digest.ts";

suite("digests", () => {
  test("are those of the standard", () => {
    assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert.equal(sha256("é"), sha256(new TextEncoder().encode("é")));
  });

  test("canonical JSON means the same, whatever the order of its members", () => {
    assert.equal(
      canonicalJson({ b: [1, { d: null, c: "é" }], a: undefined }),
      '{"b":[1,{"c":"é","d":null}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).toReversed());
        assert.equal(canonicalJson(shuffled), canonicalJson(value));
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
