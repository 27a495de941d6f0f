import { civilBoundary } from "../contract/civilBoundary.ts";
import type { CatalogueColumn, DeclaredClock, DeclaredClocks } from "../contract/catalogue.ts";
import type { DueClock } from "../contract/endTarget.ts";
import { countsUnit, wholeUnits } from "../contract/epoch.ts";
import { quoteName } from "../contract/quoteName.ts";
import type { Query } from "./session.ts";

const kinds = {
  date: "date",
  "timestamp with time zone": "instant",
  "timestamp without time zone": "local",
} as const;

const wholeNumbers = ["bigint", "integer"];

export const declaredClock = (
  clocks: DeclaredClocks,
  collection: string,
  column: string,
): DeclaredClock => clocks[collection]?.[column] ?? {};

interface ColumnPlace {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly base: string;
}

/** What a column can serve as. Only a number that the dataset declares has its values looked at. */
export const clockOfColumn = async (
  query: Query,
  place: ColumnPlace,
  clocks: DeclaredClocks,
): Promise<Pick<CatalogueColumn, "clockKind" | "clockRefusal">> => {
  const kind = kinds[place.base as keyof typeof kinds];
  if (kind !== undefined) return { clockKind: kind };
  if (!wholeNumbers.includes(place.base)) return { clockKind: null, clockRefusal: "type" };
  const { format } = declaredClock(clocks, place.table, place.column);
  if (format !== "unix-seconds" && format !== "unix-milliseconds")
    return { clockKind: null, clockRefusal: "number-undeclared" };
  const name = quoteName(place.column);
  const [row] = await query(
    `select exists (select from ${quoteName(place.schema)}.${quoteName(place.table)} as t
                    where t.${name} > 0 and not (${countsUnit(`t.${name}`, format)})) as confused`,
  );
  return row?.["confused"] === true
    ? { clockKind: null, clockRefusal: "values-out-of-range" }
    : { clockKind: "instant" };
};

/** The condition "this clock is due" on `column`, with its one bound value; and the type a clock value is cast back to. */
export interface DueCondition {
  /** Uses parameter $1. */
  readonly due: string;
  /** Rows that can never be due, as their clock says nothing. */
  readonly silent: string;
  readonly value: string;
  readonly cast: string;
}

export const dueCondition = (
  clock: DueClock,
  declared: DeclaredClock,
  alias: string,
): DueCondition => {
  const column = `${alias}.${quoteName(clock.column)}`;
  if (declared.format === "unix-seconds" || declared.format === "unix-milliseconds") {
    const sane = countsUnit(column, declared.format);
    return {
      due: `${column} < $1::bigint and ${sane}`,
      silent: `(${column} is null or not (${sane}))`,
      value: String(wholeUnits(clock.due.before, declared.format)),
      cast: "bigint",
    };
  }
  const { type, value } = boundary(clock, declared);
  const compare = clock.kind === "date" ? "<=" : "<";
  return {
    // Minus infinity is no day anybody wrote down: it says nothing, as null does.
    due: `${column} ${compare} $1::${type} and ${column} > '-infinity'::${type}`,
    silent: `(${column} is null or not isfinite(${column}))`,
    value,
    cast: type,
  };
};

const boundary = (
  { kind, due }: DueClock,
  declared: DeclaredClock,
): { readonly type: string; readonly value: string } => {
  if (kind === "date") return { type: "date", value: due.lastDay };
  if (kind === "instant") return { type: "timestamptz", value: due.before };
  const civil = civilBoundary(due.before, declared.timeZone ?? due.timeZone);
  return { type: "timestamp", value: civil.toString() };
};
