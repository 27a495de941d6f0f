import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ForeignKey,
  ServerFacts,
} from "./catalogue.ts";

/** A column of texts in which nothing is special. */
export const columnFixture = (
  name: string,
  changes: Partial<CatalogueColumn> = {},
): CatalogueColumn => ({
  name,
  type: "text",
  family: "text",
  maxLength: null,
  clockKind: null,
  clockRefusal: "type",
  nullable: true,
  hasDefault: false,
  isGenerated: false,
  identity: null,
  privileges: { select: true, update: true },
  ...changes,
});

/** A table of its own, which our account may do everything with. */
export const tableFixture = (
  name: string,
  columns: readonly CatalogueColumn[],
  changes: Partial<CatalogueCollection> = {},
): CatalogueCollection => ({
  name,
  columns,
  primaryKey: ["id"],
  indexes: [],
  uniques: [],
  checks: [],
  triggers: [],
  rowSecurity: "none",
  privileges: { select: true, insert: true, update: true, delete: true },
  partitions: null,
  estimatedRows: null,
  ...changes,
});

export const foreignKeyFixture = (
  from: { readonly collection: string; readonly columns: readonly string[] },
  to: { readonly collection: string; readonly columns: readonly string[] },
  changes: Partial<ForeignKey> = {},
): ForeignKey => ({
  ...from,
  referencedCollection: to.collection,
  referencedColumns: to.columns,
  onDelete: "no action",
  onUpdate: "no action",
  ...changes,
});

const serverFixture: ServerFacts = {
  identity: "a server",
  database: "shop",
  account: "egide",
  timeZone: "Europe/Paris",
  readOnly: null,
  countsChanges: true,
  enforcesKeys: true,
  mayUse: true,
  preparation: "possible",
};

export const catalogueFixture = (changes: Partial<Catalogue> = {}): Catalogue => ({
  collections: [],
  foreignKeys: [],
  views: [],
  server: serverFixture,
  ...changes,
});
