import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { corpusAbsent, isSame, scoreFind } from "./scoreFind.ts";

describe("the retention sentences of real notices", { skip: corpusAbsent }, () => {
  it("are found in the notices on which this was developed, and each find was judged by hand", () => {
    const { expected, recalled, found, judged, right } = scoreFind("development");
    assert.ok(recalled >= expected * 0.95, `${recalled} of ${expected}`);
    assert.equal(judged, found);
    assert.ok(right >= judged * 0.9, `${right} of ${judged}`);
  });

  it("are found in the notices that nobody looked at", () => {
    const { expected, recalled } = scoreFind("held-out");
    assert.ok(recalled >= expected * 0.95, `${recalled} of ${expected}`);
  });
});

describe("the same sentence", () => {
  it("may hold a little more or less, and is no mere scrap of another", () => {
    assert.ok(isSame("Les fiches sont gardées 2 ans.", "les fiches  sont gardees 2 ans"));
    assert.ok(isSame("Fiches : 2 ans après le prêt", "2 ans après le prêt"));
    assert.ok(isSame("gardées deux ans chez nous au Val", "gardées deux ans chez eux au Val"));
    assert.ok(!isSame("1 an", "Les plaintes sont conservées 1 an après la décision définitive"));
    assert.ok(!isSame("2 ans après le prêt", "5 ans après la décision"));
  });
});
