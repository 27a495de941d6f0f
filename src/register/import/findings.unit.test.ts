import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { findingKinds } from "./findings.ts";

describe("the findings of an import", () => {
  it("are all in the documentation, with their severity", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../docs/import.md"), "utf8");
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    for (const [id, { severity }] of Object.entries(findingKinds)) {
      const row = rows.find((line) => line.includes(`\`${id}\``));
      assert.ok(row?.includes(`| ${severity} |`), `${id} (${severity})`);
    }
  });

  it("say what happened in both languages, with the same places to fill", () => {
    for (const { message } of Object.values(findingKinds)) {
      const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(places(message.fr), places(message.en));
    }
  });
});
