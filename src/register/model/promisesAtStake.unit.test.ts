import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { promisesAtStake } from "./promisesAtStake.ts";
import type { Register } from "./register.ts";

const read = (text: string): Register =>
  importDocument({ bytes: Buffer.from(text), name: "p.txt", language: "fr" });
const before = read(page);
const [loans, accidents] = before.activities;
assert.ok(loans && accidents);

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
