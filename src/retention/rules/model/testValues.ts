import { toFill } from "./draftedTerms.ts";
import { placed, placesIn } from "./placedNames.ts";
import { typedValue, typedValues, valueAsTyped } from "./typedValue.ts";
import type { WrittenCondition, WrittenTest } from "./writtenCondition.ts";

/** In the order of the normal form, so that several tests of one field come back as they were. */
export const formTests = [
  "is",
  "is-not",
  "in",
  "not-in",
  "below",
  "at-most",
  "above",
  "at-least",
  "empty",
  "not-empty",
] as const;

/** One test of a field, as a person types it. */
export interface TestValues {
  /** `placed(collection, field)`; of the row itself the collection is null, of another one a linked row is meant. */
  readonly field: string;
  readonly test: (typeof formTests)[number];
  readonly value: string;
}

/** A condition as tests of a form; one of another shape gives other tests, or none, and does not come back the same. */
export const shownTests = (condition: WrittenCondition): readonly TestValues[] => {
  if ("all" in condition) return condition.all.flatMap(shownTests);
  if ("any" in condition) return condition.any.flatMap(shownTests);
  if ("not" in condition) return [];
  if ("exists" in condition) {
    const { in: collection, where } = condition.exists;
    return where === undefined || !("field" in where)
      ? []
      : testsOf(where).map((test) => ({ ...test, field: placed(collection, where.field) }));
  }
  const field = condition.field === toFill ? "" : placed(null, condition.field);
  return testsOf(condition).map((test) => ({ ...test, field }));
};

const testsOf = (written: WrittenTest): readonly Omit<TestValues, "field">[] =>
  formTests.flatMap((test): readonly Omit<TestValues, "field">[] => {
    if (test === "empty" || test === "not-empty")
      return written.empty === (test === "empty") ? [{ test, value: "" }] : [];
    const given = written[test];
    if (given === undefined) return [];
    const values = Array.isArray(given) ? given : [given];
    const shown = values.filter((value) => value !== toFill).map(valueAsTyped);
    return [{ test, value: shown.join(", ") }];
  });

/** What a test says, or which of its fields say nothing yet. */
export const conditionFrom = ({
  field: placedField,
  test,
  value,
}: TestValues): {
  readonly condition: WrittenCondition;
  readonly wrong: readonly ("Field" | "Value")[];
} => {
  const [collection, name] = placesIn(placedField, 2) ?? [];
  const isEmptiness = test === "empty" || test === "not-empty";
  const field = name ?? "";
  const written: WrittenTest = isEmptiness
    ? { field, empty: test === "empty" }
    : {
        field,
        [test]: test === "in" || test === "not-in" ? typedValues(value) : typedValue(value),
      };
  return {
    condition: collection ? { exists: { in: collection, where: written } } : written,
    wrong: [
      ...(field === "" ? (["Field"] as const) : []),
      ...(isEmptiness || value.trim() !== "" ? [] : (["Value"] as const)),
    ],
  };
};
