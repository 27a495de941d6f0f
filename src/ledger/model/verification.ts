/** One thing that a verification of the whole ledger found wrong. No finding means that everything was recomputed and held. */
export interface LedgerFinding {
  readonly kind: LedgerFindingKind;
  /** The entries that are concerned, as narrow as the hashes allow, both ends included; null when none can be named. */
  readonly entries: { readonly first: number; readonly last: number } | null;
  /** Identifiers of those entries, when they can be read and are few. */
  readonly ids: readonly string[];
  /** The size of the checkpoint that is concerned, or null. */
  readonly checkpoint: number | null;
}

export type LedgerFindingKind =
  /** The payload does not give the leaf hash stored beside it. */
  | "entry-altered"
  /** The identifier or the time stored beside the payload is not the one in it. */
  | "entry-mislabelled"
  /** The payload is no entry in canonical form: it was not written by the ledger. */
  | "entry-unreadable"
  | "entries-missing"
  /** The entries do not give the tree node stored above them: swapped, replaced with their leaf hash, or the node altered. */
  | "node-contradicted"
  | "node-missing"
  /** Rows where the ledger writes none: a negative index, a node outside the tree. */
  | "rows-unexpected"
  /** A stored checkpoint whose signature does not hold, or whose columns are not what its note says. */
  | "checkpoint-altered"
  /** A stored checkpoint signed by another key or for another log. */
  | "checkpoint-foreign"
  /** The entries contradict a signed checkpoint: they were rewritten after it was signed, tree included. */
  | "history-rewritten"
  /** A signed checkpoint covers more entries than there are: the end of the ledger was cut. */
  | "history-cut"
  /** As the two above, for the checkpoint that the user had saved. */
  | "saved-checkpoint-contradicted"
  | "saved-checkpoint-beyond";

/** The result of a verification: `egide/ledger-verification@1`. */
export interface VerificationReport {
  readonly format: "egide/ledger-verification@1";
  readonly verified: boolean;
  /** The key against which signatures were checked. */
  readonly verifierKey: string;
  /** Number of entries when the verification began. */
  readonly size: number;
  /** base64 of the root recomputed from the payloads; null when damage leaves it in doubt. */
  readonly root: string | null;
  /** Stored checkpoints whose signature and root hold. */
  readonly checkpoints: number;
  /** The largest size that a checkpoint vouches for: what came later is not signed yet. */
  readonly signedSize: number;
  /** Number of findings, of which `findings` gives the first ones. */
  readonly findingCount: number;
  readonly findings: readonly LedgerFinding[];
}

/** At most this many findings are kept, so that memory stays flat on a ledger that is altogether wrong. */
export const mostFindings = 100;
