import { childLinks, type ChildLink } from "../../../connectors/index.ts";
import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ForeignKey,
} from "../../../connectors/index.ts";
import type { Ground } from "./ground.ts";
import type { Remedies } from "./remedies.ts";

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
    database: "guichet",
    account: "egide",
    timeZone: "Europe/Paris",
    readOnly: null,
    countsChanges: true,
    enforcesKeys: true,
    mayUse: true,
    preparation: "possible",
  },
  ...changes,
});

/** A ground on which nothing is special, at the first of March 2030. */
export const groundFixture = (
  catalogue: Catalogue,
  { links = [], ...changes }: Partial<Ground> & { readonly links?: readonly ChildLink[] } = {},
): Ground => ({
  store: "guichet",
  kind: "postgres",
  catalogue,
  now: Temporal.Instant.from("2030-03-01T10:00:00+01:00"),
  rules: [],
  linksFor: () => [...childLinks(null, catalogue), ...links],
  clocks: {},
  remedies: remediesFixture,
  archives: new Map(),
  strangers: new Map(),
  ...changes,
});

/** Says which statement is meant, in words. */
const remediesFixture: Remedies = {
  index: (collection, columns) => `index ${collection} ${columns.join(" ")}`,
  grant: (privileges, collection, account) =>
    `grant ${privileges.join(" ")} ${collection} ${account}`,
  grantCreate: (database, account) => `create ${database} ${account}`,
  uniqueIndex: (collection, columns) => `unique ${collection} ${columns.join(", ")}`,
  grantUsage: (account) => `let ${account} in`,
  makeOutbox: (accounts) => `outbox for ${accounts.join(", ")}`,
  grantOutbox: (account) => `outbox ${account}`,
  letWrite: (obstacle, { account }) => `let ${account} write: ${obstacle}`,
  moveHere: (schema, name) => `move ${schema} ${name}`,
  cut: (schema, name, constraint) => `cut ${schema} ${name} ${constraint}`,
  refresh: (view) => `refresh ${view}`,
  grantSilence: (account) => `silence ${account}`,
  embed: (collection, { name }) => `embed ${collection}.${name}`,
  setLogged: (collection) => `log ${collection}`,
  archiveTable: ({ name }, { hasClock }) => `table ${name}${hasClock ? " with clock" : ""}`,
};
