const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|`(?:[^`]|``)*`|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_$]+|\S/gu;

/**
 * Whether a trigger fires on DELETE, read from its header: SQLite keeps no column for the event. Names and comments
 * may say "delete on" themselves, so the header is read word by word: CREATE TRIGGER name [moment] EVENT.
 */
export const firesOnDelete = (sql: string): boolean => {
  const words = (sql.match(token) ?? []).filter(
    (word) => !word.startsWith("--") && !word.startsWith("/*"),
  );
  const upper = words.map((word) => word.toUpperCase());
  let at = upper.indexOf("TRIGGER") + 1;
  if (upper[at] === "IF") at += 3;
  at += 1;
  if (words[at] === ".") at += 2;
  if (upper[at] === "BEFORE" || upper[at] === "AFTER") at += 1;
  if (upper[at] === "INSTEAD") at += 2;
  return upper[at] === "DELETE";
};
