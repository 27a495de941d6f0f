import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { Population, Secrets } from "./actions/ports.ts";

const codes = { many: 10, characters: 24, group: 4 } as const;
// Without I, L, O and U: nothing that is read for something else (Crockford).
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Secrets under the installation's key of accounts, 32 bytes; each use has a key derived for it alone, and each population
 * its own: what is delayed or kept of one says nothing of the other.
 */
export const openSecrets = (key: Uint8Array, population: Population = "staff"): Secrets => {
  const whose = population === "staff" ? "egide identity" : `egide identity ${population}`;
  const derived = (use: string): Buffer =>
    Buffer.from(hkdfSync("sha256", key, "", `${whose} ${use}`, 32));
  const [pseudonyms, sealing, recovery] = ["pseudonyms", "sealing", "recovery codes"].map(
    derived,
  ) as [Buffer, Buffer, Buffer];
  const recoveryDigest = (account: string, typed: string): Uint8Array =>
    createHmac("sha256", recovery)
      .update(`${account}\n${readable(typed)}`)
      .digest();
  return {
    token: () => randomBytes(32).toString("base64url"),
    digest: (token) => createHash("sha256").update(token).digest(),
    keyed: (text) => createHmac("sha256", pseudonyms).update(text).digest(),
    seal: (secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    },
    recoveryCodes: (account) =>
      Array.from({ length: codes.many }, () => {
        // 32 letters for 256 values: none is likelier than another. 120 bits each.
        const letters = [...randomBytes(codes.characters)]
          .map((byte) => alphabet[byte % 32])
          .join("");
        const code = letters.match(new RegExp(`.{${codes.group}}`, "g"))?.join("-") ?? letters;
        return { code, digest: recoveryDigest(account, code) };
      }),
    recoveryDigest,
  };
};

/** As it was meant: without hyphens and blanks, in capitals, O read as 0, I and L as 1. */
const readable = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
