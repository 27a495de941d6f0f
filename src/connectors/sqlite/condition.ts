import type { Condition, ConditionValue } from "../contract/condition.ts";
import { leadsTo } from "./links.ts";
import { comparedAsMoment, isDated } from "./moments.ts";
import { col, joined, type Row, type Words } from "./words.ts";

type Compare = Extract<Condition, { kind: "compare" }>;

const operators: Readonly<Record<Compare["operator"], string>> = {
  is: "=",
  below: "<",
  "at-most": "<=",
  above: ">",
  "at-least": ">=",
};

/**
 * A condition as an expression that is 1, 0 or null (unknown). SQLite's own logic has the three values. What it would
 * decide in silence, by the class of a value (every text is above every number), is unknown here.
 */
export const conditionSql = (words: Words, row: Row, condition: Condition): string => {
  switch (condition.kind) {
    case "compare":
      return compared(words, row, condition);
    case "one-of":
      return oneOf(words, col(row, condition.column), condition.values);
    case "empty":
      return `(${col(row, condition.column)} is null)`;
    case "all":
    case "any":
      return joined(
        condition.of.map((each) => conditionSql(words, row, each)),
        condition.kind === "all" ? "and" : "or",
      );
    case "not":
      return `(not ${conditionSql(words, row, condition.of)})`;
    default:
      return exists(words, row, condition);
  }
};

const exists = (
  words: Words,
  row: Row,
  { path, where }: Extract<Condition, { kind: "exists" }>,
): string => {
  if (where === null) return leadsTo(words, row, path, () => null);
  const some = (how: string): string =>
    leadsTo(words, row, path, (there) => `(${conditionSql(words, there, where)}) ${how}`);
  return `(case when ${some("is true")} then 1 when ${some("is null")} then null else 0 end)`;
};

const compared = (words: Words, row: Row, { column, operator, value }: Compare): string => {
  const name = col(row, column);
  if (isDated(value)) return comparedAsMoment(name, operators[operator], value, words.bind);
  const bound = words.bind(typeof value === "boolean" ? Number(value) : value);
  // "+" takes the affinity, which would make a number of a text that looks like one; the collation stays.
  return `(case when ${isClass(name, value)} then +${name} ${operators[operator]} ${bound} end)`;
};

const isClass = (name: string, value: ConditionValue): string => {
  if (typeof value === "string") return `typeof(${name}) = 'text'`;
  if (typeof value === "number") return `typeof(${name}) in ('integer', 'real')`;
  return `typeof(${name}) = 'integer' and ${name} in (0, 1)`;
};

const oneOf = (words: Words, name: string, values: readonly ConditionValue[]): string => {
  // Among no values at all a null would be found nowhere, for certain; it is as unknown as among some.
  if (values.length === 0) return `(case when ${name} is not null then 0 end)`;
  const moments = values
    .filter(isDated)
    .map((value) => comparedAsMoment(name, "=", value, words.bind));
  const others = values.filter((value) => !isDated(value));
  const classes = [...Map.groupBy(others, (value) => typeof value).values()];
  return joined(
    [
      ...moments,
      ...classes.map((alike) => {
        const numbersOrTexts = alike.map((value) =>
          typeof value === "boolean" ? Number(value) : value,
        );
        const bound = words.bind(JSON.stringify(numbersOrTexts));
        return `(case when ${isClass(name, alike[0] as ConditionValue)} then +${name} in (select value from json_each(${bound})) end)`;
      }),
    ],
    "or",
  );
};
