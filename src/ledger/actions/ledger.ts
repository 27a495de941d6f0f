import { FailureError, type Clock, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { openCheckpoint, type Checkpoint } from "../model/checkpoint.ts";
import type { ConsistencyProof } from "../model/consistencyProof.ts";
import { readEntry, type EntryDraft, type LedgerEntry } from "../model/entry.ts";
import type { ProofBundle } from "../model/proofBundle.ts";
import {
  encodeVerifierKey,
  isKeyName,
  parseVerifierKey,
  type SigningKey,
  type VerifierKey,
} from "../model/signedNote.ts";
import type { VerificationReport } from "../model/verification.ts";
import { appendEntries, type AppendedEntry } from "./appendEntries.ts";
import { findEntry } from "./findEntry.ts";
import type { CheckpointRow, EntryRow, LedgerStore } from "./ledgerStore.ts";
import { proveConsistency } from "./proveConsistency.ts";
import { proveInclusion, type Against } from "./proveInclusion.ts";
import { assertCanSign, signHead } from "./signHead.ts";
import { verifyLedger, type VerificationProgress } from "./verifyLedger.ts";

/** An entry read back, with its place. */
export interface RecordedEntry {
  readonly index: number;
  readonly id: string;
  /** What the payload says; null when the bytes were altered so that they are no entry any more. */
  readonly entry: LedgerEntry | null;
}

/** A signed head of the ledger: its note is what a stranger saves. */
export type SignedCheckpoint = CheckpointRow;

export interface VerifyOptions {
  /** A checkpoint note that was saved earlier, far from this database: the ledger must begin with it. */
  readonly checkpoint?: string;
  /** The verifier key that was saved earlier; by default the ledger's own, which proves less. */
  readonly verifierKey?: string;
}

/**
 * The tamper-evident log: entries are added and never changed; a signed checkpoint commits to all entries before it.
 * Every method may throw a FailureError of `ledgerErrors`, or of the database.
 */
export interface Ledger {
  /** The name of the log: first line of its checkpoints, and name of its key. */
  readonly origin: string;
  /** `name+hex8+base64`, to give to whoever verifies. */
  readonly verifierKey: string;
  /**
   * Appends drafts in their order, all or none, and gives their places in the same order. Idempotent by identifier.
   * @throws `ledger.entry-conflict` when an identifier is there with another content, `ledger.entry-invalid`,
   * `ledger.entry-too-large`, `ledger.storage-damaged`: nothing was appended.
   */
  append(drafts: readonly EntryDraft[]): Promise<readonly AppendedEntry[]>;
  /** The number of entries. */
  size(): Promise<number>;
  /**
   * Signs and keeps the present head; the same head gives the same note. To be called after each piece of work:
   * what is later than the last checkpoint can still be rewritten unseen.
   * @throws `ledger.history-rewritten`, `ledger.key-changed`, `ledger.storage-damaged`: nothing was signed.
   */
  checkpoint(): Promise<SignedCheckpoint>;
  /**
   * Whether a checkpoint could follow the last one: to be asked before work that cannot be undone. Signs nothing.
   * @throws `ledger.history-rewritten`, `ledger.key-changed`.
   */
  assertCanSign(): Promise<void>;
  /** The last signed checkpoint, without signing; null when none was signed yet. */
  latestCheckpoint(): Promise<SignedCheckpoint | null>;
  /**
   * The proof that an entry stands in the ledger: against the given checkpoint, else the last one that covers it, else
   * one signed now. @throws `ledger.entry-unknown`, `ledger.entry-after-checkpoint`, `ledger.no-checkpoint-of-size`,
   * `ledger.storage-damaged`, and the failures of `checkpoint` and of an untrustworthy note.
   */
  prove(which: number | string, against?: Against): Promise<ProofBundle>;
  /** The proof that the ledger of `from` entries is the beginning of that of `to`, by default all. @throws `ledger.sizes-out-of-order`. */
  proveConsistency(from: number, to?: number): Promise<ConsistencyProof>;
  /** Entries in order from index `from`, at most `count`. */
  entries(from: number, count: number): Promise<readonly RecordedEntry[]>;
  /** The entry at an index or with an identifier; null when there is none. */
  entry(which: number | string): Promise<RecordedEntry | null>;
  /** Recomputes everything from the payloads; what is wrong is in the report, never thrown. Memory stays flat. */
  verify(
    options?: VerifyOptions,
    onProgress?: (progress: VerificationProgress) => void,
  ): Promise<VerificationReport>;
}

/** A ledger over any store. The name of the key is the origin. @throws `ledger.origin-invalid`. */
export const ledgerOver = (dependencies: {
  readonly store: LedgerStore;
  readonly key: SigningKey;
  readonly clock: Clock;
}): Ledger => {
  const { store, key } = dependencies;
  const { verifier } = key;
  if (!isKeyName(verifier.name))
    throw new FailureError(ledgerFailure("ledger.origin-invalid", { origin: verifier.name }));
  return {
    origin: verifier.name,
    verifierKey: encodeVerifierKey(verifier),
    append: (drafts) => appendEntries(dependencies, drafts),
    size: () => store.size(),
    checkpoint: () => signHead(dependencies),
    assertCanSign: () => assertCanSign(dependencies),
    latestCheckpoint: () => store.latestCheckpoint(),
    prove: (which, against) => proveInclusion(dependencies, which, against),
    proveConsistency: (from, to) => proveConsistency(store, from, to),
    entries: async (from, count) => (await store.entriesFrom(from, count)).map(recorded),
    entry: async (which) => {
      const row = await findEntry(store, which);
      return row === null ? null : recorded(row);
    },
    verify: (options, onProgress) => verifierOver(store, verifier).verify(options, onProgress),
  };
};

/** The part of a ledger that needs no signing key: with `own` null, the caller must give the key that they saved. */
export const verifierOver = (
  store: LedgerStore,
  own: VerifierKey | null,
): Pick<Ledger, "verify"> => ({
  verify: async (options = {}, onProgress = () => {}) => {
    const trusted = trustedKey(options.verifierKey, own);
    const saved = options.checkpoint === undefined ? null : opened(options.checkpoint, trusted);
    return verifyLedger({ store, key: trusted, saved, onProgress });
  },
});

const recorded = (row: EntryRow): RecordedEntry => ({
  index: row.index,
  id: row.id,
  entry: readEntry(row.payload),
});

const trustedKey = (given: string | undefined, own: VerifierKey | null): VerifierKey => {
  const key = given === undefined ? own : parseVerifierKey(given);
  if (key === null) throw new FailureError(ledgerFailure("ledger.verifier-key-unreadable"));
  return key;
};

const opened = (note: string, key: VerifierKey): Checkpoint => {
  const outcome: Outcome<Checkpoint> = openCheckpoint(note, key);
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
