const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|`(?:[^`]|``)*`|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_$]+|\S/gu;

/** One word of a statement of the schema: as it is written, and the name it stands for when it is one. */
export interface SchemaWord {
  readonly text: string;
  /** Without its quotes; empty when it is a sign. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a statement that SQLite keeps as it was written, without comments. */
export const schemaWords = (sql: string): readonly SchemaWord[] =>
  [...sql.matchAll(token)]
    .filter(([text]) => !text.startsWith("--") && !text.startsWith("/*"))
    .map((match) => {
      const [text] = match;
      return { text, name: nameOf(text), start: match.index, end: match.index + text.length };
    });

const nameOf = (text: string): string => {
  const first = text.charAt(0);
  if (first === "[") return text.slice(1, -1);
  if (`"'\``.includes(first)) return text.slice(1, -1).replaceAll(first + first, first);
  return /^[\p{L}\p{N}_$]/u.test(text) ? text : "";
};

/** Whether a word is that keyword: one in quotes never is. */
export const isKeyword = (word: SchemaWord | undefined, keyword: string): boolean =>
  word?.text.toUpperCase() === keyword;
