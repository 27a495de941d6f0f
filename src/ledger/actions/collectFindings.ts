import type { NodeCoordinate } from "../model/treeShape.ts";
import {
  mostFindings,
  type LedgerFinding,
  type LedgerFindingKind,
  type VerificationReport,
} from "../model/verification.ts";

/** Keeps the first findings and counts the others, so that memory stays flat. */
export interface FindingCollector {
  add(
    kind: LedgerFindingKind,
    entries: LedgerFinding["entries"],
    ids?: readonly string[],
    checkpoint?: number,
  ): void;
  /** A finding on a node: it concerns the entries below it. */
  addNode(kind: "node-contradicted" | "node-missing", node: NodeCoordinate): void;
  /** An entry that is not there; entries that follow each other make one finding. */
  addMissing(index: number): void;
  /** Tells the identifier of an entry, so that a finding on a pair can name it. */
  named(index: number, id: string): void;
  summary(): Pick<VerificationReport, "verified" | "findingCount" | "findings">;
}

export const collectFindings = (): FindingCollector => {
  const findings: LedgerFinding[] = [];
  let count = 0;
  // The last two are enough: a node of two leaves is judged when the second has just been read.
  let recent: readonly { readonly index: number; readonly id: string }[] = [];
  let missing: { first: number; last: number } | null = null;

  const keep = (finding: LedgerFinding): void => {
    count++;
    if (findings.length < mostFindings) findings.push(finding);
  };
  const flushMissing = (): void => {
    if (missing !== null)
      keep({ kind: "entries-missing", entries: missing, ids: [], checkpoint: null });
    missing = null;
  };
  const add: FindingCollector["add"] = (kind, entries, ids = [], checkpoint) =>
    keep({ kind, entries, ids, checkpoint: checkpoint ?? null });

  return {
    add,
    addNode: (kind, { level, index }) => {
      const width = 2 ** level;
      const entries = { first: index * width, last: (index + 1) * width - 1 };
      const near = level === 1 ? recent.filter((entry) => entry.index >= entries.first) : [];
      add(
        kind,
        entries,
        near.map(({ id }) => id),
      );
    },
    addMissing: (index) => {
      if (missing?.last === index - 1) missing.last = index;
      else {
        flushMissing();
        missing = { first: index, last: index };
      }
    },
    named: (index, id) => {
      recent = [...recent.slice(-1), { index, id }];
    },
    summary: () => {
      flushMissing();
      return { verified: count === 0, findingCount: count, findings };
    },
  };
};
