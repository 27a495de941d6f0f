import { readEntry } from "../model/entry.ts";
import { leafHash, sameHash, type Hash } from "../model/merkleTree.ts";
import type { FindingCollector } from "./collectFindings.ts";
import type { EntryRow } from "./ledgerStore.ts";

/** Holds a stored entry against itself; gives the leaf hashes that it may have had when it was appended. */
export const auditEntry = (row: EntryRow, findings: FindingCollector): readonly Hash[] => {
  const place = { first: row.index, last: row.index };
  const recomputed = leafHash(row.payload);
  if (!sameHash(recomputed, row.leafHash)) {
    findings.add("entry-altered", place, [row.id]);
    return [recomputed, row.leafHash];
  }
  const entry = readEntry(row.payload);
  if (entry === null) findings.add("entry-unreadable", place, [row.id]);
  else if (entry.id !== row.id || !sameInstant(entry.at, row.recordedAt))
    findings.add("entry-mislabelled", place, [entry.id]);
  return [recomputed];
};

const sameInstant = (a: string, b: string): boolean => {
  try {
    return Temporal.Instant.from(a).equals(Temporal.Instant.from(b));
  } catch {
    return false;
  }
};
