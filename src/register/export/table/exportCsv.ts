import type { Language } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import { headCells, tableHeadings, tableRow } from "./tableRows.ts";

/**
 * A register as CSV (RFC 4180), an activity a row, in UTF-8 with a mark and parted by semicolons: so that a spreadsheet in
 * French opens it as it is. No cell begins like a formula: `writeCell` sees to it.
 */
export const exportCsv = (register: Register, language: Language): Uint8Array =>
  Buffer.from(`\u{FEFF}${[tableHeadings(language), ...rowsOf(register)].map(csvLine).join("")}`);

/** What is said once stands in the first row; the others have nothing there. */
const rowsOf = (register: Register): readonly (readonly string[])[] =>
  register.activities.map((activity, index) => [
    ...tableRow(activity),
    ...headCells(register).map((cell) => (index === 0 ? cell : "")),
  ]);

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(";")}\r\n`;

const quoted = (text: string): string =>
  /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
