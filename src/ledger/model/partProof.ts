import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { fromBase64Of, toBase64 } from "./base64.ts";
import { inclusionRanges, verifyInclusion } from "./inclusionProof.ts";
import { hashLength, leafHash, rootOf, type Hash } from "./merkleTree.ts";
import { decodePath, ProofBundleSchema, verifyOffline, type ProvedEntry } from "./proofBundle.ts";

/** What the body of an entry says, as `tree`, of many things that it stands for: how many, and the root of the tree over them. */
export interface EntryTree {
  readonly size: number;
  /** Base64 of 32 bytes: RFC 6962, over the leaves in the order of their bytes. */
  readonly root: string;
}

/** The leaf of one thing that an entry stands for. */
export const partLeaf = (part: string): Uint8Array => leafHash(Buffer.from(part));

/** The tree over these leaves. Their order is that of their bytes, so that nothing else has to be kept of it. */
export const treeOf = (leaves: readonly Uint8Array[]): EntryTree => ({
  size: leaves.length,
  root: toBase64(rootOf(inOrder(leaves))),
});

const inOrder = (leaves: readonly Hash[]): readonly Hash[] =>
  leaves.toSorted((a, b) => Buffer.compare(a, b));

/** `egide/ledger-part@1`: proof that one thing is among those that an entry of the ledger stands for. */
export const PartProofSchema = Type.Object(
  {
    format: Type.Literal("egide/ledger-part@1"),
    part: Type.String({ description: "What is proved: the leaf is SHA-256 of 0x00 and its UTF-8" }),
    index: Type.Integer({ minimum: 0 }),
    path: Type.Array(Type.String({ description: "base64 of 32 bytes" }), {
      maxItems: 64,
      description: "RFC 6962 audit path in the tree of the entry, from the leaf up",
    }),
    within: ProofBundleSchema,
  },
  { additionalProperties: false },
);

export type PartProof = Static<typeof PartProofSchema>;

/** Makes the proof that a part is among these leaves, whose tree the entry of `within` bears; null when it is not among them. */
export const provePart = (
  part: string,
  leaves: readonly Uint8Array[],
  within: PartProof["within"],
): PartProof | null => {
  const ordered = inOrder(leaves);
  const leaf = partLeaf(part);
  const index = ordered.findIndex((each) => Buffer.compare(each, leaf) === 0);
  if (index === -1) return null;
  const path = inclusionRanges(index, ordered.length).map(({ from, to }) =>
    toBase64(rootOf(ordered.slice(from, to))),
  );
  return { format: "egide/ledger-part@1", part, index, path, within };
};

export interface ProvedPart extends ProvedEntry {
  readonly part: string;
}

/** Checks such a proof far from us, as `verifyOffline` checks that of an entry. Never throws, whatever it is given. */
export const verifyPartOffline = (
  bundle: unknown,
  checkpointNote: string | null,
  verifierKey: string,
): Outcome<ProvedPart> => {
  if (!Value.Check(PartProofSchema, bundle))
    return failed(ledgerFailure("ledger.proof-unreadable"));
  const entry = verifyOffline(bundle.within, checkpointNote, verifierKey);
  if (!entry.ok) return entry;
  const tree = treeIn(entry.value.entry.body);
  const root = tree === null ? null : fromBase64Of(hashLength, tree.root);
  const path = decodePath(bundle.path);
  const isProved =
    tree !== null &&
    root !== null &&
    path !== null &&
    bundle.part.isWellFormed() &&
    verifyInclusion({
      leaf: partLeaf(bundle.part),
      index: bundle.index,
      size: tree.size,
      path,
      root,
    });
  if (!isProved) return failed(ledgerFailure("ledger.proof-refused"));
  return success({ ...entry.value, part: bundle.part });
};

/** The tree that the body of an entry says; null where it says none. */
export const treeIn = (body: Readonly<Record<string, unknown>>): EntryTree | null => {
  const tree = body["tree"];
  return Value.Check(TreeSchema, tree) && fromBase64Of(hashLength, tree.root) !== null
    ? { size: tree.size, root: tree.root }
    : null;
};

const TreeSchema = Type.Object({ size: Type.Integer({ minimum: 1 }), root: Type.String() });
