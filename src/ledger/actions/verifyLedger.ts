import { toBase64 } from "../model/base64.ts";
import { auditTree, type AuditTree } from "../model/auditTree.ts";
import { emptyRoot } from "../model/merkleTree.ts";
import { encodeVerifierKey, type VerifierKey } from "../model/signedNote.ts";
import { completedBetween, keyOf } from "../model/treeShape.ts";
import type { Hash } from "../model/merkleTree.ts";
import type { Checkpoint } from "../model/checkpoint.ts";
import type { VerificationReport } from "../model/verification.ts";
import { auditCheckpoints, type CheckpointAudit } from "./auditCheckpoints.ts";
import { auditEntry } from "./auditEntry.ts";
import { collectFindings, type FindingCollector } from "./collectFindings.ts";
import type { EntryRow, LedgerStore } from "./ledgerStore.ts";

/** How far a verification is. */
export interface VerificationProgress {
  readonly checked: number;
  readonly size: number;
}

export interface VerificationRequest {
  readonly store: LedgerStore;
  readonly key: VerifierKey;
  /** A checkpoint that the user had saved, its signature already verified; null when there is none. */
  readonly saved: Checkpoint | null;
  readonly onProgress: (progress: VerificationProgress) => void;
}

const batch = 1000;
// More missing entries in a row than this are named as one range and end the work, rather than being counted one by one.
const widestGap = 1_000_000;

/**
 * Recomputes the whole ledger from its payloads, in batches: every leaf, every stored node, the root at every stored
 * checkpoint, every signature. Entries appended meanwhile are left to the next verification.
 */
export const verifyLedger = async (request: VerificationRequest): Promise<VerificationReport> => {
  const { store, key, saved, onProgress } = request;
  const findings = collectFindings();
  // Read before the size: in a sound ledger, no checkpoint known now is larger than the entries counted after.
  const lastSigned = (await store.latestCheckpoint())?.size ?? 0;
  const size = await store.size();
  const checkpoints = auditCheckpoints({ store, key, saved, findings, lastSigned });

  let stored: ReadonlyMap<string, Hash> = new Map();
  const tree = auditTree({
    stored: (node) => stored.get(keyOf(node)) ?? null,
    contradicted: (node) => findings.addNode("node-contradicted", node),
    missing: (node) => findings.addNode("node-missing", node),
  });
  await checkpoints.load(-1, 0);
  checkpoints.check(0, tree);
  let next = 0;
  while (next < size) {
    const rows = await store.entriesFrom(next, batch);
    const found = rows[0]?.index ?? size;
    if (found - next > widestGap) break;
    // Up to the last entry at hand: a gap after it is measured before it is walked through.
    const here = rows.findLast(({ index }) => index < Math.min(next + batch, size));
    const end = here === undefined ? Math.min(next + batch, size) : here.index + 1;
    stored = await store.nodesIn(completedBetween(next, end));
    await auditRows({ from: next, end, rows, tree, findings, checkpoints });
    next = end;
    onProgress({ checked: next, size });
  }
  if (next < size) {
    const resumed = (await store.entriesFrom(next, 1))[0]?.index ?? size;
    findings.add("entries-missing", { first: next, last: resumed - 1 });
  } else {
    await checkpoints.finish(size);
  }
  if ((await store.countUnexpectedRows()) > 0) findings.add("rows-unexpected", null);
  const root = size === 0 ? emptyRoot : next < size ? null : tree.root();
  return {
    format: "egide/ledger-verification@1",
    ...findings.summary(),
    verifierKey: encodeVerifierKey(key),
    size,
    root: root === null ? null : toBase64(root),
    ...checkpoints.summary(),
  };
};

interface BatchAudit {
  readonly from: number;
  readonly end: number;
  readonly rows: readonly EntryRow[];
  readonly tree: AuditTree;
  readonly findings: FindingCollector;
  readonly checkpoints: CheckpointAudit;
}

const auditRows = async (batch: BatchAudit): Promise<void> => {
  const { from, end, tree, findings, checkpoints } = batch;
  const rows = new Map(batch.rows.map((row) => [row.index, row]));
  await checkpoints.load(from, end);
  for (let index = from; index < end; index++) {
    const row = rows.get(index);
    if (row === undefined) findings.addMissing(index);
    else findings.named(index, row.id);
    tree.push(row === undefined ? [] : auditEntry(row, findings));
    checkpoints.check(index + 1, tree);
  }
};
