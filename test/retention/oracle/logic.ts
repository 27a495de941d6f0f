import type { Rule } from "../../../src/retention/index.ts";
import { linkedRows, type Row, type Shape, type Tables, type Value } from "./world.ts";

type Condition = NonNullable<Rule["when"]>;
/** Null: it cannot be said. */
export type Truth = boolean | null;

/** Whether a condition holds of a row. A comparison with nothing cannot be said. */
export const truthOf = (
  condition: Condition,
  table: string,
  row: Row,
  tables: Tables,
  shape: Shape,
): Truth => {
  const of = (each: Condition): Truth => truthOf(each, table, row, tables, shape);
  switch (condition.kind) {
    case "compare":
      return compare(row[condition.column] ?? null, condition.operator, condition.value);
    case "one-of":
      return anyOf(
        condition.values.map((value) => compare(row[condition.column] ?? null, "is", value)),
      );
    case "empty":
      return (row[condition.column] ?? null) === null;
    case "all":
      return not(anyOf(condition.of.map((each) => not(of(each)))));
    case "any":
      return anyOf(condition.of.map(of));
    case "not":
      return not(of(condition.of));
    default: {
      const { rows } = condition;
      return anyOf(
        linkedRows(tables, shape, table, row, rows).map((each) =>
          rows.where === null ? true : truthOf(rows.where, rows.collection, each, tables, shape),
        ),
      );
    }
  }
};

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;

const compare = (
  value: Value,
  operator: "is" | "below" | "at-most" | "above" | "at-least",
  other: string | number | boolean,
): Truth => {
  if (value === null) return null;
  if (operator === "is") return value === other;
  const order = value < other ? -1 : value > other ? 1 : 0;
  if (operator === "below") return order < 0;
  if (operator === "at-most") return order <= 0;
  return operator === "above" ? order > 0 : order >= 0;
};
