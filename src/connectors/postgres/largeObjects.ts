import { quoteName } from "../contract/quoteName.ts";
import type { Query } from "./session.ts";

/** Whether anything in the database is stored as a large object: in most, nothing is, and no column is looked at. */
export const hasLargeObjects = async (query: Query): Promise<boolean> => {
  const [row] = await query(
    "select exists (select from pg_catalog.pg_largeobject_metadata) as found",
  );
  return row?.["found"] === true;
};

interface ColumnPlace {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly base: string;
}

/** So many rows say what a column of texts is. */
const looked = 10_000;

/**
 * Whether a column holds numbers of large objects: a row that is gone leaves its object behind, and nothing leads to it any
 * more. Object-relational mappers write them into columns of type oid, and of texts into columns of type text; there a
 * number may be one by chance, so that all values must be.
 */
export const holdsObjects = async (
  query: Query,
  { schema, table, column, base }: ColumnPlace,
): Promise<boolean> => {
  if (!["oid", "text", "character varying"].includes(base)) return false;
  const from = `${quoteName(schema)}.${quoteName(table)}`;
  const name = `t.${quoteName(column)}`;
  const isObject = (oid: string): string =>
    `exists (select from pg_catalog.pg_largeobject_metadata m where m.oid = ${oid})`;
  const asOid = `case when t.v ~ '^[1-9][0-9]{3,9}$' and t.v::bigint < 4294967296 then t.v::bigint::oid end`;
  const text =
    base === "oid"
      ? `select exists (select from ${from} as t where ${isObject(name)}) as found`
      : `with t as materialized (select ${name}::text as v from ${from} as t limit ${looked})
         select exists (select from t where t.v is not null)
                and not exists (select from t where t.v is not null and not (${isObject(asOid)})) as found`;
  const [row] = await query(text);
  return row?.["found"] === true;
};
