/**
 * The tamper-evident log: append, checkpoint, prove, verify. See README.md and docs/ledger.md.
 * The commands are the factories `ledger…Verb`; main/ gives them the ledger.
 */
export { ledgerErrors } from "./errors.ts";
export { entryPath, entryPaths } from "./model/entryPaths.ts";
export type { AppendedEntry } from "./actions/appendEntries.ts";
export type { Ledger, RecordedEntry, SignedCheckpoint, VerifyOptions } from "./actions/ledger.ts";
export type { Against } from "./actions/proveInclusion.ts";
export type { VerificationProgress } from "./actions/verifyLedger.ts";
export {
  ConsistencyProofSchema,
  verifyConsistency,
  type ConsistencyProof,
} from "./model/consistencyProof.ts";
export { LedgerEntrySchema, type EntryDraft, type LedgerEntry } from "./model/entry.ts";
export {
  ProofBundleSchema,
  verifyOffline,
  type ProofBundle,
  type ProvedEntry,
} from "./model/proofBundle.ts";
export {
  partLeaf,
  PartProofSchema,
  provePart,
  treeIn,
  treeOf,
  verifyPartOffline,
  type EntryTree,
  type PartProof,
  type ProvedPart,
} from "./model/partProof.ts";
export type { LedgerFinding, LedgerFindingKind, VerificationReport } from "./model/verification.ts";
export { ledgerCheckpointVerb } from "./cli/checkpointVerb.ts";
export { ledgerConsistencyVerb } from "./cli/consistencyVerb.ts";
export { ledgerListVerb } from "./cli/listVerb.ts";
export { ledgerProveVerb } from "./cli/proveVerb.ts";
export { ledgerVerifyVerb } from "./cli/verifyVerb.ts";
export type { WithLedger, WithVerification } from "./cli/withLedger.ts";
export { readOrMakeKey, type LedgerKey } from "./storage/keyFile.ts";
export {
  isLedgerSigned,
  openLedger,
  openLedgerToVerify,
  type LedgerSettings,
  type PostgresLedger,
} from "./storage/openLedger.ts";
