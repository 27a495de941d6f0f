import type { AppendedEntry, EntryDraft, Ledger } from "../../../ledger/index.ts";
import type { OpenTransaction } from "../../../platform/database/index.ts";
import type { OpenStore, Policy } from "../../../retention/index.ts";

/** The connected databases of bodies, and who works on them. */
export interface Databases {
  /** What is said of those of a body; null: it has none, or nobody can read what is said of them. */
  policyOf(body: string): Promise<Policy | null>;
  readonly openStore: OpenStore;
  readonly ledger: Pick<Ledger, "assertCanSign" | "checkpoint"> & {
    append(drafts: readonly EntryDraft[]): Promise<readonly AppendedEntry[]>;
  };
  /** Under which receipts name persons. */
  pseudonymKey(): Promise<Uint8Array>;
  /** Version of the engine, for receipts. */
  readonly engine: string;
  /** Has the worker take a request in hand, if and once the transaction holds. */
  request(request: string, transaction: OpenTransaction): Promise<void>;
  /** For how long the link of a copy holds, as the rule of our own says: an ISO 8601 duration. */
  copyTerm(): Promise<string>;
}
