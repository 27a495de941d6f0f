import type { Condition } from "./condition.ts";
import type { RowTuple } from "./personRows.ts";

/** Rows of one collection on their way to a recipient: which, and what of them. */
export interface ExtractQuestion {
  /** What stands in these columns comes, and nothing else. */
  readonly columns: readonly string[];
  /** Rows for which it is true; null: all. */
  readonly where: Condition | null;
  /** For each of them every row also says 1 where it is true, 0 where it is false, null where nobody can say. */
  readonly marks: readonly Condition[];
}

/**
 * Rows of one database in one snapshot, as a declared transmission asks for them. It knows no law and no recipient.
 *
 * It MUST answer every row for which `where` is true and whose processing is not restricted (GDPR art. 18(2)), each once, and
 * no other.
 * It MUST NOT read a value out of a column that the question does not name, nor write anything.
 */
export interface RowExtract {
  /** The columns, then the marks as `"1"`, `"0"` or null, some thousand rows at a time, however many there are. */
  rows(collection: string, question: ExtractQuestion): AsyncIterable<readonly RowTuple[]>;
  /** How many rows for which `where` is true are left out because they are restricted. */
  countRestricted(collection: string, question: Pick<ExtractQuestion, "where">): Promise<number>;
}
