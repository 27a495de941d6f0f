import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A statement, compiled once for each connection; whole numbers come out as bigints, rows as arrays where asked. */
export type Prepare = (text: string, shape?: { readonly arrays: true }) => StatementSync;

export const preparing = (db: DatabaseSync, known: Map<string, StatementSync>): Prepare => {
  return (text, shape) => {
    const key = shape ? `arrays ${text}` : text;
    const kept =
      known.get(key) ??
      db.prepare(text, {
        readBigInts: true,
        allowUnknownNamedParameters: true,
        returnArrays: shape?.arrays ?? false,
      });
    known.set(key, kept);
    return kept;
  };
};
