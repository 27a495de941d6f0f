import { civilTimeZone } from "../../kernel/index.ts";
import type { Condition, ConditionValue } from "../contract/condition.ts";
import { allOf, along, anyOf, columnOf, exists, type RowName, type Scope } from "./scope.ts";

/**
 * A condition of three values as two of SQL: an expression that is true exactly when it is true, and one that is true
 * exactly when it is false. Each may be null otherwise, so that a plain comparison stays one that an index serves.
 */
export const truth = (scope: Scope, row: RowName, condition: Condition | null): string => {
  if (condition === null) return "true";
  switch (condition.kind) {
    case "compare":
      return `${columnOf(row, condition.column)} ${operators[condition.operator]} ${bound(scope, row, condition.column, condition.value)}`;
    case "one-of":
      return oneOf(scope, row, condition, "in");
    case "empty":
      return `${columnOf(row, condition.column)} is null`;
    case "all":
      return allOf(condition.of.map((part) => truth(scope, row, part)));
    case "any":
      return anyOf(condition.of.map((part) => truth(scope, row, part)));
    case "not":
      return falsity(scope, row, condition.of);
    default: {
      const way = along(scope, row, condition.path);
      return exists(way, conditions(truth, scope, way.last, condition.where));
    }
  }
};

export const falsity = (scope: Scope, row: RowName, condition: Condition | null): string => {
  if (condition === null) return "false";
  switch (condition.kind) {
    case "compare":
      return `not (${truth(scope, row, condition)})`;
    case "one-of":
      return oneOf(scope, row, condition, "not in");
    case "empty":
      return `${columnOf(row, condition.column)} is not null`;
    case "all":
      return anyOf(condition.of.map((part) => falsity(scope, row, part)));
    case "any":
      return allOf(condition.of.map((part) => falsity(scope, row, part)));
    case "not":
      return truth(scope, row, condition.of);
    default: {
      const way = along(scope, row, condition.path);
      return `not ${exists(way, conditions(possibility, scope, way.last, condition.where))}`;
    }
  }
};

/** The condition is not false: true, or nobody can say. Never null. */
export const possibility = (scope: Scope, row: RowName, condition: Condition | null): string =>
  condition === null ? "true" : `(${falsity(scope, row, condition)}) is not true`;

/** Nobody can say whether the condition holds. Never null. */
export const doubt = (scope: Scope, row: RowName, condition: Condition | null): string =>
  condition === null
    ? "false"
    : `(${truth(scope, row, condition)}) is not true and ${possibility(scope, row, condition)}`;

/** Nothing when there is no condition. */
export const conditions = (
  reading: typeof truth,
  scope: Scope,
  row: RowName,
  condition: Condition | null,
): readonly string[] => (condition === null ? [] : [`(${reading(scope, row, condition)})`]);

const operators = { is: "=", below: "<", "at-most": "<=", above: ">", "at-least": ">=" } as const;

const bound = (scope: Scope, row: RowName, column: string, value: ConditionValue): string => {
  const { base } = row.table.column(column);
  const text = asText(value, base);
  if (text === null) throw new TypeError("a value was not tried before its statement was built");
  return scope.parameters.value(text, base);
};

const dated = ["date", "timestamp without time zone", "timestamp with time zone"];

/**
 * A value of a rule as the server reads it, or null. Of days and moments only ISO texts: the server would also take
 * "tomorrow". A moment without zone is one of the civil time in which periods are counted.
 */
export const asText = (value: ConditionValue, base: string): string | null => {
  const text = String(value);
  if (!dated.includes(base)) return text;
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/.test(text)) return null;
  if (base !== "timestamp with time zone" || /(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/.test(text.slice(10)))
    return text;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(civilTimeZone).toInstant().toString();
  } catch {
    return null;
  }
};

const oneOf = (
  scope: Scope,
  row: RowName,
  condition: Extract<Condition, { readonly kind: "one-of" }>,
  operator: "in" | "not in",
): string => {
  const column = columnOf(row, condition.column);
  // Among no values at all a null would be found nowhere, for certain; it is as unknown as among some.
  if (condition.values.length === 0)
    return `${column} is not null and ${operator === "in" ? "false" : "true"}`;
  const values = condition.values.map((value) => bound(scope, row, condition.column, value));
  return `${column} ${operator} (${values.join(", ")})`;
};

/** A value that a statement will compare a column with, to be tried before anything is written. */
export interface ComparedValue {
  readonly collection: string;
  readonly column: string;
  readonly value: ConditionValue;
}

/** The tables that a condition on a row of `collection` reads, and the values it compares. */
export const readsOf = (
  collection: string,
  condition: Condition | null,
): { readonly tables: readonly string[]; readonly values: readonly ComparedValue[] } => {
  if (condition === null) return { tables: [collection], values: [] };
  switch (condition.kind) {
    case "compare":
      return { tables: [collection], values: [{ collection, ...condition }] };
    case "one-of":
      return {
        tables: [collection],
        values: condition.values.map((value) => ({ collection, column: condition.column, value })),
      };
    case "empty":
      return { tables: [collection], values: [] };
    case "all":
    case "any":
      return joined(condition.of.map((part) => readsOf(collection, part)));
    case "not":
      return readsOf(collection, condition.of);
    default: {
      const steps = condition.path.map((step) => step.collection);
      const inner = readsOf(steps.at(-1) ?? collection, condition.where);
      return { tables: [collection, ...steps, ...inner.tables], values: inner.values };
    }
  }
};

export const joined = (
  parts: readonly ReturnType<typeof readsOf>[],
): ReturnType<typeof readsOf> => ({
  tables: parts.flatMap((part) => part.tables),
  values: parts.flatMap((part) => part.values),
});
