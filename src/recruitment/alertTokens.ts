import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The addresses of alerts that work without a login. Each carries a proof that we made it, so that one that was made is told from
 * one that was guessed without anything being kept of it: what has ended answers 410, what is forged 404.
 */
export interface AlertTokens {
  /** A new address of a private feed: what stands in it, and the digest that is kept. */
  newFeed(): { readonly token: string; readonly digest: Uint8Array };
  /** The digest of the address of a feed; null: no feed of ours ever had it. */
  feedDigest(token: string): Uint8Array | null;
  /** What ends the mails of an alert: the same in all of them. */
  unsubscribe(alert: string): string;
  /** The alert whose mails it ends; null: we never sent it. */
  alertOf(token: string): string | null;
}

const randomSize = 18;
const proofSize = 18;

/** Under a key of the installation of 32 bytes, from which one is derived for each use. */
export const openAlertTokens = (key: Uint8Array): AlertTokens => {
  const proving = (use: string): ((text: string) => string) => {
    const derived = Buffer.from(hkdfSync("sha256", key, "", `egide alerts ${use}`, 32));
    return (text) =>
      createHmac("sha256", derived)
        .update(text)
        .digest()
        .subarray(0, proofSize)
        .toString("base64url");
  };
  const [ofFeed, ofAlert] = [proving("feeds"), proving("unsubscription")];
  const digest = (token: string): Uint8Array => createHash("sha256").update(token).digest();
  return {
    newFeed: () => {
      const random = randomBytes(randomSize).toString("base64url");
      const token = `${random}${ofFeed(random)}`;
      return { token, digest: digest(token) };
    },
    feedDigest: (token) => {
      if (!/^[\w-]{48}$/.test(token)) return null;
      return isSame(token.slice(24), ofFeed(token.slice(0, 24))) ? digest(token) : null;
    },
    unsubscribe: (alert) => `${alert}.${ofAlert(alert)}`,
    alertOf: (token) => {
      const [, alert = "", proof = ""] = /^([\w-]{1,64})\.([\w-]{24})$/.exec(token) ?? [];
      return alert !== "" && isSame(proof, ofAlert(alert)) ? alert : null;
    },
  };
};

/** In a time that says nothing of where they part. */
const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
