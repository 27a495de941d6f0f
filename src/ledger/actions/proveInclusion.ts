import { FailureError } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { toBase64 } from "../model/base64.ts";
import { openCheckpoint, type Checkpoint } from "../model/checkpoint.ts";
import { inclusionRanges, verifyInclusion } from "../model/inclusionProof.ts";
import { leafHash } from "../model/merkleTree.ts";
import type { ProofBundle } from "../model/proofBundle.ts";
import { findEntry } from "./findEntry.ts";
import { hashRanges } from "./readTree.ts";
import { signHead, type SigningDependencies } from "./signHead.ts";

/** Against which checkpoint to prove: one that we keep, by its size, or one that somebody saved, by its note. */
export type Against = { readonly size: number } | { readonly checkpoint: string };

/**
 * Makes the proof that an entry stands in the ledger: against the given checkpoint, else against the last one that
 * covers the entry, else against one signed now. It is verified before it is given.
 */
export const proveInclusion = async (
  dependencies: SigningDependencies,
  which: number | string,
  against?: Against,
): Promise<ProofBundle> => {
  const { store } = dependencies;
  const row = await findEntry(store, which);
  if (row === null) throw new FailureError(ledgerFailure("ledger.entry-unknown", { which }));
  const { index, payload } = row;
  const { note, checkpoint } = await chooseCheckpoint(dependencies, index, against);
  const { size, root } = checkpoint;
  if (index >= size)
    throw new FailureError(ledgerFailure("ledger.entry-after-checkpoint", { index, size }));
  const path = await hashRanges(store, inclusionRanges(index, size));
  if (!verifyInclusion({ leaf: leafHash(payload), index, size, path, root }))
    throw new FailureError(ledgerFailure("ledger.storage-damaged", { index }));
  return {
    format: "egide/ledger-proof@1",
    entry: Buffer.from(payload).toString(),
    index,
    treeSize: size,
    path: path.map((hash) => toBase64(hash)),
    checkpoint: note,
  };
};

interface ChosenCheckpoint {
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

const chooseCheckpoint = async (
  dependencies: SigningDependencies,
  index: number,
  against: Against | undefined,
): Promise<ChosenCheckpoint> => {
  const { store, key } = dependencies;
  const open = (note: string): ChosenCheckpoint => {
    const opened = openCheckpoint(note, key.verifier);
    if (!opened.ok) throw new FailureError(opened.failure);
    return { note, checkpoint: opened.value };
  };
  if (against === undefined) {
    const last = await store.latestCheckpoint();
    return open((last !== null && index < last.size ? last : await signHead(dependencies)).note);
  }
  if ("checkpoint" in against) return open(against.checkpoint);
  const { size } = against;
  const [kept] = await store.checkpointsBetween(size - 1, size, 1);
  if (kept !== undefined) return open(kept.note);
  throw new FailureError(ledgerFailure("ledger.no-checkpoint-of-size", { size }));
};
