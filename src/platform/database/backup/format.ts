/**
 * A backup is lines of text, compressed (gzip), and encrypted if a key is given:
 *
 *     {"format":"egide/backup@1","at":…,"migrations":[…],"tables":[…],"files":{…}}
 *     {"table":"egide.ledger_entry"}
 *     <the rows of that table, each as PostgreSQL writes it in JSON>
 *     {"table":…} …
 *     {"end":true,"rows":1234}
 *
 * Without its last line it is not whole.
 */
export const backupFormat = "egide/backup@1";

export interface BackupHead {
  readonly format: typeof backupFormat;
  /** The moment that it shows, all tables alike. */
  readonly at: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** In an order in which no row refers to one that comes later. */
  readonly tables: readonly string[];
  /** Files of the data folder, by name: only keys, and only when asked for; base64. */
  readonly files: Readonly<Record<string, string>>;
}

/** One table of a backup. */
export interface TableName {
  readonly schema: string;
  readonly table: string;
}

export const rowsAtOnce = 1_000;

/** `{"table"` and `{"end"` begin no row: a table with a column of that name would be refused when it is written. */
export const markOf = (line: string): { table?: string; end?: true; rows?: number } | null =>
  /^\{"(?:table|end)":/.test(line)
    ? (JSON.parse(line) as { table?: string; end?: true; rows?: number })
    : null;
