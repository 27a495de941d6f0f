import { FailureError, type Clock } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { openCheckpoint, signCheckpoint } from "../model/checkpoint.ts";
import {
  emptyRange,
  extend,
  leafHash,
  rootOfRange,
  sameHash,
  type CompactRange,
  type Hash,
} from "../model/merkleTree.ts";
import type { SigningKey } from "../model/signedNote.ts";
import type { CheckpointRow, LedgerStore } from "./ledgerStore.ts";
import { readCompactRange, rootAt } from "./readTree.ts";

export interface SigningDependencies {
  readonly store: LedgerStore;
  readonly key: SigningKey;
  readonly clock: Clock;
}

const portion = 1000;

/**
 * Signs and keeps the present head; the same head gives the same kept note.
 *
 * "A log MUST not sign any checkpoint which is inconsistent with any checkpoint it previously signed"
 * (https://c2sp.org/tlog-checkpoint). So the stored tree must still give the root of the last checkpoint, which must
 * be ours, and what came after it is hashed again from its payloads: a rewritten history would otherwise be washed
 * clean by our own key, and a damaged node would be signed for ever. The cost is that of the entries since then.
 */
export const signHead = async ({
  store,
  key,
  clock,
}: SigningDependencies): Promise<CheckpointRow> => {
  const last = await store.latestCheckpoint();
  const size = await store.size();
  const signed = last === null ? emptyRange : await openSigned(store, key, last, size);
  if (last?.size === size) return last;

  const root = await recompute(store, signed, size);
  if (!sameHash(root, await rootAt(store, size))) throw damaged(signed.size);
  const note = signCheckpoint({ origin: key.verifier.name, size, root }, key);
  const at = clock.now().toString({ smallestUnit: "millisecond" });
  const kept = await store.saveCheckpoint({ size, root, note, at });
  // Ed25519 is deterministic: another process that signed this head has written the same note.
  if (kept.note !== note) throw rewritten(size);
  return kept;
};

/**
 * Throws what `signHead` would say of the key and of the last checkpoint, and signs nothing: asked before work whose
 * receipts would otherwise never be signed.
 */
export const assertCanSign = async ({
  store,
  key,
}: Pick<SigningDependencies, "store" | "key">): Promise<void> => {
  const last = await store.latestCheckpoint();
  if (last !== null) await openSigned(store, key, last, await store.size());
};

/** The tree of the last checkpoint, once it is known to be ours and to be what is stored. */
const openSigned = async (
  store: LedgerStore,
  key: SigningKey,
  last: CheckpointRow,
  size: number,
): Promise<CompactRange> => {
  const opened = openCheckpoint(last.note, key.verifier);
  if (!opened.ok) throw new FailureError(ledgerFailure("ledger.key-changed"));
  const signed = opened.value;
  if (signed.size !== last.size || !sameHash(signed.root, last.root) || signed.size > size)
    throw rewritten(last.size);
  const range = await readCompactRange(store, signed.size);
  if (!sameHash(rootOfRange(range), signed.root)) throw rewritten(signed.size);
  return range;
};

const recompute = async (store: LedgerStore, from: CompactRange, size: number): Promise<Hash> => {
  let range = from;
  while (range.size < size) {
    const rows = await store.entriesFrom(range.size, Math.min(portion, size - range.size));
    const gap = rows.findIndex((row, at) => row.index !== range.size + at);
    if (gap >= 0 || rows.length === 0) throw damaged(range.size + Math.max(gap, 0));
    range = extend(
      range,
      rows.map(({ payload }) => leafHash(payload)),
    ).range;
  }
  return rootOfRange(range);
};

const rewritten = (size: number): FailureError =>
  new FailureError(ledgerFailure("ledger.history-rewritten", { size }));
const damaged = (index: number): FailureError =>
  new FailureError(ledgerFailure("ledger.storage-damaged", { index }));
