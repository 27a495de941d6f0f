import type { Failure } from "../../kernel/index.ts";
import type { DeclaredClock } from "../contract/catalogue.ts";

/** Where something stands in the file it was read from; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a connected database holds: a superset of the public Fides dataset format, so existing annotations load as they are. */
export interface Dataset {
  /** `fides_key`. */
  readonly key: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly collections: readonly DatasetCollection[];
  readonly position: Position;
  /** The mapping as it was read, with every key that is unknown here: what to write back. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface DatasetCollection {
  readonly name: string;
  readonly dataCategories: readonly string[];
  readonly fields: readonly DatasetField[];
  /** Our own `egide.ownership`: whose rows these are, where references alone do not say it. */
  readonly ownership: readonly DatasetOwnership[];
  /** Our own `egide.transmissible: false`: no transmission carries anything of it, whatever was declared. */
  readonly isTransmissible: boolean;
  /** Our own `egide.erase`; null: nobody said, and rows that are owned are deleted. */
  readonly erasure: DatasetErasure | null;
  readonly position: Position;
}

/**
 * What a reference means for the persons at its ends.
 * `owned`: the row belongs to whoever the referenced row belongs to; `owns`: the other way round; `accessed` and
 * `accesses`: that person may see it, and it is somebody else's; `none`: it says nothing of persons.
 */
export interface DatasetOwnership {
  readonly columns: readonly string[];
  /** The referenced collection, and its columns in the same order; null: its primary key. */
  readonly to: string;
  readonly keys: readonly string[] | null;
  /** Null: the same dataset. */
  readonly dataset: string | null;
  readonly is: "owned" | "accessed" | "owns" | "accesses" | "none";
  /** Whether a copy for one person shows columns that lead to another. Null: they are masked. */
  readonly onAccess: "show" | "mask" | null;
  /** What becomes of a row that stays when the person at the other end goes. Null: the columns are emptied. */
  readonly onErase: "keep" | "detach" | "delete" | null;
  readonly position: Position;
}

/** What an erasure makes of the rows of a collection that belong to the person alone. */
export type DatasetErasure =
  | { readonly kind: "delete" }
  | { readonly kind: "anonymise"; readonly fields: readonly ErasedField[] }
  /** A duty or a claim forbids it (GDPR art. 17(3)); `ground` says which, for the answer to the person. */
  | { readonly kind: "keep"; readonly ground: string };

export interface ErasedField {
  readonly column: string;
  /** `random`: a new text in each row, for columns that must differ. */
  readonly as:
    | { readonly kind: "null" }
    | { readonly kind: "random" }
    | { readonly kind: "fixed"; readonly value: string | number | boolean };
}

export interface DatasetField {
  readonly name: string;
  /** As `user.contact.email`, of the Fides taxonomy or of one's own. */
  readonly dataCategories: readonly string[];
  /** `fides_meta.primary_key`. */
  readonly primaryKey: boolean;
  /** `fides_meta.identity`: what kind of identity finds a person by this field, such as `email`. */
  readonly identity: string | null;
  /** Our own `egide.match: exact`: the application writes it in one form, so that its index serves. */
  readonly isExact: boolean;
  /** Our own `egide.transmissible: false`: no transmission carries it, whatever was declared. */
  readonly isTransmissible: boolean;
  readonly references: readonly DatasetReference[];
  /** Our own `egide.clock` and `egide.timezone`. */
  readonly clock: DeclaredClock;
  /** Nested fields, of documents. */
  readonly fields: readonly DatasetField[];
  readonly position: Position;
}

export interface DatasetReference {
  readonly dataset: string;
  readonly collection: string;
  /** With dots when it is nested. */
  readonly field: string;
  /** Which way data flows in Fides; it says nothing of which table depends on the other. */
  readonly direction: "from" | "to" | null;
  readonly position: Position;
}

/** Something to say of a dataset, beside the place it speaks of. An error keeps it from being used. */
export interface DatasetProblem extends Position {
  readonly severity: "error" | "warning";
  /** Code and parameters; the words are in `connectorErrors`. */
  readonly failure: Failure;
}

/** Everything a file says, and everything that is wrong with it, at once. */
export interface ParsedDatasets {
  readonly file: string;
  /** Those that could be read; only to be used when no problem is an error. */
  readonly datasets: readonly Dataset[];
  readonly problems: readonly DatasetProblem[];
}
