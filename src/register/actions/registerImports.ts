import type { Actor } from "../../kernel/index.ts";
import type { ImportChoices } from "../model/importChoices.ts";
import type { Register } from "../model/register.ts";

/** A page as it was published: what an import reads, and what its places lead to. */
export interface PublishedPage {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A page that was read and waits to be reviewed. */
export interface RegisterImport {
  readonly id: string;
  readonly body: string;
  readonly page: PublishedPage;
  /** As it was read; what the review changes stands in `choices`. */
  readonly read: Register;
  readonly choices: ImportChoices;
  readonly by: Actor;
  readonly at: Temporal.Instant;
}

/** Imports that wait for their review, each of one body. Published or given up they are gone. */
export interface RegisterImports {
  add(of: Omit<RegisterImport, "choices">): Promise<void>;
  /** The oldest first. */
  waiting(body: string): Promise<readonly Pick<RegisterImport, "id" | "by" | "at">[]>;
  /** Null when this body has no such import. */
  find(body: string, id: string): Promise<RegisterImport | null>;
  /** Changes what the review has decided; two people who do so at once both count. */
  choose(
    body: string,
    id: string,
    change: (choices: ImportChoices) => ImportChoices,
  ): Promise<void>;
  remove(body: string, id: string): Promise<void>;
}
