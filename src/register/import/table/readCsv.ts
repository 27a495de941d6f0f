import { parse, type Options } from "csv-parse/sync";
import type { Workbook } from "../workbook/workbook.ts";
import { WorkbookBuilder } from "../workbook/workbookBuilder.ts";

/** What could not be read of a table, and from which line on. */
export interface ReadCsv {
  readonly workbook: Workbook;
  readonly brokenAt: number | null;
}

/** A file has no program that would bound its cells. */
const longestCell = 1_000_000;

/** The sheet that a table is read as. */
const sheetName = "Tableau";

/** Reads a table of cells parted by semicolons, commas or tabs; quoted cells may go on over several lines. */
export const readCsv = (text: string): ReadCsv => {
  const body = text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  const options: Options = {
    delimiter: separatorOf(body),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  const builder = new WorkbookBuilder(longestCell);
  builder.sheet(sheetName);
  let row = 0;
  let brokenAt: number | null = null;
  try {
    parse(body, {
      ...options,
      on_record: (record: string[]) => {
        row++;
        for (const [column, words] of record.entries())
          builder.cell(row, column, withoutGuard(words));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    brokenAt = "lines" in error && typeof error.lines === "number" ? error.lines : row + 1;
  }
  return { workbook: builder.build(), brokenAt };
};

/** The apostrophe that an export puts before what a spreadsheet would take for a formula; see `platform/web/csvLine.ts`. */
const withoutGuard = (words: string): string =>
  words.replaceAll(
    /(^|[;\t\r\n])'+(?=[=+\-@＝＋－＠\t\r])/g,
    (guard, before: string) => `${before}${guard.slice(before.length + 1)}`,
  );

/** The separator that the first lines have most often outside of quotes. */
const separatorOf = (body: string): string => {
  const sample = body.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"?/g, "");
  const first = sample.split(/\r?\n/, 5).join("\n");
  const count = (separator: string): number => first.split(separator).length;
  return [";", "\t", ","].reduce((best, each) => (count(each) > count(best) ? each : best));
};
