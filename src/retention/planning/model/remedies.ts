import type {
  CatalogueCollection,
  CatalogueColumn,
  ChildLink,
  FileFacts,
  FileObstacle,
} from "../../../connectors/index.ts";

/** The statements that take away what a plan warns of or refuses, ready to be run by an operator, in the words of one database. */
export interface Remedies {
  index(collection: string, columns: readonly string[], isParted: boolean): string;
  /** Lets a foreign key refer to these columns. */
  uniqueIndex(collection: string, columns: readonly string[]): string;
  /** Lets the account do this with a table. */
  grant(privileges: readonly string[], collection: string, account: string): string;
  /** Lets the account make the tables of receipts and holds. */
  grantCreate(database: string, account: string): string;
  /** Lets the account look into the schema. */
  grantUsage(account: string): string;
  /** Lets the account keep what it binds out of the log of the server. */
  grantSilence(account: string): string;
  /** Makes them for several accounts of one database, as an administrator. */
  makeOutbox(accounts: readonly string[]): string;
  /** Lets the account write in those that somebody else made. */
  grantOutbox(account: string): string;
  /** Brings a table of another schema into that of the rules. */
  moveHere(schema: string, table: string): string;
  /** Takes a foreign key away. */
  cut(schema: string, table: string, constraint: string): string;
  /** Lets an account of the operating system write the file of the database, its folder or what stands beside it. */
  letWrite(obstacle: FileObstacle, facts: Pick<FileFacts, "account" | "obstacle">): string;
  /** Brings into a column itself what stands in large objects, and takes these away. */
  embed(collection: string, column: Pick<CatalogueColumn, "name" | "family">): string;
  /** Lets a table outlive a crash of its server. */
  setLogged(collection: string): string;
  /** Brings a materialised view, or an index of texts, in line with what it reads. */
  refresh(view: string): string;
  /** Makes the table of an archive here: the columns of the original, and `egide_clock` where rows carry it. */
  archiveTable(original: CatalogueCollection, options: ArchiveTable): string;
}

export interface ArchiveTable {
  /** The columns by which rows hang together, its own and those that others refer to. */
  readonly keys: readonly string[];
  readonly hasClock: boolean;
  readonly links: readonly ChildLink[];
  /** Another database than that of the original: the types that somebody made there are not known here. */
  readonly isElsewhere: boolean;
}

/** The column of an archived row from which its final period runs: the civil day of its latest clock. */
export const archiveClock = "egide_clock";
