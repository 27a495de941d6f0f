import { toFill } from "./draftedTerms.ts";
import { placed } from "./placedNames.ts";
import { typedValue, typedValues, valueAsTyped } from "./typedValue.ts";
import type { WrittenTest } from "./writtenCondition.ts";

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

/** How a test is tied to the one before it: not at all, or both count as one, true when all are, or any. */
export const formTies = ["apart", "all", "any"] as const;

/** One test of a field, as a person types it. */
export interface TestValues {
  /**
   * `placed(collection, field)`; of the row itself the collection is null, of another one a linked row is meant. Without a
   * field, any such row.
   */
  readonly field: string;
  readonly test: (typeof formTests)[number];
  readonly value: string;
  /** It must be false for the row to count. */
  readonly isFalse: boolean;
  readonly tie: (typeof formTies)[number];
}

/** The tests of one field, all meant, as they would be typed. */
export const shownTests = (
  written: WrittenTest,
  collection: string | null,
): readonly TestValues[] => {
  const field = written.field === toFill ? "" : placed(collection, written.field);
  return operatorsIn(written).map((each) => ({ ...each, field, isFalse: false, tie: "apart" }));
};

const operatorsIn = (written: WrittenTest): readonly Pick<TestValues, "test" | "value">[] =>
  formTests.flatMap((test): readonly Pick<TestValues, "test" | "value">[] => {
    if (test === "empty" || test === "not-empty")
      return written.empty === (test === "empty") ? [{ test, value: "" }] : [];
    const given = written[test];
    if (given === undefined) return [];
    const values = Array.isArray(given) ? given : [given];
    const shown = values.filter((value) => value !== toFill).map(valueAsTyped);
    return [{ test, value: shown.join(", ") }];
  });

/** What a test says of a field; one that compares needs a value. */
export const testFrom = (
  field: string,
  { test, value }: Pick<TestValues, "test" | "value">,
): { readonly written: WrittenTest; readonly needsValue: boolean } => {
  if (test === "empty" || test === "not-empty")
    return { written: { field, empty: test === "empty" }, needsValue: false };
  const isList = test === "in" || test === "not-in";
  return {
    written: { field, [test]: isList ? typedValues(value) : typedValue(value) },
    needsValue: isList ? typedValues(value).length === 0 : value.trim() === "",
  };
};
