import type { DatabaseSync } from "node:sqlite";
import { civilBoundary, shortestCivilText } from "../contract/civilBoundary.ts";
import type { CatalogueColumn, ClockFormat, DeclaredClock } from "../contract/catalogue.ts";
import type { DueClock } from "../contract/endTarget.ts";
import { countsUnit, wholeUnits } from "../contract/epoch.ts";
import { quoteName } from "../contract/quoteName.ts";
import { showsNone } from "./noneDays.ts";

/**
 * What one value is, by its own shape: 'date', 'local', 'instant', 'number', or 'other'. SQLite's types promise nothing
 * of the values, so each is judged: 31 February, 24:00 and 17/02/2023 are 'other', and so is what goes on behind a zero byte,
 * at which SQLite's own functions stop. A letter has two bytes in a file of UTF-16.
 */
export const shapeOf = (column: string): string => {
  const day = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
  return `case
    when ${column} is null then null
    when typeof(${column}) = 'integer' then 'number'
    when typeof(${column}) <> 'text' or octet_length(${column}) <> length(${column}) * octet_length('0') or date(substr(${column}, 1, 10)) is not substr(${column}, 1, 10) then 'other'
    when ${column} glob '${day}' then 'date'
    when ${column} not glob '${day}[ T][0-2][0-9]:[0-5][0-9]*' or substr(${column}, 12, 2) >= '24'
      or julianday(${column}) is null then 'other'
    when ${column} glob '*[Zz]' or ${column} glob '*[+-][0-9][0-9]:[0-9][0-9]' then 'instant'
    else 'local' end`;
};

/** The condition "this value can be read as that clock". */
const readable = (column: string, format: ClockFormat): string => {
  if (format === "unix-seconds" || format === "unix-milliseconds")
    return `typeof(${column}) = 'integer' and ${countsUnit(column, format)}`;
  return `${shapeOf(column)} = '${format}'`;
};

export interface DueCondition {
  /** Its first part lets an index on the column serve it. */
  readonly due: string;
  /** The clock says nothing: it can never be due. */
  readonly silent: string;
  /** Nothing due lies beyond it. */
  readonly bound: { readonly operator: "<" | "<="; readonly value: string };
}

/** The condition "this clock is due" on a column; `bind` makes a parameter of a value. */
export const dueCondition = (
  clock: DueClock,
  declared: DeclaredClock,
  column: string,
  bind: (value: string | bigint) => string,
): DueCondition => {
  const format = declared.format ?? clock.kind;
  const can = readable(column, format);
  const { bound, exact } = comparison(column, format, clock, declared, bind);
  const first = `${column} ${bound.operator} ${bound.value}`;
  const zone = declared.timeZone ?? clock.due.timeZone;
  const none = showsNone(column, format, declared, zone, bind);
  return {
    // The comparison stands first, for the index; the last word is that of the value's own shape.
    due: `(${[first, ...(exact === null ? [] : [exact]), can, ...(none === null ? [] : [`not ${none}`])].join(" and ")})`,
    silent: `(${column} is null or not (${can})${none === null ? "" : ` or ${none}`})`,
    bound,
  };
};

interface Comparison {
  readonly bound: DueCondition["bound"];
  /** What the bound alone does not tell. */
  readonly exact: string | null;
}

const comparison = (
  column: string,
  format: ClockFormat,
  { due }: DueClock,
  declared: DeclaredClock,
  bind: (value: string | bigint) => string,
): Comparison => {
  if (format === "date")
    return { bound: { operator: "<=", value: bind(due.lastDay) }, exact: null };
  if (format === "local") {
    const boundary = civilBoundary(due.before, declared.timeZone ?? due.timeZone);
    return {
      bound: { operator: "<", value: bind(ceiling(boundary.toPlainDate().add({ days: 1 }))) },
      // Both separators occur, and a space sorts before "T": the exact comparison needs one of them.
      exact: `replace(${column}, 'T', ' ') < ${bind(shortestCivilText(boundary))}`,
    };
  }
  if (format === "instant") {
    const before = Temporal.Instant.from(due.before);
    const day = before.toZonedDateTimeISO("UTC").toPlainDate().add({ days: 2 });
    return {
      bound: { operator: "<", value: bind(ceiling(day)) },
      // A text with an offset may show a day later than UTC's; a julian day compares to the millisecond.
      exact: `julianday(${column}) < julianday(${bind(before.toString({ fractionalSecondDigits: 3 }))})`,
    };
  }
  return { bound: { operator: "<", value: bind(wholeUnits(due.before, format)) }, exact: null };
};

/** A text above every clock of an earlier day; past the year 9999, ISO dates begin with a sign and sort no more. */
const ceiling = (day: Temporal.PlainDate): string => (day.year > 9999 ? ":" : day.toString());

type Clock = Pick<CatalogueColumn, "clockKind" | "clockRefusal">;
const refused = (clockRefusal: NonNullable<CatalogueColumn["clockRefusal"]>): Clock => ({
  clockKind: null,
  clockRefusal,
});

/** What a column can serve as, by its declared type, what the dataset declares, and every value it holds. */
export const clockOfColumn = (
  db: DatabaseSync,
  table: string,
  name: string,
  type: string,
  declared: DeclaredClock,
): Clock => {
  const column = `t.${quoteName(name)}`;
  const from = `from main.${quoteName(table)} as t`;
  const holds = (condition: string): boolean =>
    db.prepare(`select 1 ${from} where ${condition} limit 1`).get() !== undefined;
  const { format } = declared;
  if (format === "unix-seconds" || format === "unix-milliseconds")
    return holds(
      `(${column} > 0 or typeof(${column}) not in ('integer', 'null')) and not (${readable(column, format)})`,
    )
      ? refused(
          holds(`typeof(${column}) not in ('integer', 'null')`)
            ? "values-unreadable"
            : "values-out-of-range",
        )
      : { clockKind: "instant" };
  if (/INT/i.test(type)) return refused("number-undeclared");
  if (!mayHoldDates(type)) return refused("type");
  const shape = shapeOf(column);
  // Most text columns are no dates, and say so in their first rows.
  if (holds(`${shape} = 'other'`)) return refused("values-unreadable");
  const shapes = db
    .prepare(`select distinct ${shape} as shape ${from} where ${column} is not null`)
    .all();
  const [only, ...others] = shapes.map((row) => row["shape"]);
  if (others.length > 0 || (only !== undefined && format !== undefined && only !== format))
    return refused("values-mixed");
  if (only === "number") return refused("number-undeclared");
  const kind = (only as Clock["clockKind"] | undefined) ?? format ?? kindOfType(type);
  return kind === null ? refused("no-values") : { clockKind: kind };
};

const mayHoldDates = (type: string): boolean =>
  type === "" || /CHAR|CLOB|TEXT|STRING|DATE|TIME/i.test(type);

/** For a column still empty, what its type promises. */
const kindOfType = (type: string): "date" | "instant" | "local" | null => {
  if (/TIMESTAMPTZ|WITH TIME ZONE/i.test(type)) return "instant";
  if (/DATETIME|TIMESTAMP/i.test(type)) return "local";
  return /DATE/i.test(type) ? "date" : null;
};
