/** Rows on their way to an archive in another database of the same kind. They are in memory for as long as one batch. */
export interface ArchivedRows {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  readonly count: number;
  /** Of the content, in the order of the primary key: what the receiver must find again in its own database. */
  readonly checksum: string;
  /** The rows in the words of this kind of database: only a connector of the same kind reads it. */
  readonly body: unknown;
}

/**
 * The other end of an archive.
 *
 * It MUST keep all the rows in one transaction, parents first, and commit before it answers. It MUST take rows that it
 * holds already, with the same content, as kept: the sender may die between this commit and its own. Other content under
 * the same key is a failure (`connectors.archive-differs`), and nothing is kept. It answers the count and the checksum of
 * what it read back from its own tables.
 */
export interface ArchiveReceiver {
  keep(
    batch: readonly ArchivedRows[],
  ): Promise<readonly { readonly count: number; readonly checksum: string }[]>;
}
