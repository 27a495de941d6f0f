import type {
  CatalogueColumn,
  CatalogueTrigger,
  CheckConstraint,
  ColumnFamily,
  TriggerEvent,
  UniqueKey,
} from "../contract/catalogue.ts";
import { expressionKey, type AdmittedNulls } from "./admittedNulls.ts";

export interface TableRow {
  readonly collection: string;
  readonly rowSecurity: "none" | "passed" | "applied";
  readonly select: boolean;
  readonly insert: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  readonly partitions: number | null;
  readonly rows: number | null;
  readonly inherits: boolean;
  readonly unlogged: boolean;
  readonly untold: readonly TriggerEvent[];
}

interface NamedRow {
  readonly collection: string;
  readonly name: string;
}

export interface ColumnRow extends NamedRow {
  readonly type: string;
  readonly base: string;
  readonly modifier: number;
  readonly nullable: boolean;
  readonly isChecked: boolean;
  readonly hasDefault: boolean;
  readonly isGenerated: boolean;
  readonly identity: "always" | "by-default" | null;
  readonly typeMakers: readonly string[];
  readonly collation: CatalogueColumn["collation"] | null;
  readonly select: boolean;
  readonly update: boolean;
}

export interface IndexRow extends NamedRow {
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly isExclusion: boolean;
  readonly isPartial: boolean;
  readonly nullsDistinct: boolean;
  readonly serves: boolean;
  /** Null stands for an expression. */
  readonly columns: readonly (string | null)[];
  readonly expressions: readonly string[] | null;
  readonly touched: readonly string[];
  readonly isForeign: boolean;
}

export interface CheckRow extends NamedRow {
  readonly expression: string;
  readonly columns: readonly string[];
  readonly isForeign: boolean;
}

export interface TriggerRow extends NamedRow {
  readonly kind: "trigger" | "rule";
  /** The bits of `pg_trigger.tgtype`. */
  readonly events: number;
  readonly columns: readonly string[];
}

export const columnOf = (
  row: ColumnRow,
  clock: Pick<CatalogueColumn, "clockKind" | "clockRefusal" | "leadsToObjects">,
): CatalogueColumn => ({
  name: row.name,
  type: row.type,
  ...(row.typeMakers.length > 0 && { typeMakers: row.typeMakers }),
  family: families[row.base] ?? "other",
  ...(row.collation && { collation: row.collation }),
  ...(row.base === "citext" && { equality: row.base }),
  // The modifier of a text type counts its length and the four bytes that once stood before it.
  maxLength: limited.includes(row.base) && row.modifier > 4 ? row.modifier - 4 : null,
  nullable: row.nullable,
  hasDefault: row.hasDefault,
  isGenerated: row.isGenerated,
  identity: row.identity,
  privileges: { select: row.select, update: row.update },
  ...clock,
});

const limited = ["character varying", "character"];

const families: Readonly<Record<string, ColumnFamily>> = {
  text: "text",
  "character varying": "text",
  character: "text",
  citext: "text",
  smallint: "integer",
  integer: "integer",
  bigint: "integer",
  numeric: "decimal",
  real: "decimal",
  "double precision": "decimal",
  boolean: "boolean",
  date: "date",
  "timestamp with time zone": "moment",
  "timestamp without time zone": "moment",
};

export const primaryKeyOf = (indexes: readonly IndexRow[]): readonly string[] =>
  indexes.find(({ isPrimary, serves }) => isPrimary && serves)?.columns.filter(isNamed) ?? [];

/** An expression inside an index ends what a look-up by columns can use. */
export const leadingColumns = (indexes: readonly IndexRow[]): readonly (readonly string[])[] =>
  indexes
    .filter(({ serves }) => serves)
    .map(({ columns }) => {
      const end = columns.indexOf(null);
      return columns.slice(0, end === -1 ? undefined : end).filter(isNamed);
    })
    .filter((columns) => columns.length > 0);

const isNamed = (column: string | null): column is string => column !== null;

export const uniquesOf = (
  indexes: readonly IndexRow[],
  admitted: AdmittedNulls,
): readonly UniqueKey[] =>
  indexes
    .filter(({ isUnique, isExclusion, isPrimary }) => (isUnique || isExclusion) && !isPrimary)
    .flatMap((index) => {
      const named = index.columns.filter(isNamed);
      const also = index.touched.filter((column) => !named.includes(column));
      const key = { name: index.name, kind: kindOf(index) };
      if (index.isPartial && also.length > 0)
        // A change of what only its condition reads may bring a row into the index.
        return [
          {
            ...key,
            columns: named,
            admitsNulls: index.expressions === null && index.nullsDistinct,
          },
          { ...key, columns: also, admitsNulls: false },
        ];
      const admitsNulls =
        index.nullsDistinct &&
        (index.expressions ?? []).every((expression) =>
          admitted.has(expressionKey(index.collection, expression)),
        );
      return [{ ...key, columns: [...named, ...also], admitsNulls }];
    });

const kindOf = ({ isExclusion, expressions, isPartial }: IndexRow): UniqueKey["kind"] => {
  if (isExclusion) return "exclusion";
  if (expressions !== null) return "expression";
  return isPartial ? "partial" : "plain";
};

/** Those of the table, and those of the types of its columns, which bear the name of the column. */
export const checksOf = (
  checks: readonly CheckRow[],
  columns: readonly ColumnRow[],
  admitted: AdmittedNulls,
): readonly CheckConstraint[] => [
  ...checks.map(({ collection, name, columns: read, expression }) => ({
    name,
    columns: read,
    admitsNull: admitted.has(expressionKey(collection, expression)),
  })),
  ...columns
    .filter(({ isChecked }) => isChecked)
    .map(({ name, type }) => ({ name: type, columns: [name], admitsNull: false })),
];

export const triggersOf = (rows: readonly TriggerRow[]): readonly CatalogueTrigger[] =>
  rows.map(({ name, kind, events, columns }) => ({
    name,
    kind,
    events: eventBits.filter(([bit]) => (events & bit) !== 0).map(([, event]) => event),
    columns: columns.length > 0 ? columns : null,
  }));

const eventBits: readonly (readonly [number, TriggerEvent])[] = [
  [4, "insert"],
  [16, "update"],
  [8, "delete"],
  [32, "truncate"],
];
