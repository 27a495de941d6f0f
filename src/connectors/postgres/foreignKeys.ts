import type { ForeignKey } from "../contract/catalogue.ts";
import type { Row } from "./session.ts";

/**
 * The rows of `foreignKeysQuery` as foreign keys of the catalogue. What is no collection bears a name that no collection
 * has, so that a rule can never seem to name it: `schema.table` for a table of another schema, its own name for a
 * partition that refers by itself, `child → partition` where the key is unique in that partition only.
 */
export const foreignKeysOf = (
  rows: readonly Row[],
  schema: string,
  collections: readonly string[],
): readonly ForeignKey[] =>
  rows.map((row) => {
    const text = (name: string): string => String(row[name]);
    const placed = (schemaOfTable: string, table: string): string =>
      placedName(schemaOfTable, table, schema, collections);
    const child = placed(text("childSchema"), text("child"));
    return {
      collection:
        row["isUnique"] === true
          ? child
          : unlike(collections, `${child} → ${text("partition")}`, text("childSchema")),
      columns: row["columns"] as readonly string[],
      referencedCollection: placed(text("parentSchema"), text("parent")),
      referencedColumns: row["referenced"] as readonly string[],
      onDelete: actions[row["action"] as keyof typeof actions],
      onUpdate: actions[row["updateAction"] as keyof typeof actions],
      ...(row["isUnchecked"] === true && { isUnchecked: true }),
      ...(isCollection(row, schema, collections)
        ? {}
        : {
            beyond: {
              schema: text("childSchema"),
              table: text("child"),
              constraint: text("constraint"),
              is: text("childSchema") === schema ? ("part" as const) : ("other-schema" as const),
            },
          }),
    };
  });

const isCollection = (row: Row, schema: string, collections: readonly string[]): boolean =>
  row["childSchema"] === schema &&
  row["isUnique"] === true &&
  collections.includes(String(row["child"]));

/** How what stands in another schema is named, so that no collection has its name. */
export const placedName = (
  schemaOf: string,
  name: string,
  schema: string,
  collections: readonly string[],
): string => (schemaOf === schema ? name : unlike(collections, `${schemaOf}.${name}`, schemaOf));

/** A table may well be called `autre.piece`: what is named so for its schema then says it once more. */
const unlike = (collections: readonly string[], name: string, schema: string): string =>
  collections.includes(name) ? unlike(collections, `${name} (${schema})`, schema) : name;

const actions = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
} as const;
