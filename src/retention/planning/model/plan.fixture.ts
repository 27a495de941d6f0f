import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ForeignKey,
} from "../../../connectors/index.ts";

export const column = (
  name: string,
  type = "integer",
  clockKind: CatalogueColumn["clockKind"] = null,
  changes: Partial<CatalogueColumn> = {},
): CatalogueColumn => ({
  name,
  type,
  family: families[type] ?? "text",
  maxLength: null,
  clockKind,
  nullable: true,
  hasDefault: false,
  isGenerated: false,
  identity: null,
  privileges: { select: true, update: true },
  ...changes,
});

const families: Readonly<Record<string, CatalogueColumn["family"]>> = {
  integer: "integer",
  date: "date",
};

export const table = (
  name: string,
  columns: readonly CatalogueColumn[],
  changes: Partial<CatalogueCollection> = {},
): CatalogueCollection => ({
  name,
  columns: [column("id"), ...columns],
  primaryKey: ["id"],
  indexes: [["id"], ...columns.map((each) => [each.name])],
  uniques: [],
  checks: [],
  triggers: [],
  rowSecurity: "none",
  privileges: { select: true, insert: true, update: true, delete: true },
  partitions: null,
  estimatedRows: null,
  ...changes,
});

export const foreignKey = (
  collection: string,
  columnName: string,
  referencedCollection: string,
  changes: Partial<ForeignKey> = {},
): ForeignKey => ({
  collection,
  columns: [columnName],
  referencedCollection,
  referencedColumns: ["id"],
  onDelete: "no action",
  onUpdate: "no action",
  ...changes,
});

/** dossier ← piece ← page, all keys declared and indexed. */
export const catalogueFixture = (changes: Partial<Catalogue> = {}): Catalogue => ({
  collections: [
    table("dossier", [column("closed_on", "date", "date"), column("opened_on", "text")]),
    table("piece", [column("dossier_id"), column("copied_from")]),
    table("page", [column("piece_id")]),
  ],
  foreignKeys: [
    foreignKey("piece", "dossier_id", "dossier"),
    foreignKey("page", "piece_id", "piece"),
  ],
  views: [],
  server: {
    identity: "a server",
    account: "egide",
    timeZone: "Europe/Paris",
    readOnly: null,
    countsChanges: true,
    mayPrepare: true,
  },
  ...changes,
});
