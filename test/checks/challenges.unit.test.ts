import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tokensOf } from "../architecture/tokens.ts";

const root = join(import.meta.dirname, "../..");
const speaking = [
  "src/platform/links/askLink.ts",
  "src/consent/scan/openPage.ts",
  "src/consent/api/consentApiDescription.ts",
];

test("whatever answers 401 says by which scheme to authenticate (RFC 9110, 15.5.2)", () => {
  const answering = globSync("src/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
    .filter(({ text }) => text.includes("401"))
    // What other sites answer is read there, or what our own API answers is described: nothing is answered.
    .filter(({ file }) => !speaking.includes(file))
    .filter(({ text }) => tokensOf(text).some(({ value }) => value === "401"));
  assert.ok(answering.length > 0, "the port of the operator does");
  for (const { file, text } of answering) assert.match(text, /"www-authenticate"/, file);
});
