import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Role, Visitor } from "../../platform/access/index.ts";
import { mayGive } from "./giving.ts";

const now = Temporal.Instant.from("2027-03-31T08:00:00Z");
const holding = (role: Role, body: string | null, hours = 1): Visitor => ({
  kind: "staff",
  account: "account-1",
  name: "C. Marin",
  session: "session-1",
  authenticatedAt: now,
  assignments: [
    { role, body, offer: null, from: now.subtract({ hours: 2 }), until: now.add({ hours }) },
  ],
});

suite("giving roles", () => {
  test("is for an operator in every body, and for an administrator in theirs", () => {
    const operator = holding("operator", null);
    const administrator = holding("site-administrator", "valmarine");
    assert.equal(mayGive(operator, { role: "operator", body: null }, now), true);
    assert.equal(mayGive(operator, { role: "dpo", body: "valmarine" }, now), true);
    assert.equal(mayGive(administrator, { role: "dpo", body: "valmarine" }, now), true);
  });

  test("never lets an administrator rise above their body", () => {
    const administrator = holding("site-administrator", "valmarine");
    assert.equal(mayGive(administrator, { role: "operator", body: null }, now), false);
    assert.equal(mayGive(administrator, { role: "operator", body: "valmarine" }, now), false);
    assert.equal(mayGive(administrator, { role: "dpo", body: null }, now), false);
  });

  test("ends with the operator's own term", () => {
    assert.equal(
      mayGive(holding("operator", null, 0), { role: "operator", body: null }, now),
      false,
    );
  });
});
