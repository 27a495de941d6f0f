/**
 * How a receipt names the rows that ended without naming them: HMAC-SHA-256 of the row's key under a salt of the run,
 * its first 16 bytes. The salt is kept outside the ledger and destroyed on schedule; until then a MAC is pseudonymous
 * data (GDPR art. 4(5)), since whoever holds the salt can try keys.
 *
 * The key is the texts of the primary key's columns, each preceded by its length in bytes and a colon, so that no two
 * keys read alike.
 */
export interface RowMacs {
  /** Identifier of the salt. */
  readonly salt: string;
  /** The MACs of the rows of the rule's collection that this batch ended, one after the other, in base64. */
  readonly macs: string;
}

/** The salt with which a connector makes the MACs of one run: 32 random bytes. */
export interface RowSalt {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Rows as receipts of one run name them, with the salt that is needed to know them again. */
export interface NamedRows {
  readonly salt: RowSalt;
  /** As in `RowMacs`. */
  readonly macs: string;
}

export const rowMacBytes = 16;
