import * as fc from "fast-check";
import type { WrittenCondition, WrittenRows } from "./writtenCondition.ts";
import type { WrittenRule } from "./writtenRule.ts";

const name = fc.oneof(
  fc.constantFrom("dossier", "clos_le", "avis", "l'été: #1", 'a "b"', "é", "日付", "x".repeat(63)),
  fc.stringMatching(/^[a-z_]{1,12}$/),
);
const period = fc.constantFrom("P0D", "P1D", "P2W", "P6M", "P18M", "P5Y", "P1Y6M3D", "P99Y");
const value = fc.oneof(
  fc.constantFrom("clos", "01000", "", "true", "null", "2024-02-29", "é « »"),
  fc.integer(),
  fc.constantFrom(0.5, -2.25),
  fc.boolean(),
);

/** What the names of a rule are taken from. */
interface Names {
  readonly field: fc.Arbitrary<string>;
  readonly collection: fc.Arbitrary<string>;
}

const testOf = ({ field: name }: Names) =>
  fc.oneof(
    ...(["is", "is-not", "below", "at-most", "above", "at-least"] as const).map((operator) =>
      fc.record({ field: name, value }).map(({ field, value: of }) => ({ field, [operator]: of })),
    ),
    fc.record({ field: name, in: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ field: name, "not-in": fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ field: name, empty: fc.boolean() }),
    fc.record({ field: name, above: value, "at-most": value }),
  );

const conditionsOf = (names: Names) =>
  fc.letrec<{ condition: WrittenCondition; rows: WrittenRows }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      testOf(names),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("condition") }),
      fc.record({ exists: tie("rows") }),
    ),
    rows: fc.record(
      {
        in: names.collection,
        by: fc.dictionary(names.field, names.field, { minKeys: 1, maxKeys: 2 }),
        where: tie("condition"),
      },
      { requiredKeys: ["in"] },
    ),
  }));

const change = fc.oneof(
  fc.constantFrom(null, "year" as const, "month" as const, "pseudonym" as const),
  fc.record({ fixed: value }),
  fc.record({ prefix: fc.integer({ min: 1, max: 9 }) }),
);

/** Rules of every kind whose names are taken from those given. */
export const rulesNamed = (names: Names): fc.Arbitrary<WrittenRule> => {
  const { field, collection } = names;
  const { condition, rows } = conditionsOf(names);
  return fc
    .record(
      {
        id: fc.constant("clore-dossiers"),
        activity: fc.constant("gerer-les-dossiers"),
        statement: fc.constant({ id: "gerer-les-dossiers.1", hash: "ab".repeat(32) }),
        store: fc.constant("guichet"),
        collection,
        with: fc.uniqueArray(collection, { maxLength: 3 }),
        clock: fc.oneof(
          field,
          fc.record({ field, rows }).map(({ field: of, rows: at }) => ({ field: of, ...at })),
        ),
        keep: period,
        plus: fc.oneof(period, fc.constant("current-year")),
        when: condition,
        cases: fc.array(fc.record({ when: condition, keep: period }), {
          minLength: 1,
          maxLength: 3,
        }),
        disputes: fc
          .record({ decided: field, rows })
          .map(({ decided, rows: at }) => ({ decided, ...at })),
        notice: fc.record({ sent: field, before: period }),
        end: fc.oneof(
          fc.constantFrom("delete" as const, "keep" as const),
          fc.record({ anonymise: fc.dictionary(field, change, { minKeys: 1, maxKeys: 4 }) }),
          fc.record({ archive: fc.record({ to: fc.constant("archives"), keep: period }) }),
          fc.record({
            restrict: fc.record({
              field,
              views: fc.array(field, { minLength: 1, maxLength: 2 }),
            }),
          }),
        ),
      },
      {
        requiredKeys: [
          "id",
          "activity",
          "statement",
          "store",
          "collection",
          "clock",
          "keep",
          "end",
        ],
      },
    )
    .map((rule) => structuredClone(rule) as WrittenRule);
};

/** Rules of every kind, as a person may write them; some hold parts that cannot stand together. */
export const writtenRules: fc.Arbitrary<WrittenRule> = rulesNamed({
  field: name,
  collection: name,
});
