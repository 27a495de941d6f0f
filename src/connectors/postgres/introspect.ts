import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  CatalogueView,
  DeclaredClocks,
  ServerFacts,
} from "../contract/catalogue.ts";
import {
  checksQuery,
  columnsQuery,
  foreignKeysQuery,
  indexesQuery,
  mayUseQuery,
  serverQuery,
  tablesQuery,
  triggersQuery,
  viewsQuery,
} from "./catalogueQueries.ts";
import { clockOfColumn } from "./clock.ts";
import { foreignKeysOf, placedName } from "./foreignKeys.ts";
import { hasLargeObjects, holdsObjects } from "./largeObjects.ts";
import { nullsAdmitted } from "./introspectNulls.ts";
import {
  checksOf,
  columnOf,
  leadingColumns,
  primaryKeyOf,
  triggersOf,
  uniquesOf,
  type CheckRow,
  type ColumnRow,
  type IndexRow,
  type TableRow,
  type TriggerRow,
} from "./introspectRows.ts";
import type { Query, Session } from "./session.ts";
import { shownBy, viewColumnsQuery, type ViewColumnRow } from "./viewColumns.ts";

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
  const rows = async <T>(text: string): Promise<readonly T[]> =>
    (await query(text, [schema])) as unknown as readonly T[];
  const tables = await rows<TableRow>(tablesQuery);
  const columns = byCollection(await rows<ColumnRow>(columnsQuery));
  const indexes = byCollection(await rows<IndexRow>(indexesQuery));
  const checks = byCollection(await rows<CheckRow>(checksQuery));
  const triggers = byCollection(await rows<TriggerRow>(triggersQuery));
  const [may] = await query(mayUseQuery, [schema]);
  const admits = await nullsAdmitted(query, { columns, indexes, checks });
  const hasObjects = await hasLargeObjects(query);
  const names = tables.map(({ collection }) => collection);
  const collections: CatalogueCollection[] = [];
  for (const table of tables) {
    const { collection: name } = table;
    const own = <T>(found: ReadonlyMap<string, readonly T[]>): readonly T[] =>
      found.get(name) ?? [];
    const described: CatalogueColumn[] = [];
    for (const row of own(columns)) {
      const place = { schema, table: name, column: row.name, base: row.base };
      const mayLook = may?.["mayUse"] === true && row.select;
      const clock = await clockOfColumn(query, place, clocks, mayLook);
      const leadsToObjects = mayLook && hasObjects && (await holdsObjects(query, place));
      described.push(columnOf(row, { ...clock, ...(leadsToObjects && { leadsToObjects }) }));
    }
    collections.push({
      name,
      columns: described,
      primaryKey: primaryKeyOf(own(indexes)),
      indexes: leadingColumns(own(indexes)),
      uniques: uniquesOf(own(indexes), admits),
      checks: checksOf(own(checks), own(columns), admits),
      triggers: triggersOf(own(triggers)),
      rowSecurity: table.rowSecurity,
      privileges: {
        select: table.select,
        insert: table.insert,
        update: table.update,
        delete: table.delete,
      },
      partitions: table.partitions,
      estimatedRows: table.rows,
      ...(table.inherits && { refusal: "inheritance" as const }),
      ...(table.unlogged && { isUnlogged: true as const }),
      ...(table.untold.length > 0 && { untold: table.untold }),
    });
  }
  const [server] = await query(serverQuery);
  return {
    collections,
    foreignKeys: foreignKeysOf(await query(foreignKeysQuery, [schema]), schema, names),
    views: viewsOf(
      await rows<ViewRow>(viewsQuery),
      await rows<ViewColumnRow>(viewColumnsQuery),
      schema,
      names,
    ),
    server: { ...server, ...may } as unknown as ServerFacts,
  };
};

const byCollection = <T extends { readonly collection: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => Map.groupBy(rows, ({ collection }) => collection);

interface ViewRow {
  readonly schema: string;
  readonly name: string;
  readonly isMaterialised: boolean;
  readonly collection: string;
  readonly columns: readonly string[] | null;
  readonly times: number;
  readonly doubt: "asker" | "mixed" | null;
}

const viewsOf = (
  rows: readonly ViewRow[],
  columns: readonly ViewColumnRow[],
  schema: string,
  collections: readonly string[],
): readonly CatalogueView[] =>
  [...Map.groupBy(rows, (row) => JSON.stringify([row.schema, row.name])).values()].flatMap(
    (reads) =>
      reads.slice(0, 1).map((view) => ({
        name: placedName(view.schema, view.name, schema, collections),
        kind: view.isMaterialised ? ("materialised" as const) : ("view" as const),
        reads: reads.map(({ collection, columns: named, times }) => ({
          collection,
          columns: named ?? [],
          times,
        })),
        ...(view.doubt !== null && { doubt: view.doubt }),
        shows: view.schema === schema ? shownBy(columns, view.name) : {},
      })),
  );
