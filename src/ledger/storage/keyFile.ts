import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from "node:crypto";
import { link, open, readFile, stat, unlink, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { FailureError } from "../../kernel/index.ts";
import { makeFolder } from "../../platform/folders/index.ts";
import { ledgerFailure } from "../errors.ts";

/** The key with which this ledger signs its checkpoints. */
export interface LedgerKey {
  readonly privateKey: KeyObject;
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array;
}

const name = "ledger.key";

/**
 * Reads `ledger.key` of the data folder, or makes it at first start: Ed25519 as PKCS #8 PEM, mode 0600, whole or not
 * at all, and once even when two processes start together. `isSigned` says whether the ledger has checkpoints: a key
 * that is missing then was lost, and a new one could sign nothing that follows them.
 * @throws FailureError `ledger.key-missing`, `ledger.key-unreadable`, `ledger.key-exposed`,
 * `ledger.key-folder-unusable`; an existing file is never replaced, for a new key would make every saved checkpoint
 * worthless.
 */
export const readOrMakeKey = async (
  folder: string,
  isSigned: () => Promise<boolean>,
): Promise<LedgerKey> => {
  const file = join(folder, name);
  const existing = await readKey(file);
  if (existing !== null) return existing;
  if (await isSigned()) {
    // Another process may have made the key and signed between the two questions.
    const late = await readKey(file);
    if (late === null) throw new FailureError(ledgerFailure("ledger.key-missing", { file }));
    return late;
  }
  await makeKey(folder, file);
  const made = await readKey(file);
  if (made === null) throw unusable(folder, "ENOENT");
  return made;
};

const readKey = async (file: string): Promise<LedgerKey | null> => {
  let pem: string;
  let mode: number;
  try {
    // The mode first: what everybody may read is not trusted, even for a moment.
    ({ mode } = await stat(file));
    pem = await readFile(file, "utf8");
  } catch (error) {
    // Of a folder that is none, `makeKey` says what is wrong.
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw new FailureError(ledgerFailure("ledger.key-unreadable", { file }), { cause: error });
  }
  if ((mode & 0o077) !== 0)
    throw new FailureError(
      ledgerFailure("ledger.key-exposed", { file, mode: (mode & 0o777).toString(8) }),
    );
  return parse(file, pem);
};

const parse = (file: string, pem: string): LedgerKey => {
  let privateKey: KeyObject | null = null;
  try {
    privateKey = createPrivateKey(pem);
  } catch {
    // The error of the library may quote the file: it goes no further.
  }
  const x = privateKey?.asymmetricKeyType === "ed25519" ? publicPartOf(privateKey) : undefined;
  if (privateKey === null || x === undefined)
    throw new FailureError(ledgerFailure("ledger.key-unreadable", { file }));
  return { privateKey, publicKey: Buffer.from(x, "base64url") };
};

const publicPartOf = (privateKey: KeyObject): string | undefined =>
  createPublicKey(privateKey).export({ format: "jwk" }).x;

/** Writes a whole file under another name, then links it to its own, which fails where a key stands already. */
const makeKey = async (folder: string, file: string): Promise<void> => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  const draft = `${file}.${randomUUID()}.new`;
  try {
    makeFolder(folder, 0o700);
    await writeDurably(await open(draft, "wx", 0o600), pem);
    try {
      await link(draft, file);
    } catch (error) {
      // Another process was first: its key is the one.
      if (codeOf(error) !== "EEXIST") throw error;
    } finally {
      await unlink(draft);
    }
    await synchronise(await open(folder, "r"));
  } catch (error) {
    throw unusable(folder, codeOf(error) ?? "?", error);
  }
};

const writeDurably = async (handle: FileHandle, content: string | Buffer): Promise<void> => {
  try {
    await handle.writeFile(content);
  } finally {
    await synchronise(handle);
  }
};

const synchronise = async (handle: FileHandle): Promise<void> => {
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

const unusable = (folder: string, reason: string, cause?: unknown): FailureError =>
  new FailureError(ledgerFailure("ledger.key-folder-unusable", { folder, reason }), { cause });
