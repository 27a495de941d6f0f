import { createHmac } from "node:crypto";
import type { SQLOutputValue } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { rowMacBytes, type RowMacs, type RowSalt } from "../contract/rowMac.ts";
import { failure } from "../errors.ts";
import type { Prepare } from "./prepare.ts";
import { col, from, list, ruleRow } from "./words.ts";

/** Names the rows of a batch by MACs of their keys, as `contract/rowMac.ts` says. */
export const rowMacs = (
  prepare: Prepare,
  { collection, primaryKey }: EndTarget,
  chosen: string,
  salt: RowSalt,
): RowMacs => {
  if (primaryKey.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection }));
  const row = ruleRow(collection);
  const key = list(primaryKey.map((column) => `cast(${col(row, column)} as text)`));
  const rows = prepare(`select ${key} from ${from(row)} where ${chosen}`, { arrays: true });
  const macs = (rows.all() as unknown as (readonly SQLOutputValue[])[]).map((parts) =>
    macOf(parts.map(String), salt.bytes),
  );
  return { salt: salt.id, macs: Buffer.concat(macs).toString("base64") };
};

/** The MAC of a row by the texts of its key. */
export const macOf = (key: readonly string[], salt: Uint8Array): Buffer => {
  const mac = createHmac("sha256", salt);
  for (const part of key) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest().subarray(0, rowMacBytes);
};
