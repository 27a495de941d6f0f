/** A word of a command that is said, as a shell reads it, whatever stands in it. */
export const shellWord = (text: string): string =>
  /^[@\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
