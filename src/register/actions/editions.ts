import type { Actor } from "../../kernel/index.ts";

/** The files of open data that an edition keeps as they were published. */
export const openFormats = ["json", "csv", "jsonld", "changes"] as const;
export type OpenFormat = (typeof openFormats)[number];

/** One file of an edition, without its bytes. */
export interface EditionFile {
  readonly name: OpenFormat;
  readonly mediaType: string;
  /** SHA-256 of its bytes in hexadecimal; the ledger bears the same. */
  readonly sha256: string;
  /** Its bytes as they are read. */
  readonly size: number;
}

/** Bytes of a file, packed as they are kept. */
export interface PackedFile extends EditionFile {
  /** In the format of gzip. */
  readonly compressed: Uint8Array;
}

/** That somebody published in spite of errors. */
export interface Forced {
  /** As it was written; the ledger bears it. */
  readonly reason: string;
  /** How many findings would have blocked the publication. */
  readonly findings: number;
}

/** Errors that `lint.yaml` accepted when an edition was published. Who reads it inside sees them. */
export interface AcceptedErrors {
  readonly rule: string;
  /** As `lint.yaml` said it. */
  readonly reason: string;
  readonly findings: number;
  /** Identifiers of the activities that they are about, the first hundred. */
  readonly activities: readonly string[];
}

/** The published register of a body at a date. Nothing of it ever changes. */
export interface Edition {
  readonly body: string;
  /** Its order among the editions of the body, from 1. */
  readonly number: number;
  /** The day, with its order within that day from the second on; it stands in addresses. */
  readonly name: string;
  readonly publishedAt: Temporal.Instant;
  /** Null once they are forgotten. */
  readonly author: Actor | null;
  readonly reason: string;
  readonly forced: Forced | null;
  readonly accepted: readonly AcceptedErrors[];
  /** Where the ledger bears it. */
  readonly ledgerIndex: number;
  readonly files: readonly EditionFile[];
}

/** Editions as they are read. */
export interface Editions {
  /** The bodies that have any. */
  bodies(): Promise<readonly string[]>;
  /** All of a body, the latest first. */
  list(body: string): Promise<readonly Edition[]>;
  /** The last one of a body; null when there is none. */
  latest(body: string): Promise<Edition | null>;
  /** Null when the body has none of that name. */
  find(body: string, name: string): Promise<Edition | null>;
  /** The file in the format of gzip; null when there is no such edition. */
  content(body: string, name: string, file: OpenFormat): Promise<Uint8Array | null>;
}

/** A new edition before the ledger bears it. */
export type NewEdition = Omit<Edition, "ledgerIndex" | "files" | "author"> & {
  readonly author: Actor;
  readonly files: readonly PackedFile[];
};

/** How an edition comes in, within the transaction of what publishes it. */
export interface EditionWriting {
  /** The last one of a body, null when there is none; until the transaction ends no other comes. */
  latest(body: string): Promise<Edition | null>;
  content: Editions["content"];
  add(edition: NewEdition): Promise<void>;
  /** Says where the ledger bears an edition. */
  enter(edition: Pick<Edition, "body" | "number">, ledgerIndex: number): Promise<void>;
}
