import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readRetention, type RetentionRule } from "../../src/reading/index.ts";

/** A rule with what its sentence does not say left out: the kind of a duration, an exact bound, each null. */
type Said = Partial<RetentionRule>;

const said = (rule: RetentionRule): Said =>
  Object.fromEntries(
    Object.entries(rule).filter(
      ([name, value]) =>
        value !== null &&
        !(name === "kind" && value === "duration") &&
        !(name === "bound" && value === "exact"),
    ),
  );

/** Sentences of our own in the manner of plain notices, each with the rules that a person read in it, or that it is flagged. */
const rows = readFileSync(join(import.meta.dirname, "noticeSentences.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [text: string, context: string, rules: string]);

describe("a sentence in the manner of a plain notice", () => {
  it("is one of at least 200, each there once", () => {
    const keys = rows.map(([text, context]) => `${context}\t${text}`);
    assert.ok(rows.length >= 200);
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const [text, context, rules] of rows)
    it(`says what a person read in it: « ${context === "" ? "" : `${context} : `}${text} »`, () => {
      const reading = readRetention(text, context === "" ? null : context);
      if (rules === "flagged") assert.notEqual(reading.status, "read");
      else {
        assert.deepEqual(reading.rules.map(said), JSON.parse(rules));
        assert.equal(reading.status, "read");
      }
    });
});
