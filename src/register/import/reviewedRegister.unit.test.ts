import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { RegisterSchema } from "../model/register.ts";
import { noChoices, type ImportChoices } from "../model/importChoices.ts";
import { assertAccountedFor } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";
import { correctedRegister, reviewedRegister } from "./reviewedRegister.ts";

const read = importDocument({ bytes: Buffer.from(page), name: "p.txt", language: "fr" });
const reviewed = (choices: Partial<ImportChoices>) =>
  reviewedRegister(read, { ...noChoices, ...choices }, "fr");
const [loans, accidents] = read.activities;
assert.ok(loans && accidents);
const notes = (register: typeof read) =>
  register.findings.filter(({ rule }) => rule.startsWith("review."));

suite("the register that a review makes", () => {
  test("is what was read where nothing was decided", () => {
    assert.deepEqual(reviewed({}), read);
  });

  test("keeps the names that a register of ours gives, and gives a new title one that is free", () => {
    const own = {
      ...read,
      activities: read.activities.map((activity, index) => ({
        ...activity,
        id: index === 0 ? "prets" : "accidents",
        retention: activity.retention.map((each) => ({ ...each, id: `regle-${each.id}` })),
      })),
    };
    const { activities } = correctedRegister(
      own,
      { corrections: { 1: { title: "Accidents" } } },
      "fr",
    );
    assert.deepEqual(
      activities.map(({ id }) => id),
      ["accidents--2", "accidents"],
    );
    assert.equal(activities[1]?.retention[0]?.id, own.activities[1]?.retention[0]?.id);
  });

  test("leaves a record out, keeps the findings of the others, and accounts for every character", () => {
    const register = reviewed({ leftOut: [1] });
    assert.deepEqual(
      register.activities.map(({ id }) => id),
      [accidents.id],
    );
    const before = read.findings.filter(({ activity }) => activity === 2).map(({ rule }) => rule);
    const after = register.findings
      .filter(({ activity }) => activity === 1)
      .map(({ rule }) => rule);
    assert.deepEqual(after, before);
    assert.deepEqual(
      notes(register).map(({ rule, activity, evidence }) => [rule, activity, evidence]),
      [["review.left-out", null, loans.title]],
    );
    assertAccountedFor(page, register);
    assert.ok(Value.Check(RegisterSchema, register));
  });

  test("has a corrected sentence in the place of the one that was read, read again, with what the page says", () => {
    const [first, second] = loans.retention;
    assert.ok(first && second);
    const text = "Les cautions impayées sont conservées un an après le retour du matériel.";
    const register = reviewed({ corrections: { 1: { retention: [first.text, text] } } });
    const [kept, corrected] = register.activities[0]?.retention ?? [];
    assert.deepEqual(kept, first);
    assert.deepEqual([corrected?.text, corrected?.source], [text, second.source]);
    assert.notEqual(corrected?.hash, second.hash, "a rule of the other sentence does not run on");
    assert.deepEqual(
      [corrected?.reading.status, corrected?.reading.rules[0]?.keep],
      ["read", "P1Y"],
    );
    assert.deepEqual(
      notes(register).map(({ rule, activity, field, evidence }) => [
        rule,
        activity,
        field,
        evidence,
      ]),
      [["review.corrected", 1, "retention", second.text]],
    );
    assertAccountedFor(page, register);
    assert.ok(Value.Check(RegisterSchema, register));
  });

  test("cuts and joins values: each line has the places of all that it stands for", () => {
    const [first, second] = loans.retention;
    assert.ok(first && second);
    const joined = correctedRegister(read, { corrections: { 1: { retention: ["Un an."] } } }, "fr");
    const [one, ...none] = joined.activities[0]?.retention ?? [];
    assert.deepEqual(one?.source, [...first.source, ...second.source]);
    assert.deepEqual([none, one?.id], [[], `${loans.id}.1`]);
    const purposes = ["Prêter un fauteuil.", "Prêter un lit."];
    const cut = correctedRegister(read, { corrections: { 1: { purposes } } }, "fr");
    assert.deepEqual(
      cut.activities[0]?.purposes,
      purposes.map((text) => ({ text, source: loans.purposes[0]?.source })),
    );
    const gone = correctedRegister(read, { corrections: { 1: { retention: [first.text] } } }, "fr");
    assert.deepEqual(gone.activities[0]?.retention, [first]);
    assert.equal(notes(gone)[0]?.evidence, second.text);
  });

  test("is found under the name that it was given, its sentences too, and no two under one", () => {
    const register = reviewed({ corrections: { 1: { title: accidents.title } } });
    assert.deepEqual(
      register.activities.map(({ id, retention }) => [id, retention[0]?.id]),
      [
        [`${accidents.id}--2`, `${accidents.id}--2.1`],
        [accidents.id, `${accidents.id}.1`],
      ],
    );
    assert.deepEqual(register.activities[0]?.sources, loans.sources);
  });
});
