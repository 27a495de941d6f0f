import type { CatalogueColumn, DeclaredClock, DeclaredClocks } from "../contract/catalogue.ts";
import { countsUnit } from "../contract/epoch.ts";
import { quoteName } from "../contract/quoteName.ts";
import type { Query } from "./session.ts";

export const clockKinds = {
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
  mayLook: boolean,
): Promise<Pick<CatalogueColumn, "clockKind" | "clockRefusal">> => {
  const kind = clockKinds[place.base as keyof typeof clockKinds];
  if (kind !== undefined) return { clockKind: kind };
  if (!wholeNumbers.includes(place.base)) return { clockKind: null, clockRefusal: "type" };
  const { format } = declaredClock(clocks, place.table, place.column);
  if (format !== "unix-seconds" && format !== "unix-milliseconds")
    return { clockKind: null, clockRefusal: "number-undeclared" };
  // The right that is missing is refused by itself, and with its remedy.
  if (!mayLook) return { clockKind: "instant" };
  const name = quoteName(place.column);
  const [row] = await query(
    `select exists (select from ${quoteName(place.schema)}.${quoteName(place.table)} as t
                    where t.${name} > 0 and not (${countsUnit(`t.${name}`, format)})) as confused`,
  );
  return row?.["confused"] === true
    ? { clockKind: null, clockRefusal: "values-out-of-range" }
    : { clockKind: "instant" };
};
