/** What a database holds, as `introspect` reads it: names, types and constraints, never a value. */
export interface Catalogue {
  readonly collections: readonly CatalogueCollection[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface CatalogueCollection {
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
  readonly primaryKey: readonly string[];
  /** First columns of each index, in order: enough to know whether a look-up by a column is served. */
  readonly indexes: readonly (readonly string[])[];
  /** Names of triggers that fire on DELETE: a plan refuses what it cannot foresee. */
  readonly deleteTriggers: readonly string[];
  /** Why no purge may touch this collection, whatever a rule says; absent when one may. The connector refuses it too. */
  readonly refusal?: CollectionRefusal;
}

/** `inheritance`: the table inherits from another or is inherited from, so one row belongs to several tables. */
export type CollectionRefusal = "inheritance";

export interface CatalogueColumn {
  readonly name: string;
  /** The type as the database names it. */
  readonly type: string;
  /** What the type can serve as: `date` a civil day, `instant` a moment with zone, `local` a date and time without zone. */
  readonly clockKind: "date" | "instant" | "local" | null;
  readonly nullable: boolean;
  /** Why `clockKind` is null; absent when it is not. A plan quotes it instead of guessing. */
  readonly clockRefusal?: ClockRefusal;
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
}

/** What the dataset states of its clocks, by collection, then by column. */
export type DeclaredClocks = Readonly<Record<string, Readonly<Record<string, DeclaredClock>>>>;

export interface ForeignKey {
  /** A collection, or a name that none has: a table of another schema or a partition, which no rule can name. */
  readonly collection: string;
  readonly columns: readonly string[];
  readonly referencedCollection: string;
  readonly referencedColumns: readonly string[];
  readonly onDelete: "no action" | "restrict" | "cascade" | "set null" | "set default";
}

/** One link from a child collection to its parent inside what a purge ends: declared by the database or by the dataset. */
export interface ChildLink {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}
