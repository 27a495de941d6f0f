import type { RowSalt } from "../../../connectors/index.ts";

/** A salt that is kept, and the run whose receipts it opens. */
export interface KeptSalt extends RowSalt {
  readonly run: string;
  /** The moment from which on nobody will know any more whose rows its receipts name. */
  readonly destroyAfter: Temporal.Instant;
}

/**
 * Where the salts of runs are kept, outside the ledger.
 *
 * `make` MUST keep the salt before it answers. `destroyDue` MUST have erased the bytes of what it names, and MUST name it
 * again until `forget`.
 */
export interface Salts {
  /** A new salt of 32 random bytes, to be destroyed after the given moment. */
  make(
    run: string,
    moments: { readonly at: Temporal.Instant; readonly destroyAfter: Temporal.Instant },
  ): Promise<RowSalt>;
  /** Those that are not destroyed, oldest first. */
  all(): Promise<readonly KeptSalt[]>;
  /** Erases the bytes of every salt whose time is over; gives the identifiers of all that have none and are not forgotten. */
  destroyDue(now: Temporal.Instant): Promise<readonly string[]>;
  forget(ids: readonly string[]): Promise<void>;
}
