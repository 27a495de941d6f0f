import { Type } from "typebox";
import type { RowMacs } from "./rowMac.ts";

/**
 * What one batch did, as it enters the ledger: counts and names of things, never a value or a key of a row
 * (GDPR art. 5(1)(c) and 5(2): accountability without new personal data).
 */
export interface Receipt {
  readonly format: "egide/receipt@1";
  readonly id: string;
  /** Identifier of the run this batch belongs to, and its number in it, from 1. */
  readonly run: string;
  readonly batch: number;
  readonly rule: string;
  /** Hash of the rule as it was executed. */
  readonly ruleHash: string;
  readonly statement: { readonly id: string; readonly hash: string };
  readonly store: string;
  readonly collection: string;
  readonly end: "delete" | "anonymise" | "archive" | "restrict";
  /** The boundary that was applied: the latest civil day whose period is over, in whichever case of the rule. */
  readonly lastDay: string;
  /** Rows ended, by collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** The rows of the collection, where the policy asks for receipts that can be held against a row. */
  readonly rows?: RowMacs;
  /** True: the rows had ended before and came back with a restore; the clock of the rule had no part in it. */
  readonly returned?: true;
  /** Version of the engine that did it. */
  readonly engine: string;
  /** RFC 3339 instant, UTC. */
  readonly at: string;
}

const count = Type.Integer({ minimum: 0 });

/** JSON Schema of a receipt (`egide schema receipt`). */
export const ReceiptSchema = Type.Object(
  {
    format: Type.Literal("egide/receipt@1"),
    id: Type.String({ minLength: 1 }),
    run: Type.String({ minLength: 1 }),
    batch: Type.Integer({ minimum: 1 }),
    rule: Type.String(),
    ruleHash: Type.String(),
    statement: Type.Object(
      { id: Type.String(), hash: Type.String() },
      { additionalProperties: false },
    ),
    store: Type.String(),
    collection: Type.String(),
    end: Type.Enum(["delete", "anonymise", "archive", "restrict"]),
    lastDay: Type.String({ format: "date" }),
    counts: Type.Record(Type.String(), count, { description: "Rows ended, by collection" }),
    rows: Type.Optional(
      Type.Object(
        {
          salt: Type.String(),
          macs: Type.String({ description: "16 bytes for each row, base64" }),
        },
        { additionalProperties: false },
      ),
    ),
    returned: Type.Optional(
      Type.Literal(true, {
        description: "The rows had ended before, and came back with a restore",
      }),
    ),
    engine: Type.String(),
    at: Type.String({ format: "date-time" }),
  },
  {
    additionalProperties: false,
    title: "Égide receipt",
    description: "What one batch did: counts, never a value of a row",
  },
);
