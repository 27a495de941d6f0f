import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { sortFindings, waitingIn } from "./activityFindings.ts";
import { choose, keepOnly, noChoices } from "./importChoices.ts";
import { listActivities, type ListSearch } from "./listActivities.ts";

const register = importDocument({
  bytes: Buffer.from(
    `${page}\n\nAccueil : Compter les visites\n\n  • Finalité(s) du traitement : Compter.\n`,
  ),
  name: "p.txt",
  language: "fr",
});
const search: ListSearch = {
  words: "",
  domain: null,
  basis: null,
  finding: null,
  order: "page",
  isDescending: false,
};
const orders = (changes: Partial<ListSearch>): readonly number[] =>
  listActivities(register, { ...search, ...changes }).map(
    ({ activity }) => register.activities.indexOf(activity) + 1,
  );

suite("the activities of a register as its keeper lists them", () => {
  test("stand in the order of the page, or sorted either way; undated ones are the oldest", () => {
    assert.deepEqual(orders({}), [1, 2, 3]);
    assert.deepEqual(orders({ isDescending: true }), [3, 2, 1]);
    assert.deepEqual(orders({ order: "title" }), [3, 2, 1]);
    assert.deepEqual(orders({ order: "updated" })[0], 3);
    assert.equal(orders({ order: "findings", isDescending: true }).at(-1), 1);
  });

  test("are found by their words and by what waits in them", () => {
    assert.deepEqual(orders({ words: "compter visites" }), [3]);
    assert.deepEqual(orders({ domain: "Prêts" }), [1, 2]);
    assert.ok(orders({ finding: "missing" }).includes(3));
    for (const finding of ["missing", "unread", "doubtful"] as const)
      for (const { waiting } of listActivities(register, { ...search, finding }))
        assert.ok(waiting[finding] > 0, finding);
    for (const { waiting } of listActivities(register, { ...search, finding: "none" }))
      assert.deepEqual(waiting, { missing: 0, unread: 0, doubtful: 0 });
  });

  test("bear the passages that were placed nowhere and stand in them", () => {
    const [first, second] = register.activities;
    const at = (second?.sources.title[0]?.end ?? 0) + 1;
    const stray = {
      rule: "text.not-placed",
      severity: "warning",
      activity: null,
      field: null,
      message: "",
      evidence: null,
      source: [{ start: at, end: at + 1 }],
    } as const;
    const before = { ...stray, source: [{ start: 0, end: 1 }] };
    const sorted = sortFindings({
      ...register,
      findings: [{ ...stray, source: [...stray.source] }, before],
    });
    assert.deepEqual([sorted.of(1).length, sorted.of(2).length, sorted.document.length], [0, 1, 1]);
    assert.ok(first);
    assert.equal(waitingIn(first, sorted.of(2)).unread, waitingIn(first, []).unread + 1);
  });
});

suite("what a review decides", () => {
  test("is kept record by record, and forgotten when it is as it was read", () => {
    const correction = { title: "Prêter" };
    const left = choose(noChoices, 2, { isKept: false, correction });
    assert.deepEqual(left, { leftOut: [2], corrections: { 2: correction } });
    assert.deepEqual(choose(left, 1, { isKept: false, correction: {} }).leftOut, [1, 2]);
    assert.deepEqual(choose(left, 2, { isKept: true, correction: {} }), noChoices);
  });

  test("says nothing of records on other pages", () => {
    const choices = { leftOut: [1, 60], corrections: {} };
    assert.deepEqual(keepOnly(choices, [1, 2, 3], [1, 3]).leftOut, [2, 60]);
  });
});
