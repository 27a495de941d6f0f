import type { Outcome } from "../../kernel/index.ts";

/** An antivirus. */
export interface Scanner {
  /**
   * Looks at a whole file. MUST NOT throw, keep it, or wait for ever. MUST fail with `files.scanner-silent` where it cannot tell:
   * whoever takes the file then refuses it.
   */
  scan(bytes: Uint8Array): Promise<Outcome<"clean" | "infected">>;
}
