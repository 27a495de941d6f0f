import assert from "node:assert/strict";
import { test } from "node:test";
import { bareBody } from "./body.ts";
import { findBodies } from "./findBodies.ts";

const bodies = [
  { ...bareBody("nord", "Caisse d’entraide du Nord"), acronym: "CEN" },
  { ...bareBody("ile", "Caisse de l’Île"), seat: "1 quai du Port, 00100 Haute-Combe" },
  bareBody("est", "Caisse de l’Est"),
];
const territories = [
  { prefix: "56", body: "nord" },
  { prefix: "56100", body: "est" },
  { prefix: "201", body: "ile" },
  { prefix: "971", body: "ile" },
];
const found = (typed: string) => findBodies(bodies, territories, typed).map(({ id }) => id);

test("bodies are found by a word of their name, acronym or town, whatever its accents", () => {
  assert.deepEqual(found(""), ["nord", "ile", "est"]);
  assert.deepEqual(found("entraide NORD"), ["nord"]);
  assert.deepEqual(found("cen"), ["nord"]);
  assert.deepEqual(found("ile"), ["ile"]);
  assert.deepEqual(found("haute combe"), ["ile"]);
  assert.deepEqual(found("aisse"), [], "words begin as they are typed");
});

test("bodies are found by a postal code, and by the number or the name of a department", () => {
  assert.deepEqual(found("56 250"), ["nord"]);
  assert.deepEqual(found("56100"), ["est"], "the nearer prefix rules");
  assert.deepEqual(found("99999"), []);
  assert.deepEqual(found("56"), ["nord", "est"]);
  assert.deepEqual(found("Morbihan"), ["nord", "est"]);
  assert.deepEqual(found("2a"), ["ile"]);
  assert.deepEqual(found("corse du sud"), ["ile"]);
  assert.deepEqual(found("2b"), []);
  assert.deepEqual(found("guadeloupe"), ["ile"]);
});
