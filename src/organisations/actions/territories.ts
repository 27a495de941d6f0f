import type { Territory } from "../model/territory.ts";

/** Which body is competent where. */
export interface Territories {
  /** Whether any is known: else nobody can be found by a postal code. */
  isEmpty(): Promise<boolean>;
  /** The body of a postal code of five digits, by the longest prefix that is known; null when none is. */
  bodyOf(code: string): Promise<string | null>;
  /** Adds territories; one that is there already changes its body. The bodies must be there. */
  save(territories: readonly Territory[]): Promise<void>;
}
