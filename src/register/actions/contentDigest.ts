import { canonicalJson, sha256 } from "../../kernel/index.ts";

/** What tells two contents of a part of a register apart; null of none. */
export const digestOf = (content: object | null): string | null =>
  content === null ? null : sha256(canonicalJson(content));
