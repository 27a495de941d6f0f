import type { PlanningDependencies } from "../actions/planOnStores.ts";

/** The statement that makes a missing index, ready to be run by the operator; on PostgreSQL without stopping writers. */
export const indexStatement: PlanningDependencies["indexStatement"] =
  (kind, store) => (collection, column) =>
    kind === "postgres"
      ? `CREATE INDEX CONCURRENTLY ON ${quoted(store.schema ?? "public")}.${quoted(collection)} (${quoted(column)});`
      : `CREATE INDEX ${quoted(`${collection}_${column}`)} ON ${quoted(collection)} (${quoted(column)});`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
