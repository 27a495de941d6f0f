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
): CatalogueColumn => ({ name, type, clockKind, nullable: true });

export const table = (
  name: string,
  columns: readonly CatalogueColumn[],
  changes: Partial<CatalogueCollection> = {},
): CatalogueCollection => ({
  name,
  columns: [column("id"), ...columns],
  primaryKey: ["id"],
  indexes: [["id"], ...columns.map((each) => [each.name])],
  deleteTriggers: [],
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
  ...changes,
});
