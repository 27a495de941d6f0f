import { civilTimeZone } from "../../kernel/index.ts";
import { shapeOf } from "./clock.ts";

const dated = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;
const zoned = /(?:[Zz]|[+-]\d{2}:?\d{2})$/;

/** Whether a value of a rule says a day or a moment. */
export const isDated = (value: unknown): value is string =>
  typeof value === "string" && dated.test(value);

/**
 * A day or a moment of a rule against what a row holds, by what each means: as texts, `2020-06-01 10:00` would stand
 * before `2020-06-01T09:00`. A day without hours against a moment is its midnight, as in every database; hours against a
 * day, a zone against none, and what cannot be read as either are unknown.
 */
export const comparedAsMoment = (
  column: string,
  operator: string,
  value: string,
  bind: (value: string) => string,
): string => {
  const hasHours = value.length > 10;
  const hasZone = hasHours && zoned.test(value.slice(10));
  const against = (bound: string): string =>
    `julianday(${column}) ${operator} julianday(${bind(bound)})`;
  const instant = instantOf(value, hasZone);
  const ways = [
    ...(hasHours ? [] : [`when 'date' then +${column} ${operator} ${bind(value)}`]),
    ...(hasZone ? [] : [`when 'local' then ${against(value)}`]),
    ...(instant === null ? [] : [`when 'instant' then ${against(instant)}`]),
  ];
  return ways.length === 0 ? "(null)" : `(case ${shapeOf(column)} ${ways.join(" ")} end)`;
};

/** A moment without zone is one of the civil time in which periods are counted. */
const instantOf = (value: string, hasZone: boolean): string | null => {
  try {
    const instant = hasZone
      ? Temporal.Instant.from(value)
      : Temporal.PlainDateTime.from(value).toZonedDateTime(civilTimeZone).toInstant();
    return instant.toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
};
