import assert from "node:assert/strict";
import { test } from "node:test";
import { collectionsOf, objectionRefusal } from "./objection.ts";

const activity = (letter: string, ground?: string) => ({
  id: "lettre",
  legalBases: [{ article: `6.1.${letter}`, text: "", source: [] }],
  rights: null,
  ...(ground !== undefined && {
    rightsOverrides: [{ right: "objection" as const, applies: false, ground }],
  }),
});

test("one objects where the basis lets one, and to direct marketing always", () => {
  const code = (letter: string, isMarketing: boolean, ground?: string): string =>
    objectionRefusal(activity(letter, ground), isMarketing)?.code ?? "entered";
  assert.deepEqual(
    ["a", "b", "c", "d", "e", "f"].filter((letter) => code(letter, false) === "entered"),
    ["e", "f"],
  );
  assert.equal(code("c", false), "rights.object-not-given");
  assert.equal(code("e", false, "décret, art. 9"), "rights.object-not-given");
  for (const letter of ["a", "b", "c", "d", "e", "f"]) assert.equal(code(letter, true), "entered");
  assert.equal(code("e", true, "décret, art. 9"), "entered");
  // What the register does not say turns nobody away.
  assert.equal(objectionRefusal({ ...activity("e"), legalBases: [] }, false), null);
});

test("the collections of an activity are those that serve no other", () => {
  const rule = (activity: string, collection: string, ...others: readonly string[]) =>
    ({ activity, store: "desk", collection, with: others }) as never;
  const rules = [rule("lettre", "envoi", "clic", "person"), rule("dossiers", "dossier", "person")];
  assert.deepEqual(collectionsOf({ rules }, "lettre"), ["desk/envoi", "desk/clic"]);
  assert.deepEqual(collectionsOf({ rules }, "autre"), []);
});
