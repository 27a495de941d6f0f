import type { TriggerEvent } from "../contract/catalogue.ts";
import { isKeyword, schemaWords, type SchemaWord } from "./schemaWords.ts";

/**
 * When a trigger fires, read from its header: SQLite keeps no column for the event. Names and comments may say
 * "delete on" themselves, so the header is read word by word: CREATE TRIGGER name [moment] EVENT [OF columns] ON table.
 */
export const triggerHeader = (
  sql: string,
): { readonly event: TriggerEvent; readonly columns: readonly SchemaWord[] | null } => {
  const words = schemaWords(sql);
  let at = words.findIndex((word) => isKeyword(word, "TRIGGER")) + 1;
  if (isKeyword(words[at], "IF")) at += 3;
  at += 1;
  if (words[at]?.text === ".") at += 2;
  if (isKeyword(words[at], "BEFORE") || isKeyword(words[at], "AFTER")) at += 1;
  if (isKeyword(words[at], "INSTEAD")) at += 2;
  const event = words[at]?.text.toLowerCase() as TriggerEvent;
  if (!isKeyword(words[at + 1], "OF")) return { event, columns: null };
  const end = words.findIndex((word, index) => index > at && isKeyword(word, "ON"));
  return { event, columns: words.slice(at + 2, end) };
};
