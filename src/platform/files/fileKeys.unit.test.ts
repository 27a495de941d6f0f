import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openFileKeys, type Seal } from "./fileKeys.ts";

const keys = openFileKeys(Buffer.alloc(32, 7));
const content = Buffer.from("Curriculum vitae");

const sealOf = (owner: string, wrapped: Uint8Array, from = keys): Seal => {
  const opened = from.open(owner, wrapped);
  assert.ok(opened.ok);
  return opened.value;
};

const unreadable = { ok: false, failure: { code: "files.unreadable", params: {} } };

suite("the key of an owner", () => {
  test("seals what only it opens, in the place that it was sealed for", () => {
    const wrapped = keys.make("lea");
    const sealed = sealOf("lea", wrapped).seal(content, "cv/1");
    assert.ok(!Buffer.from(sealed).includes("Curriculum"));
    assert.notDeepEqual(
      sealOf("lea", wrapped).seal(content, "cv/1"),
      sealed,
      "never twice the same",
    );
    const opened = sealOf("lea", wrapped).unseal(sealed, "cv/1");
    assert.deepEqual(opened.ok && Buffer.from(opened.value), content);
    assert.deepEqual(sealOf("lea", wrapped).unseal(sealed, "cv/2"), unreadable, "another row");
    assert.deepEqual(
      sealOf("lea", keys.make("lea")).unseal(sealed, "cv/1"),
      unreadable,
      "another key",
    );
  });

  test("is no use to another owner, at another installation, or changed by a bit", () => {
    const wrapped = keys.make("lea");
    assert.deepEqual(keys.open("paul", wrapped), unreadable);
    assert.deepEqual(openFileKeys(Buffer.alloc(32, 8)).open("lea", wrapped), unreadable);
    const sealed = sealOf("lea", wrapped).seal(content, "cv/1");
    for (const at of [0, 12, sealed.length - 1]) {
      const other = Buffer.from(sealed);
      other[at]! ^= 1;
      assert.deepEqual(sealOf("lea", wrapped).unseal(other, "cv/1"), unreadable, String(at));
    }
    assert.deepEqual(sealOf("lea", wrapped).unseal(sealed.subarray(0, 20), "cv/1"), unreadable);
  });
});
