import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { realTextsAbsent } from "./realTexts.ts";
import { holds, reaches, scoreSets } from "./scoreSets.ts";
import { tallyOf } from "./verdict.ts";

describe("the reader", { skip: realTextsAbsent }, () => {
  const sets = realTextsAbsent === false ? scoreSets() : [];
  for (const { name, title, aim, floor, judged } of sets) {
    const tally = tallyOf(judged);
    const counts = `${name}: ${JSON.stringify(tally)}`;
    if (floor === null)
      it(`reaches its aim on ${title}`, () => {
        assert.ok(aim !== null && reaches(tally, aim), counts);
      });
    else {
      it(`does no worse than it did on ${title}`, () => {
        assert.ok(holds(tally, floor), counts);
      });
      if (aim !== null)
        it(`still misses its aim on ${title}; once it is reached, it is held in place of the floor`, () => {
          assert.ok(!reaches(tally, aim), counts);
        });
    }
  }
});
