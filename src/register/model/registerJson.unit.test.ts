import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Register } from "../model/register.ts";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { registerJson } from "./registerJson.ts";

const read = (text: string): Register =>
  importDocument({ bytes: Buffer.from(text), name: "a.txt", language: "fr" });

describe("the register as JSON", () => {
  it("is the register, whatever the pieces", () => {
    for (const text of [page, "", "rien"]) {
      const register = read(text);
      assert.deepEqual(
        JSON.parse([...registerJson(register)].join("")),
        JSON.parse(JSON.stringify(register)),
      );
    }
  });

  it("comes in small pieces also where one activity is enormous", () => {
    const items = Array.from({ length: 30_000 }, (_, at) => `    • Donnée « ${at} »`).join("\n");
    const register = read(`A : B\n\n  • Finalité : x\n  • Types de données :\n${items}`);
    assert.equal(register.activities.length, 1);
    const pieces = [...registerJson(register)];
    const longest = pieces.reduce((most, { length }) => Math.max(most, length), 0);
    assert.ok(longest < 500_000, `${longest} characters`);
    const lines = pieces.join("").split("\n");
    const line = lines[lines.indexOf('  "activities": [') + 1];
    assert.equal(line?.trim(), JSON.stringify(register.activities[0]));
  });
});
