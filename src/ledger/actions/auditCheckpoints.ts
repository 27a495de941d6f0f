import type { AuditTree } from "../model/auditTree.ts";
import { openCheckpoint, type Checkpoint } from "../model/checkpoint.ts";
import { sameHash } from "../model/merkleTree.ts";
import type { VerifierKey } from "../model/signedNote.ts";
import { mostFindings, type VerificationReport } from "../model/verification.ts";
import type { FindingCollector } from "./collectFindings.ts";
import type { CheckpointRow, LedgerStore } from "./ledgerStore.ts";

/** Holds the tree, while it is rebuilt, against the checkpoints that stand at each size. */
export interface CheckpointAudit {
  /** Reads the checkpoints of more than `after` and at most `through` entries. */
  load(after: number, through: number): Promise<void>;
  /** Judges the checkpoints of exactly this size. */
  check(size: number, tree: AuditTree): void;
  /** Judges those that are larger than the ledger. */
  finish(size: number): Promise<void>;
  summary(): Pick<VerificationReport, "checkpoints" | "signedSize">;
}

export interface CheckpointAuditRequest {
  readonly store: Pick<LedgerStore, "checkpointsBetween">;
  readonly key: VerifierKey;
  readonly saved: Checkpoint | null;
  readonly findings: FindingCollector;
  /** The largest stored checkpoint when the verification began. */
  readonly lastSigned: number;
}

export const auditCheckpoints = (request: CheckpointAuditRequest): CheckpointAudit => {
  const { store, key, saved, findings, lastSigned } = request;
  let loaded = new Map<number, CheckpointRow>();
  let good = 0;
  let signedSize = 0;
  let rewritten = false;

  /** Whether a stored row is an authentic checkpoint of its size; the finding says why not. */
  const isAuthentic = (row: CheckpointRow): boolean => {
    const opened = openCheckpoint(row.note, key);
    if (!opened.ok) {
      const foreign = opened.failure.code === "ledger.checkpoint-of-another-key";
      findings.add(foreign ? "checkpoint-foreign" : "checkpoint-altered", null, [], row.size);
      return false;
    }
    if (opened.value.size === row.size && sameHash(opened.value.root, row.root)) return true;
    findings.add("checkpoint-altered", null, [], row.size);
    return false;
  };

  const judgeStored = (row: CheckpointRow, tree: AuditTree): void => {
    if (!isAuthentic(row)) return;
    const holds = tree.hasRoot(row.root);
    if (holds === true && !rewritten) {
      good++;
      signedSize = row.size;
    } else if (holds === false && !rewritten) {
      // Later checkpoints fail for the same reason: the first tells between which two the rewriting began.
      rewritten = true;
      const range = row.size === 0 ? null : { first: signedSize, last: row.size - 1 };
      findings.add("history-rewritten", range, [], row.size);
    }
  };

  const judgeSaved = (checkpoint: Checkpoint, tree: AuditTree): void => {
    const holds = tree.hasRoot(checkpoint.root);
    if (holds === true) signedSize = checkpoint.size;
    if (holds !== false) return;
    const range = checkpoint.size === 0 ? null : { first: signedSize, last: checkpoint.size - 1 };
    findings.add("saved-checkpoint-contradicted", range, [], checkpoint.size);
  };

  const load = async (after: number, through: number): Promise<void> => {
    const rows = await store.checkpointsBetween(after, through, through - after);
    loaded = new Map(rows.map((row) => [row.size, row]));
  };

  return {
    load,
    check: (size, tree) => {
      const row = loaded.get(size);
      if (saved?.size === size) judgeSaved(saved, tree);
      if (row !== undefined) judgeStored(row, tree);
    },
    finish: async (size) => {
      if (saved !== null && saved.size > size)
        findings.add(
          "saved-checkpoint-beyond",
          { first: size, last: saved.size - 1 },
          [],
          saved.size,
        );
      for (const row of await store.checkpointsBetween(size, lastSigned, mostFindings))
        if (isAuthentic(row))
          findings.add("history-cut", { first: size, last: row.size - 1 }, [], row.size);
    },
    summary: () => ({ checkpoints: good, signedSize }),
  };
};
