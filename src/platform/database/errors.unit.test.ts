import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { databaseErrors } from "./errors.ts";

const codes = new Set(Object.keys(databaseErrors.catalogue));

test("both languages of each message name the same values", () => {
  const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  for (const [code, { message }] of Object.entries(databaseErrors.catalogue))
    assert.equal(places(message.fr), places(message.en), code);
});

test("the operator's guide says what to do for each code, and for no other", () => {
  const guide = readFileSync(
    join(import.meta.dirname, "../../../docs/operate/database.md"),
    "utf8",
  );
  const explained = [...guide.matchAll(/^\| `(database\.[a-z-]+)` \| \S/gm)].map(
    ([, code]) => code,
  );
  assert.deepEqual(new Set(explained), codes);
});
