import { createHash } from "node:crypto";
import type { SQLOutputValue } from "node:sqlite";

/** The values of one row, in the order of the columns; whole numbers are bigints. */
export type Content = readonly SQLOutputValue[];

/** One digest of rows in their order: each value with its class and its length, so that no two contents read alike. */
export const checksumOf = (rows: readonly Content[]): string => {
  const hash = createHash("sha256");
  for (const row of rows) {
    hash.update(`row ${row.length}\n`);
    for (const value of row) {
      const { kind, bytes } = encoded(value);
      hash.update(`${kind} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
};

const encoded = (value: SQLOutputValue): { readonly kind: string; readonly bytes: Uint8Array } => {
  if (value === null) return { kind: "null", bytes: Buffer.alloc(0) };
  if (typeof value === "string") return { kind: "text", bytes: Buffer.from(value) };
  if (typeof value === "bigint") return { kind: "integer", bytes: Buffer.from(String(value)) };
  if (typeof value === "number") return { kind: "real", bytes: Buffer.from(String(value)) };
  return { kind: "blob", bytes: value };
};
