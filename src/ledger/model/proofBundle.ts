import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { fromBase64Of } from "./base64.ts";
import { openCheckpoint, sameCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { readEntry, type LedgerEntry } from "./entry.ts";
import { verifyInclusion } from "./inclusionProof.ts";
import { hashLength, leafHash, type Hash } from "./merkleTree.ts";
import { parseVerifierKey } from "./signedNote.ts";

/** `egide/ledger-proof@1`: all that is needed to check, far from us, that one entry stands in the ledger. */
export const ProofBundleSchema = Type.Object(
  {
    format: Type.Literal("egide/ledger-proof@1"),
    entry: Type.String({
      description: "The stored bytes of the entry, as UTF-8 text: the leaf, exactly",
    }),
    index: Type.Integer({ minimum: 0 }),
    treeSize: Type.Integer({ minimum: 1 }),
    path: Type.Array(Type.String({ description: "base64 of 32 bytes" }), {
      maxItems: 64,
      description: "RFC 6962 audit path, from the leaf up",
    }),
    checkpoint: Type.String({ description: "C2SP signed note of the tree of this size" }),
  },
  { additionalProperties: false },
);

export type ProofBundle = Static<typeof ProofBundleSchema>;

/** What a proof establishes: this entry stands at this place of a ledger that had this size when its key signed it. */
export interface ProvedEntry {
  readonly index: number;
  readonly entry: LedgerEntry;
  readonly checkpoint: Checkpoint;
}

/**
 * Checks a proof with nothing but what the reader holds: the verifier key, and the checkpoint note saved earlier (null
 * to trust the one in the bundle, which the key signed too). Never throws, whatever the bundle is.
 */
export const verifyOffline = (
  bundle: unknown,
  checkpointNote: string | null,
  verifierKey: string,
): Outcome<ProvedEntry> => {
  const key = parseVerifierKey(verifierKey);
  if (key === null) return failed(ledgerFailure("ledger.verifier-key-unreadable"));
  if (!Value.Check(ProofBundleSchema, bundle))
    return failed(ledgerFailure("ledger.proof-unreadable"));
  const signed = openCheckpoint(bundle.checkpoint, key);
  if (!signed.ok) return signed;
  const checkpoint = signed.value;

  if (checkpointNote !== null) {
    const saved = openCheckpoint(checkpointNote, key);
    if (!saved.ok) return saved;
    const { size } = saved.value;
    if (size !== checkpoint.size)
      return failed(
        ledgerFailure("ledger.proof-of-another-checkpoint", {
          size: checkpoint.size,
          saved: size,
          index: bundle.index,
        }),
      );
    if (!sameCheckpoint(saved.value, checkpoint))
      return failed(ledgerFailure("ledger.checkpoints-contradict", { size }));
  }

  const refused = failed(ledgerFailure("ledger.proof-refused"));
  const path = decodePath(bundle.path);
  // A lone surrogate has no UTF-8 form: two such texts would give the same bytes.
  if (path === null || !bundle.entry.isWellFormed() || bundle.treeSize !== checkpoint.size)
    return refused;
  const payload = Buffer.from(bundle.entry);
  const proved = verifyInclusion({
    leaf: leafHash(payload),
    index: bundle.index,
    size: checkpoint.size,
    path,
    root: checkpoint.root,
  });
  const entry = readEntry(payload);
  if (!proved || entry === null) return refused;
  return success({ index: bundle.index, entry, checkpoint });
};

/** The hashes of a proof as written; null when one of them is not base64 of 32 bytes. */
export const decodePath = (path: readonly string[]): readonly Hash[] | null => {
  const hashes = path.map((step) => fromBase64Of(hashLength, step));
  return hashes.every((step) => step !== null) ? hashes : null;
};
