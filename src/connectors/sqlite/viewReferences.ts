import { isKeyword, schemaWords } from "./schemaWords.ts";

const ends = [
  "WHERE",
  "GROUP",
  "ORDER",
  "LIMIT",
  "WINDOW",
  "HAVING",
  "SELECT",
  "UNION",
  "EXCEPT",
  "INTERSECT",
  "VALUES",
];

/**
 * The names of tables and views that a view reads, one for each time: SQLite keeps no list of them, so they are read where
 * they stand in its text, behind FROM, JOIN, IN, and the commas of a FROM. A name too many refuses a view; none is missed.
 */
export const viewReferences = (sql: string): readonly string[] => {
  const words = schemaWords(sql);
  const found: string[] = [];
  // For each open bracket: whether a comma in it parts tables.
  const depths = [false];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const isFrom = depths.at(-1) === true;
    if (word.text === "(") {
      const begins = isKeyword(before, "FROM") || isKeyword(before, "JOIN");
      depths.push(begins || (isFrom && (before?.text === "," || before?.text === "(")));
      continue;
    }
    if (word.text === ")") depths.pop();
    else if (isKeyword(word, "FROM") || isKeyword(word, "JOIN")) depths[depths.length - 1] = true;
    else if (ends.some((keyword) => isKeyword(word, keyword))) depths[depths.length - 1] = false;
    else if (word.name !== "" && begins(before, isFrom))
      found.push((words[at + 1]?.text === "." ? words[at + 2]?.name : word.name) ?? "");
  }
  return found.map((name) => name.toLowerCase());
};

const begins = (before: Parameters<typeof isKeyword>[0], isFrom: boolean): boolean =>
  ["FROM", "JOIN", "IN"].some((keyword) => isKeyword(before, keyword)) ||
  (isFrom && (before?.text === "," || before?.text === "("));
