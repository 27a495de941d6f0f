import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { realTextsAbsent } from "./realTexts.ts";
import { reaches, scoreSets } from "./scoreSets.ts";
import { tallyOf } from "./verdict.ts";

describe("the reader", { skip: realTextsAbsent }, () => {
  const sets = realTextsAbsent === false ? scoreSets() : [];
  for (const { name, title, aim, judged } of sets)
    it(`reaches its aim on ${title}`, () => {
      const tally = tallyOf(judged);
      assert.ok(reaches(tally, aim), `${name}: ${JSON.stringify(tally)}`);
    });
});
