/**
 * A line of a CSV file (RFC 4180), for a spreadsheet: what one would take for a formula begins with an apostrophe (OWASP,
 * CSV injection). A spreadsheet in French parts cells by semicolons, so that a formula may also begin behind one, or behind a
 * line end, within what is one cell here.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(",")}\r\n`;

const formula = /^(?=[=+\-@＝＋－＠\t\r\n\0])|(?<=[;\t\r\n])(?=[=+@＝＋－＠\0]|-\S)/gu;

const cellOf = (text: string): string => {
  const safe = text.replaceAll(formula, "'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
