import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Register } from "../../../register/index.ts";
import { activitiesOf, spaceOfWord } from "./spaces.ts";

type Activity = Register["activities"][number];
const activity = (id: string, ...subjects: string[]): Activity =>
  ({ id, dataSubjects: subjects.map((text) => ({ text })) }) as unknown as Activity;

const register = [
  activity("aides", "Assurés et leurs ayants-droit", "Agents de la caisse"),
  activity("conventions", "Professionnels de santé, prestataires"),
  activity("declarations", "Employeurs (leurs représentants, leurs tiers déclarants)"),
  activity("badges", "Agents"),
  activity("salaires", "Salariés d’un coemployeur"),
  activity("enquete", "BENEFICIAIRES qui répondent", "Entreprises"),
];
const found = (space: Parameters<typeof activitiesOf>[1]) =>
  activitiesOf(register, space).map(({ id }) => id);

suite("a space", () => {
  test("holds the activities whose data subjects the register names by its words, without accents and capitals", () => {
    assert.deepEqual(found("individuals"), ["aides", "enquete"]);
    assert.deepEqual(found("professionals"), ["conventions"]);
    assert.deepEqual(found("employers"), ["declarations", "enquete"], "never the middle of a word");
  });

  test("has one word in an address of each language, and no other", () => {
    assert.equal(spaceOfWord("employeurs"), "employers");
    assert.equal(spaceOfWord("employers"), "employers");
    assert.equal(spaceOfWord("employer"), null);
    assert.equal(spaceOfWord("toString"), null);
  });
});
