import type { Catalogue, CatalogueColumn, DeclaredClocks } from "../contract/catalogue.ts";
import {
  columnsQuery,
  deleteTriggersQuery,
  foreignKeysQuery,
  indexesQuery,
  inheritanceQuery,
} from "./catalogueQueries.ts";
import { clockOfColumn } from "./clock.ts";
import { foreignKeysOf } from "./foreignKeys.ts";
import type { Query, Session } from "./session.ts";

/** Reads the catalogue of one schema in one snapshot, in a transaction that the server keeps from writing. */
export const introspect = (session: Session, clocks: DeclaredClocks): Promise<Catalogue> =>
  session.work(async (query) => {
    await query("begin isolation level repeatable read read only");
    try {
      return await read(query, session.schema, clocks);
    } finally {
      await query("rollback").catch(() => undefined);
    }
  });

const read = async (query: Query, schema: string, clocks: DeclaredClocks): Promise<Catalogue> => {
  const columns = (await query(columnsQuery, [schema])) as unknown as readonly ColumnRow[];
  const indexes = (await query(indexesQuery, [schema])) as unknown as readonly IndexRow[];
  const triggers = (await query(deleteTriggersQuery, [schema])) as unknown as readonly NamedRow[];
  const inheritance = (await query(inheritanceQuery, [schema])) as unknown as readonly NamedRow[];
  const foreignKeys = await query(foreignKeysQuery, [schema]);
  const names = [...new Set(columns.map((row) => row.collection))];
  const collections = [];
  for (const name of names) {
    const own = <T extends NamedRow>(rows: readonly T[]): readonly T[] =>
      rows.filter((row) => row.collection === name);
    const described: CatalogueColumn[] = [];
    for (const row of own(columns))
      if (row.name !== null) described.push(await column(query, schema, row, clocks));
    collections.push({
      name,
      columns: described,
      primaryKey:
        own(indexes)
          .find((index) => index.isPrimary)
          ?.columns.filter((part) => part !== null) ?? [],
      indexes: own(indexes)
        .map((index) => leadingColumns(index.columns))
        .filter((index) => index.length > 0),
      deleteTriggers: own(triggers).map((trigger) => trigger.name ?? ""),
      ...(own(inheritance).length > 0 && { refusal: "inheritance" as const }),
    });
  }
  return { collections, foreignKeys: foreignKeysOf(foreignKeys, schema, names) };
};

interface NamedRow {
  readonly collection: string;
  readonly name: string | null;
}
interface ColumnRow extends NamedRow {
  readonly type: string;
  readonly base: string;
  readonly nullable: boolean;
}
interface IndexRow extends NamedRow {
  readonly isPrimary: boolean;
  readonly columns: readonly (string | null)[];
}

const column = async (
  query: Query,
  schema: string,
  row: ColumnRow,
  clocks: DeclaredClocks,
): Promise<CatalogueColumn> => {
  const name = row.name ?? "";
  const clock = await clockOfColumn(
    query,
    { schema, table: row.collection, column: name, base: row.base },
    clocks,
  );
  return { name, type: row.type, nullable: row.nullable, ...clock };
};

/** An expression inside an index ends what a look-up by columns can use. */
const leadingColumns = (columns: readonly (string | null)[]): readonly string[] => {
  const end = columns.indexOf(null);
  return columns.slice(0, end === -1 ? undefined : end).filter((part) => part !== null);
};
