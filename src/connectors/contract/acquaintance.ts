/** What a connection says of the server and of its own account, before anybody looks at a table. Never a value. */
export interface Acquaintance {
  /** As the server writes it: `17.2`. */
  readonly version: string;
  /** The account that we are; null where there are no accounts. */
  readonly account: string | null;
  /** How what passes is kept from others; `file`: nothing passes, the database is a file of this machine. */
  readonly passage: "tls" | "own-machine" | "plain" | "file";
  /** Why the database takes no write from this account, whatever its rights; null: it may take some. */
  readonly readOnly: "standby" | "setting" | "file" | null;
  /** Rights that no rule needs. An account that has them can do more harm than Égide is able to prevent. */
  readonly excess: readonly ExcessRight[];
}

export type ExcessRight =
  | "superuser"
  | "bypass-row-security"
  | "create-role"
  | "create-database"
  | "replication";
