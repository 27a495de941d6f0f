import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { registerJson } from "./registerJson.ts";

describe("the register as JSON", () => {
  it("is the register, whatever the pieces", () => {
    for (const text of [page, "", "rien"]) {
      const register = importDocument({ bytes: Buffer.from(text), name: "a.txt", language: "fr" });
      assert.deepEqual(
        JSON.parse([...registerJson(register)].join("")),
        JSON.parse(JSON.stringify(register)),
      );
    }
  });
});
