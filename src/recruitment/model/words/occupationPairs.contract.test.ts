import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "csv-parse/sync";
import { searchWords } from "./searchWords.ts";

const reference = join(
  import.meta.dirname,
  "../../../../../shared/reference/french/occupation-gender-pairs.csv",
);
const skip = existsSync(reference) ? false : "the reference does not stand beside this checkout";

suite("REC-20: names of occupations", { skip }, () => {
  test("are found in either gender, in 98 of 100 pairs at least, both ways", () => {
    const pairs = parse<{
      readonly label: string;
      readonly masc_head: string;
      readonly fem_head: string;
    }>(readFileSync(reference, "utf8"), { columns: true });
    assert.ok(pairs.length > 500);
    const found = (asked: string, text: string): boolean => {
      const words = new Set(searchWords(text));
      return searchWords(asked).every((word) => words.has(word));
    };
    const both = pairs.filter(
      ({ masc_head: he, fem_head: she }) => found(he, she) && found(she, he),
    );
    const inLabel = pairs.filter(
      ({ label, masc_head: he, fem_head: she }) => found(he, label) && found(she, label),
    );
    assert.ok(both.length / pairs.length >= 0.98, `${both.length} of ${pairs.length}`);
    assert.equal(inLabel.length, pairs.length);
  });
});
