import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { compareRegisters } from "./compareRegisters.ts";
import { promisesAtStake } from "./promisesAtStake.ts";
import type { Register } from "./register.ts";

const read = (text: string): Register =>
  importDocument({ bytes: Buffer.from(text), name: "p.txt", language: "fr" });
const before = read(page);
const [loans, accidents] = before.activities;
assert.ok(loans && accidents);

suite("a register against the one before", () => {
  test("is unchanged by typography and by the order of records", () => {
    const turned = { activities: read(page.replaceAll("’", "'")).activities.toReversed() };
    const { changes, removed } = compareRegisters(before, turned);
    assert.deepEqual([...changes.values()], [{ kind: "unchanged" }, { kind: "unchanged" }]);
    assert.deepEqual(removed, []);
  });

  test("names each part that says something else, with what it said", () => {
    const after = read(
      page
        .replace("conservées deux ans", "conservées trois ans")
        .replace("    • Enregistrer les demandes\n", ""),
    );
    assert.deepEqual(compareRegisters(before, after).changes.get(loans.id), {
      kind: "changed",
      parts: [
        { part: "subPurposes", removed: ["Enregistrer les demandes"], added: [] },
        {
          part: "retention",
          removed: [loans.retention[0]?.text],
          added: [loans.retention[0]?.text.replace("deux", "trois")],
        },
      ],
    });
  });

  test("tells a repetition that went from one that stayed", () => {
    const twice = { ...loans, dataSubjects: [...loans.dataSubjects, ...loans.dataSubjects] };
    const { changes } = compareRegisters({ activities: [twice] }, { activities: [loans] });
    const removed = loans.dataSubjects.map(({ text }) => text);
    assert.deepEqual(changes.get(loans.id), {
      kind: "changed",
      parts: [{ part: "dataSubjects", removed, added: [] }],
    });
  });

  test("knows what is new and what is gone; where there was none all is new", () => {
    const { changes, removed } = compareRegisters(
      { activities: [loans] },
      { activities: [accidents] },
    );
    assert.deepEqual([[...changes], removed], [[[accidents.id, { kind: "new" }]], [loans]]);
    assert.deepEqual(compareRegisters(null, before).removed, []);
  });
});

suite("the rules that a new register would stop", () => {
  const [sentence, other] = loans.retention;
  assert.ok(sentence && other);
  const bound = [
    { rule: "fiches", statement: { id: sentence.id, hash: sentence.hash } },
    { rule: "cautions", statement: { id: other.id, hash: other.hash } },
    { rule: "arretee", statement: { id: sentence.id, hash: "sha256:0" } },
  ];

  test("are those whose sentence changes or goes, and not those that stand still already", () => {
    const after = read(page.replace("conservées deux ans", "conservées trois ans"));
    assert.deepEqual(
      promisesAtStake(bound, before, after).map((each) => [
        each.rule,
        each.activity,
        each.after?.text,
      ]),
      [["fiches", loans.title, sentence.text.replace("deux", "trois")]],
    );
    assert.deepEqual(
      promisesAtStake(bound, before, { activities: [accidents] }).map((each) => [
        each.rule,
        each.after,
      ]),
      [
        ["fiches", null],
        ["cautions", null],
      ],
    );
  });

  test("are none where every sentence stays, or there was no register", () => {
    assert.deepEqual(promisesAtStake(bound, before, read(page.replaceAll("’", "'"))), []);
    assert.deepEqual(promisesAtStake(bound, null, before), []);
  });
});
