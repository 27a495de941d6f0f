import { retentionFailure } from "../../errors.ts";
import type {
  CatalogueColumn,
  ChildLink,
  Condition,
  ConditionValue,
} from "../../../connectors/index.ts";
import type { RuleCondition } from "../../rules/model/rule.ts";
import { columnOf, type Ground, type Refuse } from "./ground.ts";
import { wayTo } from "./wayTo.ts";

type Place = Pick<Ground, "store" | "catalogue">;

/**
 * A condition of a rule as one on the rows of a collection: every column is there and compares with what the rule says of
 * it, every way to other rows is certain. Null when not; the reasons were gathered.
 */
export const conditionOn = (
  ground: Place,
  links: readonly ChildLink[],
  collection: string,
  condition: RuleCondition,
  refuse: Refuse,
): Condition | null => {
  const inner = (of: RuleCondition): Condition | null =>
    conditionOn(ground, links, collection, of, refuse);
  switch (condition.kind) {
    case "all":
    case "any": {
      const of = condition.of.map(inner);
      const whole = of.filter((each): each is Condition => each !== null);
      return whole.length === of.length ? { kind: condition.kind, of: whole } : null;
    }
    case "not": {
      const of = inner(condition.of);
      return of && { kind: "not", of };
    }
    case "exists": {
      const { rows } = condition;
      const way = wayTo(ground, links, collection, rows, refuse);
      const where = rows.where && conditionOn(ground, links, rows.collection, rows.where, refuse);
      if (!way || (rows.where && !where)) return null;
      return { kind: "exists", path: [way], where };
    }
    default: {
      const column = columnOf(ground, collection, condition.column, refuse);
      if (!column) return null;
      const wrong = valuesOf(condition).find((value) => !compares(column, value));
      if (wrong === undefined) return condition;
      return refuse(
        retentionFailure("retention.condition-type", {
          collection,
          column: column.name,
          type: column.type,
          value: String(wrong),
        }),
      );
    }
  }
};

/** All of several conditions; null for none. */
export const allOf = (conditions: readonly (Condition | null)[]): Condition | null => {
  const of = conditions.filter((each): each is Condition => each !== null);
  const [only, ...others] = of;
  return only && others.length === 0 ? only : only ? { kind: "all", of } : null;
};

const valuesOf = (
  condition: Extract<Condition, { kind: "compare" | "one-of" | "empty" }>,
): readonly ConditionValue[] => {
  if (condition.kind === "empty") return [];
  return condition.kind === "one-of" ? condition.values : [condition.value];
};

/** What a column of that family can be compared with; of other types the database itself is the judge. */
const compares = ({ family, clockKind }: CatalogueColumn, value: ConditionValue): boolean => {
  if (typeof value === "number") return family === "integer" || family === "decimal";
  if (typeof value === "boolean") return family === "boolean";
  // Of hours beside a day, a database keeps the day alone, and says nothing.
  if (clockKind === "date" && value.length > 10) return family === "text";
  if (family === "date" || family === "moment") return isMoment(value);
  return family === "text" || family === "other";
};

const isMoment = (text: string): boolean => {
  try {
    Temporal.PlainDateTime.from(text.replace(/(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/, ""));
    return true;
  } catch {
    return false;
  }
};
