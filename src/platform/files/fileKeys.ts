import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";

/** Seals what one owner keeps. What was sealed for a place (its table and row) opens nowhere else. */
export interface Seal {
  seal(content: Uint8Array, place: string): Uint8Array;
  /** @returns the content, or `files.unreadable`. */
  unseal(sealed: Uint8Array, place: string): Outcome<Uint8Array>;
}

/**
 * The keys of owners. Each is made for one owner and kept wrapped, in one row beside what it seals: once that row is gone, nobody
 * reads what it sealed, wherever a copy of it lies.
 */
export interface FileKeys {
  /** A new key, wrapped: what is kept of it. */
  make(owner: string): Uint8Array;
  /** @returns the seal, or `files.unreadable` where it is not the key of this owner or of this installation. */
  open(owner: string, wrapped: Uint8Array): Outcome<Seal>;
}

/** Keys of owners under the installation's key of files, 32 bytes (AES-256-GCM, NIST SP 800-38D). */
export const openFileKeys = (key: Uint8Array): FileKeys => {
  const wrapping = sealUnder(Buffer.from(hkdfSync("sha256", key, "", "egide files wrapping", 32)));
  return {
    make: (owner) => wrapping.seal(randomBytes(32), owner),
    open: (owner, wrapped) => {
      const opened = wrapping.unseal(wrapped, owner);
      return opened.ok ? success(sealUnder(opened.value)) : opened;
    },
  };
};

const sizes = { nonce: 12, tag: 16 } as const;

const sealUnder = (key: Uint8Array): Seal => ({
  seal: (content, place) => {
    const nonce = randomBytes(sizes.nonce);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  unseal: (sealed, place) => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
    const begins = sizes.nonce + sizes.tag;
    if (bytes.length < begins) return unreadable;
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, sizes.nonce), {
      authTagLength: sizes.tag,
    }).setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(sizes.nonce, begins));
    try {
      return success(Buffer.concat([decipher.update(bytes.subarray(begins)), decipher.final()]));
    } catch {
      return unreadable;
    }
  },
});

const unreadable: Outcome<never> = failed(fileFailure("files.unreadable"));
