/** Expressions of one column that a null passes: a check that does not forbid it, a key in which it stays a null. */
export type AdmittedNulls = ReadonlySet<string>;

export const expressionKey = (collection: string, expression: string): string =>
  `${collection}\n${expression}`;
