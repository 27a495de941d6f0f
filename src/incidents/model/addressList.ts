/** What was made of a list that somebody gave: each address once, and what was not taken, by its line and without its words. */
export interface JudgedList {
  readonly addresses: readonly string[];
  /** Lines that hold anything, headings left out. */
  readonly lines: number;
  readonly doubles: number;
  /** The numbers of lines that hold no address. */
  readonly refused: readonly number[];
}

/** More than that is another matter than a page of a console. */
export const mostAddresses = 50_000;

const separators = /[;,\t|]/;

/** The cell of a line, without its quotes and a spreadsheet's guard. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"([^]*)"$/, "$1")
    .replace(/^'(?=[^@])/, "")
    .replace(/^mailto:/i, "")
    .replace(/^[^<]*<([^<>]*)>$/, "$1")
    .trim();

/** One mailbox is written to once, however its name is spelled: nobody runs two that differ by capitals alone. */
const sameBox = (address: string): string => address.toLowerCase();

/**
 * Reads a list of addresses, pasted or as CSV: of each line the first cell that is one. A first line without any is taken for its headings.
 * @param isAddress - what is an address.
 */
export const judgeAddresses = (text: string, isAddress: (text: string) => boolean): JudgedList => {
  const found = new Map<string, string>();
  const refused: number[] = [];
  let [lines, doubles] = [0, 0];
  for (const [index, line] of text
    .replace(/^\u{FEFF}/u, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === "") continue;
    const address = line.split(separators).map(bare).find(isAddress);
    if (address === undefined && lines === 0 && found.size === 0 && !line.includes("@")) continue;
    lines += 1;
    if (address === undefined) refused.push(index + 1);
    else if (found.has(sameBox(address))) doubles += 1;
    else found.set(sameBox(address), address);
  }
  return { addresses: [...found.values()], lines, doubles, refused };
};
