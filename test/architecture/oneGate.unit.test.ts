import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

/** The code of the product: what only tests run publishes nothing. */
const sources = globSync("src/**/*.ts")
  .filter((path) => !/\.(?:fixture|test)\.ts$/.test(path))
  .map((path) => [path, readFileSync(path, "utf8")] as const);

const namedIn = (words: RegExp): readonly string[] =>
  sources
    .filter(([, text]) => words.test(text))
    .map(([path]) => path)
    .toSorted();

test("every edition comes through one gate: nothing else makes a clearance, an edition or an unjudged save", () => {
  assert.deepEqual(namedIn(/\bas Clearance\b/), ["src/register/publish/passGate.ts"]);
  assert.deepEqual(namedIn(/\bfreezeEdition\(/), ["src/main/publishing.ts"]);
  assert.deepEqual(namedIn(/\bpassGate\(/), ["src/main/publishing.ts"]);
  assert.deepEqual(namedIn(/\beditions\.add\(/), ["src/register/publish/freezeEdition.ts"]);
  assert.deepEqual(namedIn(/\binsert into egide\.register_edition/i), [
    "src/register/storage/postgresEditions.ts",
  ]);
  assert.deepEqual(namedIn(/\binsert into egide\.policy_file/i), [
    "src/retention/policy/storage/postgresPolicies.ts",
  ]);
  assert.deepEqual(namedIn(/\bungatedPolicies\(/), [
    "src/main/publishing.ts",
    "src/main/storedPolicies.ts",
  ]);
  assert.deepEqual(namedIn(/\bpostgresPolicies\(/), [
    "src/main/publishing.ts",
    "src/main/storedPolicies.ts",
  ]);
});
