import { createHmac } from "node:crypto";
import { Type, type Static } from "typebox";
import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Disclosure } from "./declaration.ts";

const closed = { additionalProperties: false } as const;
const hash = Type.String({ pattern: "^[0-9a-f]{64}$" });
const counts = (description: string) =>
  Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description });
const maskedCounts = (description: string) =>
  Type.Record(Type.String(), Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]), {
    description,
  });

/** What one transmission carried, kept in the ledger: counts and digests, never a value of a row. */
export const DisclosureReceiptSchema = Type.Object(
  {
    format: Type.Literal("egide/disclosure@1"),
    id: Type.String(),
    disclosure: Type.String({ description: "The declared transmission" }),
    declaration: Type.String({ ...hash, description: "SHA-256 of the declaration as it was" }),
    activity: Type.String(),
    recipient: Type.String({ description: "As the register writes it" }),
    form: Type.Enum(["rows", "statistics"]),
    fields: Type.Record(Type.String(), Type.Array(Type.String()), {
      description: "By collection, the fields that left, in whatever form",
    }),
    rows: maskedCounts(
      "By collection; of statistics, the total that the file gives, null where it is masked",
    ),
    withheld: counts("By collection.field: values that a condition kept here"),
    restricted: maskedCounts(
      "By collection: rows whose processing is restricted, which stayed; of statistics, null where they are under the threshold",
    ),
    masked: Type.Integer({ minimum: 0, description: "Figures of statistics that are masked" }),
    period: Type.Union([
      Type.Null(),
      Type.Object({ from: Type.String(), until: Type.String() }, closed),
    ]),
    file: Type.Object(
      { format: Type.Enum(["csv", "json"]), sha256: hash, bytes: Type.Integer({ minimum: 0 }) },
      closed,
    ),
    requisition: Type.Union([Type.Null(), hash], {
      description:
        "HMAC of its reference under the key of pseudonyms: whoever has both finds it again, nobody else can guess it",
    }),
    engine: Type.String(),
    at: Type.String({ description: "RFC 3339 instant, UTC" }),
  },
  {
    ...closed,
    $id: "https://egide.example/schema/disclosure-1.json",
    title: "egide/disclosure@1",
  },
);

export type DisclosureReceipt = Static<typeof DisclosureReceiptSchema>;

/** The kind of a ledger entry that holds one. */
export const disclosureKind = "disclosure-receipt";

/** What identifies a declaration as it was executed. */
export const declarationHash = (disclosure: Disclosure): string =>
  sha256(canonicalJson(disclosure));

/** A reference may name a person or an inquiry: the ledger, which is shown to others, holds only what recognises it. */
export const requisitionDigest = (key: Uint8Array, reference: string): string =>
  createHmac("sha256", key)
    .update(`egide/requisition@1\0${reference.normalize("NFC").trim()}`)
    .digest("hex");
