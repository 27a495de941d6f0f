import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { canonicalJson, failed, success, type Outcome } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";

const kindShape = "^[a-z][a-z0-9.-]{0,63}$";
// Printable ASCII without blanks, and not digits alone: a command takes an index or an identifier in one place.
const idShape = "^(?![0-9]+$)[!-~]{1,200}$";

/** `egide/ledger-entry@1`: one entry of the ledger. Its leaf is the SHA-256 of 0x00 and exactly the stored bytes. */
export const LedgerEntrySchema = Type.Object(
  {
    format: Type.Literal("egide/ledger-entry@1"),
    kind: Type.String({
      pattern: kindShape,
      description: "What the body is, such as purge-receipt",
    }),
    id: Type.String({ pattern: idShape, description: "Given by the author; an entry enters once" }),
    body: Type.Record(Type.String(), Type.Unknown(), { description: "What is recorded" }),
    at: Type.String({ description: "RFC 3339 instant, UTC: when it entered the ledger" }),
  },
  { additionalProperties: false },
);

// Compiled, since each entry of a verification passes here.
const shape = Compile(LedgerEntrySchema);

export type LedgerEntry = Static<typeof LedgerEntrySchema>;

/** What an author asks to record. The body is plain JSON; it never carries a value of a purged row. */
export interface EntryDraft {
  readonly kind: string;
  /** Identifies the entry for ever: appending it again changes nothing. */
  readonly id: string;
  readonly body: object;
}

/** An entry of more bytes than this is refused: the log holds facts, not documents. */
export const largestPayload = 65_536;
const deepest = 32;

/** The bytes of an entry: canonical JSON in UTF-8, so that equal entries have equal bytes. */
export const encodeEntry = (draft: EntryDraft, at: string): Outcome<Uint8Array> => {
  const entry = { format: "egide/ledger-entry@1", ...pick(draft), at };
  if (!isJson(draft.body, 0) || !shape.Check(entry))
    return failed(ledgerFailure("ledger.entry-invalid", { kind: draft.kind.slice(0, 64) }));
  const payload = Buffer.from(canonicalJson(entry));
  if (payload.byteLength > largestPayload)
    return failed(
      ledgerFailure("ledger.entry-too-large", { kind: draft.kind, limit: largestPayload }),
    );
  return success(payload);
};

/** Reads stored bytes; null when they are not the one canonical spelling of an entry. */
export const readEntry = (payload: Uint8Array): LedgerEntry | null => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload);
    const entry: unknown = JSON.parse(text);
    return shape.Check(entry) && canonicalJson(entry) === text ? entry : null;
  } catch {
    return null;
  }
};

const pick = ({ kind, id, body }: EntryDraft): EntryDraft => ({ kind, id, body });

/** Dates, maps, undefined, NaN and the like would enter as something else than what the author meant. */
const isJson = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth === deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every(
    // A member that is undefined is absent in JSON, which is what its author means.
    (member) => member === undefined || isJson(member, depth + 1),
  );
};
