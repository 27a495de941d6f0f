import { createHash } from "node:crypto";
import { quoteName } from "../contract/quoteName.ts";
import { countLineEnds } from "./copy.ts";
import { list } from "./levels.ts";

/**
 * Rows on their way, in the words of the server, which nobody here reads. Two servers write the same value as the same
 * text (`session.ts` sets what that depends on).
 */
export interface ArchivedBody {
  /** What COPY wrote, in the pieces in which it came: a batch as one would be long, and each of another length. */
  readonly lines: readonly Buffer[];
  /** For each column of the primary key the values as one array, in any order. */
  readonly keys: readonly string[];
  /** Their types, by which the lines are ordered. */
  readonly keyTypes: readonly string[];
}

/** "So many rows, with this content", of rows in the order of the primary key. */
export interface Content {
  readonly count: number;
  readonly checksum: string;
}

/** Piece by piece: what is only compared need not be held as a whole. */
export const contentOf = async (
  read: (each: (piece: Buffer) => void) => Promise<void> | void,
): Promise<Content> => {
  const hash = createHash("sha256");
  let count = 0;
  await read((piece) => {
    hash.update(piece);
    count += countLineEnds(piece);
  });
  return { count, checksum: hash.digest("hex") };
};

/** Types of which two servers order two values alike; by its text another one costs a sort of its own on both sides. */
const orderedAlike: ReadonlySet<string> = new Set([
  "smallint",
  "integer",
  "bigint",
  "uuid",
  "date",
]);

/**
 * The order of the primary key `t`, whatever the language of the database. `types`: those of the sender's columns, since
 * the receiver's may be others.
 */
export const inKeyOrder = (primaryKey: readonly string[], types: readonly string[]): string =>
  list(
    primaryKey.map((name, at) => {
      const [key, type] = [`t.${quoteName(name)}`, types[at] ?? ""];
      return orderedAlike.has(type) ? `${key}::${type}` : `${key}::text collate pg_catalog."C"`;
    }),
  );
