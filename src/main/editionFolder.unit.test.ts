import assert from "node:assert/strict";
import { test } from "node:test";
import { namedEdition } from "./editionFolder.ts";

test("an edition is named by its body and its day, and nothing else is taken for one", () => {
  assert.deepEqual(namedEdition("@rive/2031-03-04.2"), { body: "rive", edition: "2031-03-04.2" });
  for (const other of ["@rive", "rive/2031-03-04", "@rive/2031", "@../2031-03-04", "demo"])
    assert.equal(namedEdition(other), null, other);
});
