import type { RetentionReading } from "../model/retentionReading.ts";
import { unreadWords } from "./markUnread.ts";

/** What a person is told to look at. */
export type Unread =
  | { readonly kind: "nothing" }
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** The sentence by itself gives rules, but not with what introduces it: no word of it may be trusted. */
  | { readonly kind: "context" }
  | { readonly kind: "everything" };

/** Which part of a sentence, or of its context, was not understood. */
export const whatIsUnread = (
  { text, status, rules, unread }: RetentionReading,
  context: string | null,
): Unread => {
  if (status === "read") return { kind: "nothing" };
  const words = unreadWords(text, unread);
  const isWhole = words.length === 0 || words[0] === text.trim();
  if (!isWhole) return { kind: "words", words };
  return { kind: context !== null && rules.length > 0 ? "context" : "everything" };
};
