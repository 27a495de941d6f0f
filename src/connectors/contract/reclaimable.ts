/** Room that ended rows still take, and the statement that lets it be used again. */
export interface Reclaimable {
  /** Null: of the whole database file. */
  readonly collection: string | null;
  /** An estimate from the database's own counters. */
  readonly bytes: number;
  /** Bytes of the table, or of the file, as a whole. */
  readonly of: number;
  readonly statement: string;
}
