import type { Slots } from "./parameters.ts";
import { quoteName } from "../contract/quoteName.ts";
import { rowMacBytes } from "../contract/rowMac.ts";
import type { Scope } from "./scope.ts";

/**
 * HMAC-SHA-256 (RFC 2104) computed by the server, from its `sha256` and the two padded keys, so that no value leaves the
 * database. `what` names the key; `content` is an expression of type bytea.
 */
export const keyedHash = ({ parameters }: Scope, what: string, content: string): string =>
  `sha256(${parameters.slot(`${what}-outer`, "bytea")} || sha256(${parameters.slot(`${what}-inner`, "bytea")} || ${content}))`;

const blockBytes = 64;

export const hashSlots = (what: string, key: Uint8Array): Slots => {
  if (key.length === 0 || key.length > blockBytes)
    throw new RangeError("a key of a hash has 1 to 64 bytes");
  const padded = (pad: number): Buffer => {
    const bytes = Buffer.alloc(blockBytes, pad);
    for (const [at, byte] of key.entries()) bytes[at] = byte ^ pad;
    return bytes;
  };
  return { [`${what}-outer`]: padded(0x5c), [`${what}-inner`]: padded(0x36) };
};

/** The MAC of the row `t` by its primary key; see `contract/rowMac.ts` for what is hashed. */
export const rowMac = (scope: Scope, primaryKey: readonly string[]): string => {
  const parts = primaryKey.map((name) => {
    const text = `t.${quoteName(name)}::text`;
    return `convert_to(octet_length(convert_to(${text}, 'UTF8')) || ':' || ${text}, 'UTF8')`;
  });
  return `substring(${keyedHash(scope, "salt", `(${parts.join(" || ")})`)} from 1 for ${rowMacBytes})`;
};
