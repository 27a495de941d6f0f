import { civilTimeZone, FailureError } from "../../kernel/index.ts";
import type { AnonymisedField, FieldChange } from "../contract/end.ts";
import { countsUnit } from "../contract/epoch.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { declaredClock } from "./clock.ts";
import { keyedHash, slotPads } from "./keyedHash.ts";
import { columnOf, type RowName, type Scope } from "./scope.ts";
import type { ColumnShape } from "./tables.ts";

/** One field in its final state, and whether it is not there yet. Repeated, the change changes nothing. */
export interface Change {
  /** `"column" = expression`, on the row that is updated. */
  assignment(): string;
  /** True exactly when the field still says what it must not say. */
  readonly pending: string;
}

export const changeOf = (scope: Scope, row: RowName, { column, as }: AnonymisedField): Change => {
  const shape = row.table.column(column);
  const { value, pending } = changed(scope, row, columnOf(row, column), shape, as);
  return { assignment: () => `${quoteName(column)} = ${value()}`, pending };
};

interface Changed {
  /** Asked for only where it is written: a value that a statement binds must stand in its text. */
  value(): string;
  readonly pending: string;
}

const changed = (
  scope: Scope,
  row: RowName,
  column: string,
  shape: ColumnShape,
  as: FieldChange,
): Changed => {
  const unfit = (): never => {
    throw new FailureError(
      failure("connectors.change-unfit", { collection: row.table.name, column: shape.name }),
    );
  };
  switch (as.kind) {
    case "null":
      return { value: () => "null", pending: `${column} is not null` };
    case "fixed": {
      const fixed = scope.parameters.value(String(as.value), shape.base);
      return {
        // Without the length of the column: what does not fit is an error, and not cut short in silence.
        value: () => fixed,
        pending: hasNoEquality.includes(shape.base)
          ? `${column}::text is distinct from ${fixed}::text`
          : `${column} is distinct from ${fixed}::${shape.type}`,
      };
    }
    case "year":
    case "month": {
      const first = firstDay(scope, row, column, shape, as.kind) ?? unfit();
      return { value: () => first, pending: `${column} is distinct from ${first}` };
    }
    case "prefix": {
      if (!isText(shape) || !Number.isSafeInteger(as.length) || as.length < 0) return unfit();
      const length = scope.parameters.value(String(as.length), "integer");
      return {
        value: () => `left(${column}::text, ${length})`,
        pending: `char_length(${column}::text) > ${length}`,
      };
    }
    case "pseudonym": {
      if (!isText(shape) || lengthOf(shape) < pseudonymLength) return unfit();
      const pending = `${column}::text collate pg_catalog."C" !~ '^anon-[0-9a-f]{24}$'`;
      const hash = (): string =>
        keyedHash(slotPads(scope, "pseudonym"), `convert_to(${column}::text, 'UTF8')`);
      return {
        value: () =>
          `case when ${pending} then 'anon-' || left(encode(${hash()}, 'hex'), 24) else ${column} end`,
        pending,
      };
    }
  }
  return unfit();
};

const pseudonymLength = 29;

/** Types that the server does not compare: their texts are. */
export const hasNoEquality = ["json", "xml", "point", "box", "polygon"];

const isText = ({ base }: ColumnShape): boolean =>
  ["text", "character varying", "bpchar"].includes(base) || /(?:^|\.)citext$/.test(base);

/** How many characters a column takes; a type made of another hides its length, and the server then says so. */
const lengthOf = ({ type }: ColumnShape): number =>
  Number(/^character(?: varying)?\((\d+)\)$/.exec(type)?.[1] ?? Infinity);

/** The first day of a value's year or month; of a moment, its midnight in the civil time in which periods are counted. */
const firstDay = (
  scope: Scope,
  row: RowName,
  column: string,
  shape: ColumnShape,
  unit: "year" | "month",
): string | null => {
  const zone = (): string => scope.parameters.value(civilTimeZone, "text");
  if (shape.base === "date") return `date_trunc('${unit}', ${column}::timestamp)::date`;
  if (shape.base === "timestamp without time zone") return `date_trunc('${unit}', ${column})`;
  if (shape.base === "timestamp with time zone")
    return `date_trunc('${unit}', ${column}, ${zone()})`;
  const { format } = declaredClock(scope.clocks, row.table.name, shape.name);
  if (format === "unix-seconds" || format === "unix-milliseconds") {
    const units = format === "unix-seconds" ? "1" : "1000";
    const moment = `date_trunc('${unit}', to_timestamp(${column}::numeric / ${units}), ${zone()})`;
    return `case when ${countsUnit(column, format)} then (extract(epoch from ${moment}) * ${units})::bigint end`;
  }
  if (!isText(shape)) return null;
  const first = unit === "year" ? `4) || '-01-01'` : `7) || '-01'`;
  return `case when ${column}::text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(${column}::text, ${first} end`;
};
