import { FailureError, type Clock } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { openCheckpoint, signCheckpoint } from "../model/checkpoint.ts";
import { sameHash } from "../model/merkleTree.ts";
import type { SigningKey } from "../model/signedNote.ts";
import type { CheckpointRow, LedgerStore } from "./ledgerStore.ts";
import { rootAt } from "./readTree.ts";

export interface SigningDependencies {
  readonly store: LedgerStore;
  readonly key: SigningKey;
  readonly clock: Clock;
}

/**
 * Signs and keeps the present head; the same head gives the same kept note.
 *
 * "A log MUST not sign any checkpoint which is inconsistent with any checkpoint it previously signed"
 * (https://c2sp.org/tlog-checkpoint): the tree must still give the root of the last one at its size, and the last one
 * must be ours. Otherwise a rewritten history would be washed clean by our own key.
 */
export const signHead = async ({
  store,
  key,
  clock,
}: SigningDependencies): Promise<CheckpointRow> => {
  const last = await store.latestCheckpoint();
  const size = await store.size();
  if (last !== null) {
    await refuseUnlessExtends(store, key, last, size);
    if (last.size === size) return last;
  }
  const root = await rootAt(store, size);
  const note = signCheckpoint({ origin: key.verifier.name, size, root }, key);
  const kept = await store.saveCheckpoint({
    size,
    root,
    note,
    at: clock.now().toString({ smallestUnit: "millisecond" }),
  });
  // Ed25519 is deterministic: another process that signed this head has written the same note.
  if (kept.note !== note) throw rewritten(size);
  return kept;
};

const refuseUnlessExtends = async (
  store: LedgerStore,
  key: SigningKey,
  last: CheckpointRow,
  size: number,
): Promise<void> => {
  const opened = openCheckpoint(last.note, key.verifier);
  if (!opened.ok) throw new FailureError(ledgerFailure("ledger.key-changed"));
  const signed = opened.value;
  if (signed.size !== last.size || !sameHash(signed.root, last.root)) throw rewritten(last.size);
  if (signed.size > size || !sameHash(await rootAt(store, signed.size), signed.root))
    throw rewritten(signed.size);
};

const rewritten = (size: number): FailureError =>
  new FailureError(ledgerFailure("ledger.history-rewritten", { size }));
