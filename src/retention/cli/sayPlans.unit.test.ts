import assert from "node:assert/strict";
import { test } from "node:test";
import { planOf } from "../execution/model/plan.fixture.ts";
import { plansAsJson, sayPlans } from "./sayPlans.ts";

const when = { kind: "compare", column: "statut", operator: "is", value: "utilisé" } as const;
const plan = {
  ...planOf("bons"),
  boundaries: [
    { when, keep: "P6M", lastDay: "2029-08-31" },
    { when: null, keep: "P2M", lastDay: "2029-12-31" },
  ],
};

test("a rule with cases says the boundary of each, in the order in which they are tried", () => {
  const said = sayPlans([plan], [], "fr", {});
  assert.match(
    said,
    /si "statut" vaut « utilisé »\u00a0: jusqu’au 31 août 2029\n    sinon\u00a0: jusqu’au 31 décembre 2029/,
  );
  assert.match(
    sayPlans([plan], [], "en", {}),
    /if "statut" is “utilisé”: until .*\n    else: until /,
  );
});

test("and as data, with the condition in words", () => {
  const at = Temporal.Instant.from("2030-03-01T00:00:00Z");
  const { rules } = plansAsJson(at, [plan], [], "fr", {}) as { rules: { cases: unknown }[] };
  assert.deepEqual(rules[0]?.cases, [
    { when: '"statut" vaut « utilisé »', keep: "P6M", lastDay: "2029-08-31" },
    { when: null, keep: "P2M", lastDay: "2029-12-31" },
  ]);
});

test("a boundary in hours is said to the minute: the rest of that day is not due", () => {
  const due = { lastDay: "2030-02-28", before: "2030-02-28T07:30:00Z", timeZone: "Europe/Paris" };
  const of = (keep: string, kind: "instant" | "date") => {
    const sessions = planOf("sessions");
    const clocks = [{ column: "ends_at", kind, due, rows: null }];
    return sayPlans(
      [
        {
          ...sessions,
          rule: { ...sessions.rule, keep },
          target: { ...sessions.target, cases: [{ when: null, clocks }] },
          lastDay: due.lastDay,
        },
      ],
      [],
      "fr",
      {},
    );
  };
  assert.match(of("PT24H", "instant"), /jusqu’au 28 février 2030 à 08:30$/m);
  assert.match(of("P0D", "instant"), /jusqu’au 28 février 2030 à 08:30$/m);
  assert.match(of("P0D", "date"), /jusqu’au 28 février 2030$/m);
  assert.match(of("P1D", "instant"), /jusqu’au 28 février 2030$/m);
});
