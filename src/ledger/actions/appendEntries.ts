import { FailureError, type Clock, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { encodeEntry, readEntry, type EntryDraft } from "../model/entry.ts";
import { extend, leafHash, sameHash, type CompactRange } from "../model/merkleTree.ts";
import type { AppendSession, EntryRow, LedgerStore } from "./ledgerStore.ts";
import { readCompactRange } from "./readTree.ts";

/** Where a draft stands in the ledger. */
export interface AppendedEntry {
  readonly id: string;
  readonly index: number;
  /** False when the entry stood there before this call. */
  readonly isNew: boolean;
}

export interface AppendDependencies {
  readonly store: Pick<LedgerStore, "appending">;
  readonly clock: Clock;
}

// Bounds the memory and the size of one statement; the transaction is the same.
const portion = 1000;

/**
 * Appends drafts in their order, all or none, and gives their places in the same order. An identifier that is there
 * with the same kind and body is left as it is; with another content the whole call is refused.
 */
export const appendEntries = async (
  { store, clock }: AppendDependencies,
  drafts: readonly EntryDraft[],
): Promise<readonly AppendedEntry[]> => {
  if (drafts.length === 0) return [];
  // Refused before any lock is taken: a draft of a wrong form would otherwise hold others back.
  for (const draft of drafts) orThrow(encodeEntry(draft, instantOf(clock)));
  return store.appending(async (session) => {
    const appended: AppendedEntry[] = [];
    let range = await readCompactRange(session, await session.size());
    for (let from = 0; from < drafts.length; from += portion) {
      const written = await appendPortion(
        session,
        range,
        drafts.slice(from, from + portion),
        instantOf(clock),
      );
      range = written.range;
      appended.push(...written.appended);
    }
    return appended;
  });
};

const appendPortion = async (
  session: AppendSession,
  range: CompactRange,
  drafts: readonly EntryDraft[],
  at: string,
): Promise<{ range: CompactRange; appended: readonly AppendedEntry[] }> => {
  const known = new Map<string, EntryRow>();
  for (const row of await session.entriesByIds(drafts.map(({ id }) => id))) known.set(row.id, row);
  const appended: AppendedEntry[] = [];
  const rows: EntryRow[] = [];
  for (const draft of drafts) {
    const before = known.get(draft.id);
    if (before !== undefined && !records(before, draft))
      throw new FailureError(ledgerFailure("ledger.entry-conflict", { id: draft.id }));
    const row = before ?? newRow(draft, range.size + rows.length, at);
    appended.push({ id: draft.id, index: row.index, isNew: before === undefined });
    if (before !== undefined) continue;
    rows.push(row);
    known.set(row.id, row);
  }
  const grown = extend(
    range,
    rows.map((row) => row.leafHash),
  );
  if (rows.length > 0) await session.insert(rows, grown.completed);
  return { range: grown.range, appended };
};

const newRow = (draft: EntryDraft, index: number, at: string): EntryRow => {
  const payload = orThrow(encodeEntry(draft, at));
  return { index, id: draft.id, payload, leafHash: leafHash(payload), recordedAt: at };
};

/** Whether a stored entry says what the draft says; the time of entry is the ledger's own. */
const records = (row: EntryRow, draft: EntryDraft): boolean => {
  const entry = readEntry(row.payload);
  return entry !== null && sameHash(orThrow(encodeEntry(draft, entry.at)), row.payload);
};

/** Milliseconds: every store keeps them exactly. */
const instantOf = (clock: Clock): string => clock.now().toString({ smallestUnit: "millisecond" });

const orThrow = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};
