import type { Disclosed, DiscloseRequest } from "./disclose.ts";
import {
  declarationHash,
  requisitionDigest,
  type DisclosureReceipt,
} from "../model/disclosureReceipt.ts";
import type { WrittenFile } from "./writeDisclosure.ts";

/** The receipt of a file that is about to leave. */
export const receiptOf = (
  { disclosure, period, format }: Pick<DiscloseRequest, "disclosure" | "period" | "format">,
  { carried, table }: Disclosed,
  file: WrittenFile,
  made: {
    readonly id: string;
    readonly requisition: { readonly key: Uint8Array; readonly reference: string } | null;
    readonly engine: string;
    readonly at: Temporal.Instant;
  },
): DisclosureReceipt => ({
  format: "egide/disclosure@1",
  id: made.id,
  disclosure: disclosure.id,
  declaration: declarationHash(disclosure),
  activity: disclosure.activity,
  recipient: disclosure.recipient,
  form: disclosure.form,
  fields: Object.fromEntries(
    carried.map(({ question }) => [
      question.collection,
      question.columns.map(({ field }) => field),
    ]),
  ),
  // The ledger is shown to whoever asks: what statistics mask, it does not say either.
  rows: Object.fromEntries(
    carried.map(({ question, rows }) => [question.collection, table === null ? rows : table.total]),
  ),
  withheld: Object.fromEntries(
    carried.flatMap(({ question, withheld }) =>
      [...withheld].map(([heading, count]) => [`${question.collection}.${heading}`, count]),
    ),
  ),
  restricted: Object.fromEntries(
    carried.map(({ question, restricted }) => [
      question.collection,
      table !== null && restricted > 0 && restricted < disclosure.threshold ? null : restricted,
    ]),
  ),
  masked: table?.masked ?? 0,
  period: period && { from: period.from, until: period.until },
  file: { format, ...file },
  requisition:
    made.requisition === null
      ? null
      : requisitionDigest(made.requisition.key, made.requisition.reference),
  engine: made.engine,
  at: made.at.toString({ smallestUnit: "millisecond" }),
});
