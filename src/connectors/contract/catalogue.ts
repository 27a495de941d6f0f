/**
 * What a database holds, as `introspect` reads it in one snapshot: names, types, constraints and rights, never a value.
 * Everything that a proof needs is in it, also of tables that no rule names: what is not here is unknown, and unknown is
 * never permission.
 */
export interface Catalogue {
  readonly collections: readonly CatalogueCollection[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Views of any schema that read a collection, directly or through other views. */
  readonly views: readonly CatalogueView[];
  readonly server: ServerFacts;
}

export interface CatalogueCollection {
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
  readonly primaryKey: readonly string[];
  /** First columns of each index, in order: enough to know whether a look-up by a column is served. */
  readonly indexes: readonly (readonly string[])[];
  /** What keeps two rows from being alike, apart from the primary key: constraints and indexes. */
  readonly uniques: readonly UniqueKey[];
  readonly checks: readonly CheckConstraint[];
  /** What fires, of the table and of its partitions; what is switched off is left out. */
  readonly triggers: readonly CatalogueTrigger[];
  /** Whether policies hide rows: `applied`, from our account too; `passed`, from others. */
  readonly rowSecurity: "none" | "passed" | "applied";
  /** What our account may do with the table as a whole; a column has its own rights. */
  readonly privileges: TablePrivileges;
  /** How many partitions it is made of; null: it is a table of its own. */
  readonly partitions: number | null;
  /** As the database's own statistics say; null where there are none. */
  readonly estimatedRows: number | null;
  /** Why no purge may touch this collection, whatever a rule says; absent when one may. The connector refuses it too. */
  readonly refusal?: CollectionRefusal;
  /** What the server lets nobody do here: the table is published to others, and nothing would tell them which rows. */
  readonly untold?: readonly TriggerEvent[];
  /** True: the server empties it after a crash, whatever was committed. */
  readonly isUnlogged?: true;
}

/** `inheritance`: the table inherits from another or is inherited from, so one row belongs to several tables. */
export type CollectionRefusal = "inheritance";

export interface CatalogueColumn {
  readonly name: string;
  /** The type as the database names it. */
  readonly type: string;
  /** The statements that make this type in a database without it; absent for types that every database has. */
  readonly typeMakers?: readonly string[];
  /** What its values are, whatever the width of the type: by it a plan judges what may be compared and written. */
  readonly family: ColumnFamily;
  /**
   * What makes two of its texts equal that are not the same letter by letter; absent when nothing does. `untyped`: it holds
   * numbers and texts as they come, and the number 12 is not equal to the text "12".
   */
  readonly equality?: "citext" | "nocase" | "rtrim" | "untyped";
  /** The collation of PostgreSQL that makes other letters equal, as a statement names it, and what makes it; absent otherwise. */
  readonly collation?: { readonly name: string; readonly maker: string };
  /** Characters that fit in a text; null: no limit is kept. */
  readonly maxLength: number | null;
  /** What the type can serve as: `date` a civil day, `instant` a moment with zone, `local` a date and time without zone. */
  readonly clockKind: "date" | "instant" | "local" | null;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** Computed from other columns, so that nobody can write it. */
  readonly isGenerated: boolean;
  /** Numbered by the database itself: `always` lets nobody else write it. */
  readonly identity: "always" | "by-default" | null;
  /** Whether our account may read and change this column. */
  readonly privileges: { readonly select: boolean; readonly update: boolean };
  /** True: it holds numbers of large objects, which stand elsewhere and stay when the row is gone. */
  readonly leadsToObjects?: true;
  /** Why `clockKind` is null; absent when it is not. A plan quotes it instead of guessing. */
  readonly clockRefusal?: ClockRefusal;
}

export type ColumnFamily = "text" | "integer" | "decimal" | "boolean" | "date" | "moment" | "other";

export interface UniqueKey {
  readonly name: string;
  /** Every column that it depends on, also through an expression or the condition of a partial index. */
  readonly columns: readonly string[];
  /** `exclusion`: rows are kept apart by other comparisons than equality. */
  readonly kind: "plain" | "partial" | "expression" | "exclusion";
  /** True: rows with a null in one of its columns are never held to be alike. False when that is not certain. */
  readonly admitsNulls: boolean;
}

export interface CheckConstraint {
  readonly name: string;
  /** Every column that it reads. Of a column whose type has conditions of its own: that column. */
  readonly columns: readonly string[];
  /** True: it holds where its one column is null. False when it does not, or that is not certain. */
  readonly admitsNull: boolean;
}

export interface CatalogueTrigger {
  readonly name: string;
  /** `rule`: a rewrite rule, which changes what a statement means. */
  readonly kind: "trigger" | "rule";
  readonly events: readonly TriggerEvent[];
  /** `UPDATE OF` these columns alone; null: whatever is changed. */
  readonly columns: readonly string[] | null;
}

export type TriggerEvent = "insert" | "update" | "delete" | "truncate";

export interface TablePrivileges {
  readonly select: boolean;
  readonly insert: boolean;
  readonly update: boolean;
  readonly delete: boolean;
}

export interface CatalogueView {
  /**
   * Why nobody can tell from what we see in it what others see. `asker`: it depends on who asks, or on a function that may
   * look at anything; `mixed`: what it shows of a row depends on other rows (aggregates, windows, LIMIT). Absent: neither.
   */
  readonly doubt?: "asker" | "mixed";
  /** As foreign keys name what is no collection: `schema.view` when it stands in another schema. */
  readonly name: string;
  /** `materialised`: it keeps copies of rows until it is refreshed. */
  readonly kind: "view" | "materialised";
  /** Collections that it reads, with the columns it names of each; by whatever number of views in between. */
  readonly reads: readonly {
    readonly collection: string;
    readonly columns: readonly string[];
    /** How many times it reads it: a table joined to itself twice. Rather too many than too few. */
    readonly times: number;
  }[];
  /** What each of its columns shows as it is, of which table; absent for a column that it computes. */
  readonly shows: Readonly<
    Record<string, { readonly collection: string; readonly column: string }>
  >;
}

/** What holds of the whole database, as our account sees it. */
export interface ServerFacts {
  /** Equal for two connectors to one database, whatever their addresses say; opaque. */
  readonly identity: string;
  /** The name of the database on its server; null where it has none. */
  readonly database: string | null;
  /** The account that we are; null where there are no accounts. */
  readonly account: string | null;
  /** The zone in which the database shows moments to whoever states none; null where it has none. */
  readonly timeZone: string | null;
  /** Why the database takes no write from us: it follows another server, a setting keeps it so, or its file; null: it does. */
  readonly readOnly: "standby" | "setting" | FileObstacle | null;
  /** Where the database is a file of this machine. */
  readonly file?: FileFacts;
  /** Whether the database counts all changed rows, without which a cascade would go unnoticed. */
  readonly countsChanges: boolean;
  /** Whether the database looks after foreign keys in our sessions: a setting of the account can turn that off. */
  readonly enforcesKeys: boolean;
  /** Whether the server writes the values that statements of ours bind into its log, and lets us not say otherwise. */
  readonly logsValues?: boolean;
  /** Whether our account may look into the schema of the collections at all. */
  readonly mayUse: boolean;
  /**
   * Whether our account has the tables of receipts and holds (`ready`), or may make them (`possible`): `no-create`, they are
   * missing and it may make none; `no-rights`, somebody else made them and it may not write in them.
   */
  readonly preparation: "ready" | "possible" | "no-create" | "no-rights";
}

/**
 * Why a file takes no write: `file`, `folder`, `beside` the account may not write it, its folder (journals), or what stands
 * beside it; `mount` its file system is mounted to be read; `immutable` it is marked as never to be changed.
 */
export type FileObstacle = "file" | "folder" | "beside" | "mount" | "immutable";

export interface FileFacts {
  /** The account of the operating system that we are. */
  readonly account: string;
  /** What `readOnly` speaks of: the file, its folder, or a file beside it. */
  readonly obstacle: string;
  readonly bytes: number;
  /** Room that is left on its disk for our account. */
  readonly freeBytes: number;
}

/**
 * Why a column serves as no clock:
 * `type` its type holds no date; `number-undeclared` a number whose unit the dataset must state (`egide.clock`);
 * `no-values` a text column without a value to judge by; `values-unreadable` at least one value is no ISO date;
 * `values-mixed` some values are days and others moments, or some have a zone and others none;
 * `values-out-of-range` seconds and milliseconds seem confused.
 */
export type ClockRefusal =
  | "type"
  | "number-undeclared"
  | "no-values"
  | "values-unreadable"
  | "values-mixed"
  | "values-out-of-range";

/** How a column that is no date by its type writes a moment: stated by a person in the dataset, never guessed. */
export type ClockFormat = "date" | "local" | "instant" | "unix-seconds" | "unix-milliseconds";

export interface DeclaredClock {
  readonly format?: ClockFormat;
  /** IANA zone in which a `local` clock was written; the zone of the target counts when absent. */
  readonly timeZone?: string;
  /** The days that mean "no date" there, these and no others; absent: those of `placeholderDays`. */
  readonly none?: readonly string[];
}

/** What the dataset states of its clocks, by collection, then by column. */
export type DeclaredClocks = Readonly<Record<string, Readonly<Record<string, DeclaredClock>>>>;

export interface ForeignKey {
  /** A collection, or a name that none has: a table of another schema or a partition, which no rule can name. */
  readonly collection: string;
  readonly columns: readonly string[];
  readonly referencedCollection: string;
  readonly referencedColumns: readonly string[];
  readonly onDelete: ForeignKeyAction;
  readonly onUpdate: ForeignKeyAction;
  /** True: rows that were there before it was made were never looked at, and may lead nowhere. */
  readonly isUnchecked?: boolean;
  /** Where it stands when no rule can name `collection`: a table of another schema, or a part of one. */
  readonly beyond?: {
    readonly schema: string;
    readonly table: string;
    readonly constraint: string;
    readonly is: "other-schema" | "part";
  };
}

export type ForeignKeyAction = "no action" | "restrict" | "cascade" | "set null" | "set default";

/** One link from a child collection to its parent inside what a purge ends: declared by the database or by the dataset. */
export interface ChildLink {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}
