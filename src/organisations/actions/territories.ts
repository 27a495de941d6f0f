import type { Territory } from "../model/territory.ts";
import type { ChangedBy } from "./change.ts";

/** Which body is competent where. */
export interface Territories {
  /** Whether any is known: else nobody can be found by a postal code. */
  isEmpty(): Promise<boolean>;
  /** The bodies of a postal code of five digits, by the longest prefix that is known: none, one, or those that share it. */
  bodiesOf(code: string): Promise<readonly string[]>;
  /** All, by prefix, then by body. */
  list(): Promise<readonly Territory[]>;
  /** Adds what is not there yet. The bodies must be there. */
  save(territories: readonly Territory[]): Promise<void>;
  /** Takes away, then adds; and writes who did it into the history of the network, all or nothing. */
  change(
    change: { readonly removed: readonly Territory[]; readonly added: readonly Territory[] },
    by: ChangedBy,
  ): Promise<void>;
}
