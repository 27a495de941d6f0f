import assert from "node:assert/strict";
import { test } from "node:test";
import { leastShown, ratesOf } from "./choiceCounts.ts";

test("a day is said in rates where there were enough choices, and in none below", () => {
  assert.equal(ratesOf({ byAction: { "accept-all": leastShown - 1 } }), null);
  assert.equal(ratesOf({ byAction: {} }), null);
  assert.deepEqual(ratesOf({ byAction: { "accept-all": 3, "refuse-all": 9 } }), {
    choices: 12,
    shares: { "accept-all": 25, "refuse-all": 75, save: 0, withdraw: 0, signal: 0 },
  });
});
