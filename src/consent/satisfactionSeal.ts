import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Marks the paths of pages that ask at their foot, so that answers are counted for these alone. */
export interface SatisfactionSeal {
  mark(path: string): string;
  isOurs(path: string, mark: string): boolean;
}

/** Under a key of the installation of 32 bytes, from which its own is derived. */
export const openSatisfactionSeal = (key: Uint8Array): SatisfactionSeal => {
  const derived = Buffer.from(hkdfSync("sha256", key, "", "egide satisfaction", 32));
  const mark = (path: string): string =>
    createHmac("sha256", derived).update(path).digest().subarray(0, 12).toString("base64url");
  return {
    mark,
    isOurs: (path, given) => {
      const due = mark(path);
      return given.length === due.length && timingSafeEqual(Buffer.from(given), Buffer.from(due));
    },
  };
};
