import type { Language } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import { tableHeadings, tableRow } from "./tableRows.ts";

/**
 * A register as CSV (RFC 4180), an activity a row, in UTF-8 with a mark and parted by semicolons: so that a spreadsheet in
 * French opens it as it is. No cell begins like a formula: `writeCell` sees to it.
 */
export const exportCsv = (register: Register, language: Language): Uint8Array =>
  Buffer.from(
    `\u{FEFF}${[tableHeadings(language), ...register.activities.map(tableRow)].map(csvLine).join("")}`,
  );

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(";")}\r\n`;

const quoted = (text: string): string =>
  /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
