import { failed, success, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { fromBase64Of, toBase64 } from "./base64.ts";
import { hashLength, sameHash, type Hash } from "./merkleTree.ts";
import { openNote, signNote, type SigningKey, type VerifierKey } from "./signedNote.ts";

/** The head of a log at one size, as https://c2sp.org/tlog-checkpoint writes it. */
export interface Checkpoint {
  /** Names the log; the key's name is the same. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The body: origin, size, root in base64, each on a line. We write no extension line. */
export const encodeCheckpoint = (checkpoint: Checkpoint): string =>
  `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;

/** Reads a body; extension lines are accepted (they are signed, and say nothing to us). Null when it is none. */
export const parseCheckpoint = (text: string): Checkpoint | null => {
  const [origin, size, root, ...extensions] = text.split("\n");
  if (origin === undefined || origin === "" || size === undefined || root === undefined)
    return null;
  if (extensions.at(-1) !== "" || extensions.slice(0, -1).includes("")) return null;
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return null;
  const hash = fromBase64Of(hashLength, root);
  return hash === null ? null : { origin, size: Number(size), root: hash };
};

export const signCheckpoint = (checkpoint: Checkpoint, key: SigningKey): string =>
  signNote(encodeCheckpoint(checkpoint), key);

/** Reads a checkpoint note that the key must have signed; the failure says in what way it cannot be trusted. */
export const openCheckpoint = (note: string, key: VerifierKey): Outcome<Checkpoint> => {
  const opened = openNote(note, key);
  if (opened.kind === "unsigned")
    return failed(ledgerFailure("ledger.checkpoint-of-another-key", { key: key.name }));
  if (opened.kind === "forged") return failed(ledgerFailure("ledger.checkpoint-forged"));
  const checkpoint = opened.kind === "signed" ? parseCheckpoint(opened.text) : null;
  // The key is named as the log: a note of ours that heads another log would be a confusion at best.
  if (checkpoint === null || checkpoint.origin !== key.name)
    return failed(ledgerFailure("ledger.checkpoint-unreadable"));
  return success(checkpoint);
};

export const sameCheckpoint = (a: Checkpoint, b: Checkpoint): boolean =>
  a.origin === b.origin && a.size === b.size && sameHash(a.root, b.root);
