import assert from "node:assert/strict";
import { test } from "node:test";
import { editionDay, editionPattern, nextEditionName } from "./editionName.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test("an edition is named after its day, and from the second of a day on bears its order", () => {
  assert.equal(nextEditionName(null, day("2026-11-21")), "2026-11-21");
  assert.equal(nextEditionName("2026-11-20.4", day("2026-11-21")), "2026-11-21");
  assert.equal(nextEditionName("2026-11-21", day("2026-11-21")), "2026-11-21.2");
  assert.equal(nextEditionName("2026-11-21.9", day("2026-11-21")), "2026-11-21.10");
});

test("a clock that went back does not put an edition before the one that it follows", () => {
  assert.equal(nextEditionName("2026-11-21", day("2026-11-01")), "2026-11-21.2");
});

test("a name in an address is a day, with an order or without", () => {
  for (const name of ["2026-11-21", "2026-11-21.2", "2026-11-21.10"])
    assert.match(name, editionPattern);
  for (const name of ["2026-11", "2026-11-21.0", "2026-11-21.", "prets", "2026-11-21-prets"])
    assert.doesNotMatch(name, editionPattern);
  assert.deepEqual(editionDay("2026-11-21.3"), { day: day("2026-11-21"), order: 3 });
  assert.equal(editionDay("2026-11-21").order, 1);
});
