import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import {
  after,
  deniedReasons,
  identityMeans,
  isClosed,
  newRequest,
  type RequestState,
  type RequestStep,
} from "./requestState.ts";

const step = fc.oneof(
  fc.constantFrom(...identityMeans).map((means): RequestStep => ({ kind: "prove", means })),
  fc.constantFrom(...deniedReasons).map((reason): RequestStep => ({ kind: "deny", reason })),
  fc.constantFrom<RequestStep>(
    { kind: "begin" },
    { kind: "doubt" },
    { kind: "fulfil" },
    { kind: "revoke" },
    { kind: "expire" },
  ),
);
const start = fc.constantFrom(null, ...identityMeans).map(newRequest);

const walk = (state: RequestState, steps: readonly RequestStep[]): readonly RequestState[] => {
  const states = [state];
  for (const each of steps) {
    const outcome = after(states.at(-1) ?? state, each);
    if (outcome.ok) states.push(outcome.value);
  }
  return states;
};

const codeOf = (state: RequestState, taken: RequestStep): string => {
  const outcome = after(state, taken);
  return outcome.ok ? "done" : outcome.failure.code;
};

suite("the life of a request", () => {
  test("gives no answer before identity is proved, whatever the steps (any walk)", () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (state, steps) => {
        for (const each of walk(state, steps)) {
          if (each.status === "fulfilled") assert.notEqual(each.identity, null);
          if (each.reason === "need_user_verification") {
            assert.equal(each.identity, null);
            assert.equal(codeOf(each, { kind: "fulfil" }), "rights.identity-unproved");
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("never leaves an end, and can be revoked until there (any walk)", () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), step, (state, steps, next) => {
        const last = walk(state, steps).at(-1) ?? state;
        if (isClosed(last)) assert.equal(codeOf(last, next), "rights.closed");
        else assert.equal(codeOf(last, { kind: "revoke" }), "done");
      }),
    );
  });

  test("asks nothing more of whoever signed in, and a document only on a written doubt", () => {
    for (const means of ["session", "provider", "counter"] as const)
      assert.equal(newRequest(means).status, "open");
    // An account proves an address; a provider of identities and a counter have seen who it is.
    assert.equal(codeOf(newRequest("session"), { kind: "doubt" }), "done");
    assert.equal(codeOf(newRequest("provider"), { kind: "doubt" }), "rights.no-doubt");
    assert.equal(codeOf(newRequest("counter"), { kind: "doubt" }), "rights.no-doubt");
    const byMail = newRequest(null);
    assert.equal(codeOf(byMail, { kind: "prove", means: "document" }), "rights.not-so");
    const proved = after(byMail, { kind: "prove", means: "email-code" });
    assert.ok(proved.ok);
    const doubted = after(proved.value, { kind: "doubt" });
    assert.ok(doubted.ok);
    assert.equal(doubted.value.identity, null, "what was doubted proves nothing any more");
    assert.equal(
      codeOf(doubted.value, { kind: "prove", means: "email-code" }),
      "rights.identity-not-enough",
    );
    const settled = after(doubted.value, { kind: "prove", means: "document" });
    assert.ok(settled.ok);
    assert.equal(codeOf(settled.value, { kind: "fulfil" }), "done");
  });

  test("refuses without a proof only what tells nothing of anybody", () => {
    const unproved = newRequest(null);
    assert.deepEqual(
      deniedReasons.filter((reason) => codeOf(unproved, { kind: "deny", reason }) === "done"),
      ["suspected_fraud", "insuf_verification", "outside_jurisdiction", "too_many_requests"],
    );
  });

  const file = join(import.meta.dirname, "../../../../../shared/reference/drp/statuses.json");
  const skip = existsSync(file) ? false : "the protocol does not stand beside this checkout";
  test(
    "is always in a state of the Data Rights Protocol, and reaches each of them",
    { skip },
    () => {
      const { states } = JSON.parse(readFileSync(file, "utf8")) as {
        readonly states: readonly (readonly [string, string | null, boolean])[];
      };
      const known = new Map(
        states.map(([status, reason, isFinal]) => [`${status} ${reason}`, isFinal]),
      );
      const reached = new Set<string>();
      fc.assert(
        fc.property(start, fc.array(step, { maxLength: 12 }), (state, steps) => {
          for (const each of walk(state, steps)) {
            const name = `${each.status} ${each.reason}`;
            assert.equal(known.get(name), isClosed(each), name);
            reached.add(name);
          }
        }),
        { numRuns: 3_000 },
      );
      assert.deepEqual(
        [...known.keys()].filter((name) => !reached.has(name)),
        [],
      );
    },
  );
});
