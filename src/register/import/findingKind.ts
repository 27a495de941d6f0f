import type { Bilingual } from "../../kernel/index.ts";
import type { Finding } from "../model/register.ts";

/** A kind of finding: how grave, and a message that says what to do. */
export interface FindingKind {
  readonly severity: Finding["severity"];
  readonly message: Bilingual;
}
