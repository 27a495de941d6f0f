import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { areDisjoint } from "./disjoint.ts";
import { conditionOf } from "./normaliseCondition.ts";
import type { WrittenCondition } from "./writtenCondition.ts";

const disjoint = (a: WrittenCondition, b: WrittenCondition): boolean => {
  const [one, other] = [conditionOf(a), conditionOf(b)];
  assert.equal(areDisjoint(other, one), areDisjoint(one, other), "both ways");
  return areDisjoint(one, other);
};

suite("two conditions that no row can meet together", () => {
  test("are proved by values, emptiness, bounds and denials of the same field", () => {
    const proved: readonly (readonly [WrittenCondition, WrittenCondition])[] = [
      [
        { field: "statut", is: "clos" },
        { field: "statut", is: "ouvert" },
      ],
      [
        { field: "n", is: 1 },
        { field: "n", is: 2 },
      ],
      [
        { field: "b", is: true },
        { field: "b", is: false },
      ],
      [
        { field: "statut", in: ["a", "b"] },
        { field: "statut", in: ["c", "d"] },
      ],
      [
        { field: "statut", is: "clos" },
        { field: "statut", "is-not": "clos" },
      ],
      [
        { field: "statut", is: "clos" },
        { field: "statut", "not-in": ["clos", "annulé"] },
      ],
      [
        { field: "statut", is: "clos" },
        { field: "statut", empty: true },
      ],
      [
        { field: "statut", empty: false },
        { field: "statut", empty: true },
      ],
      [
        { field: "n", below: 5 },
        { field: "n", "at-least": 5 },
      ],
      [
        { field: "n", "at-most": 5 },
        { field: "n", above: 5 },
      ],
      [
        { field: "n", is: 7 },
        { field: "n", below: 7 },
      ],
      [
        { field: "d", below: "2020-01-01" },
        { field: "d", above: "2021-06-30" },
      ],
      [{ exists: { in: "litige" } }, { not: { exists: { in: "litige" } } }],
      [
        {
          all: [
            { field: "x", is: 1 },
            { field: "statut", is: "a" },
          ],
        },
        {
          any: [
            { field: "statut", is: "b" },
            { field: "x", is: 2 },
          ],
        },
      ],
      [
        {
          not: {
            any: [
              { field: "statut", is: "a" },
              { field: "x", is: 1 },
            ],
          },
        },
        { field: "x", is: 1 },
      ],
    ];
    for (const [a, b] of proved) assert.ok(disjoint(a, b), JSON.stringify([a, b]));
  });

  test("are not believed where the database may take two values for one, or they stand in two fields", () => {
    const open: readonly (readonly [WrittenCondition, WrittenCondition])[] = [
      [
        { field: "statut", is: "Clos" },
        { field: "statut", is: "clos " },
      ],
      [
        { field: "statut", is: "annule" },
        { field: "statut", is: "annulé" },
      ],
      [
        { field: "n", is: "1" },
        { field: "n", is: "01" },
      ],
      [
        { field: "n", is: 1 },
        { field: "n", is: "1" },
      ],
      [
        { field: "b", is: true },
        { field: "b", is: 0 },
      ],
      [
        { field: "b", is: "t" },
        { field: "b", is: "true" },
      ],
      [
        { field: "d", is: "2020-01-01T00:00+01:00" },
        { field: "d", is: "2019-12-31T23:00Z" },
      ],
      [
        { field: "a", is: "x" },
        { field: "b", is: "y" },
      ],
      [
        { field: "n", below: 6 },
        { field: "n", "at-least": 5 },
      ],
      [
        { field: "t", below: "a" },
        { field: "t", above: "b" },
      ],
      [
        { field: "statut", "is-not": "a" },
        { field: "statut", "is-not": "b" },
      ],
      [
        { field: "statut", in: ["a", "b"] },
        { field: "statut", "is-not": "a" },
      ],
      [{ exists: { in: "litige" } }, { exists: { in: "recours" } }],
      [
        {
          any: [
            { field: "statut", is: "a" },
            { field: "x", is: 1 },
          ],
        },
        { field: "statut", is: "b" },
      ],
    ];
    for (const [a, b] of open) assert.ok(!disjoint(a, b), JSON.stringify([a, b]));
    assert.ok(!areDisjoint(null, conditionOf({ field: "a", is: 1 })));
  });
});
