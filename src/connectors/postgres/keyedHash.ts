import type { Slots } from "./parameters.ts";
import { quoteName } from "../contract/quoteName.ts";
import { rowMacBytes } from "../contract/rowMac.ts";
import type { Scope } from "./scope.ts";

/** The two padded keys of an HMAC, as expressions of type bytea. */
export interface Pads {
  readonly outer: string;
  readonly inner: string;
}

/** A key that each batch fills in; `what` names it. */
export const slotPads = ({ parameters }: Scope, what: string): Pads => ({
  outer: parameters.slot(`${what}-outer`, "bytea"),
  inner: parameters.slot(`${what}-inner`, "bytea"),
});

/** A key that the statement is built with. */
export const boundPads = ({ parameters }: Scope, key: Uint8Array): Pads => {
  const { outer, inner } = padsOf(key);
  return { outer: parameters.value(outer, "bytea"), inner: parameters.value(inner, "bytea") };
};

/**
 * HMAC-SHA-256 (RFC 2104) computed by the server, from its `sha256` and the two padded keys, so that no value leaves the
 * database. `content` is an expression of type bytea.
 */
export const keyedHash = ({ outer, inner }: Pads, content: string): string =>
  `sha256(${outer} || sha256(${inner} || ${content}))`;

const blockBytes = 64;

const padsOf = (key: Uint8Array): { readonly outer: Buffer; readonly inner: Buffer } => {
  if (key.length === 0 || key.length > blockBytes)
    throw new RangeError("a key of a hash has 1 to 64 bytes");
  const padded = (pad: number): Buffer => {
    const bytes = Buffer.alloc(blockBytes, pad);
    for (const [at, byte] of key.entries()) bytes[at] = byte ^ pad;
    return bytes;
  };
  return { outer: padded(0x5c), inner: padded(0x36) };
};

export const hashSlots = (what: string, key: Uint8Array): Slots => {
  const { outer, inner } = padsOf(key);
  return { [`${what}-outer`]: outer, [`${what}-inner`]: inner };
};

/**
 * The MAC of the row `t` by its primary key; see `contract/rowMac.ts` for what is hashed. `textsend` gives the bytes of a
 * text in the encoding of the session, which is UTF-8: `convert_to` looks the encoding up by its name, for each row anew.
 */
export const rowMac = (pads: Pads, primaryKey: readonly string[]): string => {
  const parts = primaryKey.map((name) => {
    const text = `t.${quoteName(name)}::text`;
    return `textsend(octet_length(textsend(${text})) || ':' || ${text})`;
  });
  return `substring(${keyedHash(pads, `(${parts.join(" || ")})`)} from 1 for ${rowMacBytes})`;
};
