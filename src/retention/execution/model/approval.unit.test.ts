import assert from "node:assert/strict";
import { test } from "node:test";
import { covers, isSamePerson, itemOf, reasonsFor } from "./approval.ts";
import { planOf } from "./plan.fixture.ts";

const threshold = { rows: 100, share: 0.2, first: true };
const known = { isKnown: true, total: 1_000 };

test("a second person is asked for a first run, for many rows and for a large share; never for nothing", () => {
  const of = (rows: number, about = known): readonly string[] =>
    reasonsFor(planOf("a", { rows }), threshold, about);
  assert.deepEqual(of(100), []);
  assert.deepEqual(of(101), ["rows"]);
  assert.deepEqual(of(101, { isKnown: true, total: 500 }), ["rows", "share"]);
  assert.deepEqual(of(1, { isKnown: false, total: 1_000 }), ["first"]);
  assert.deepEqual(of(0, { isKnown: false, total: 0 }), []);
});

test("rows that returned need a second person however few they are, and no agreement to due rows covers them", () => {
  const due = planOf("a", { rows: 1 });
  const back = { ...due, target: { ...due.target, returned: [] } };
  assert.deepEqual(reasonsFor(back, threshold, known), ["returned"]);
  const [one, other] = [itemOf(due, ["rows"]), itemOf(back, ["returned", "rows"])];
  assert.deepEqual(
    [covers(one, other), covers(other, one), covers(other, other)],
    [false, false, true],
  );
});

test("an agreement covers the same rule on the same store, a little later, and no more rows than a tenth above", () => {
  const item = itemOf(planOf("a", { rows: 1_000 }), ["rows"]);
  const later = (changes: Partial<typeof item>): boolean => covers(item, { ...item, ...changes });
  assert.equal(later({}), true);
  assert.equal(later({ rows: 1_100, lastDay: "2025-03-31" }), true);
  assert.equal(later({ rows: 1_101 }), false);
  assert.equal(later({ lastDay: "2025-04-01" }), false);
  assert.equal(later({ lastDay: "2025-02-27" }), false);
  assert.equal(later({ ruleHash: "another" }), false);
  assert.equal(later({ store: "another" }), false);
});

test("one name in two spellings is one person", () => {
  assert.equal(isSamePerson(" C.  MARIN", "c. marin"), true);
  assert.equal(isSamePerson("C. Marin", "A. Roche"), false);
});
