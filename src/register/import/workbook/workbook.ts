import type { Span } from "../../../reading/index.ts";

/** A cell as it is shown, with its day where it holds one, and its place in the text that the import reads. */
export interface Cell {
  /** From 0. */
  readonly column: number;
  readonly text: string;
  /** ISO 8601, of a cell that holds a real date. */
  readonly date: string | null;
  /** Where its words stand in the derived text; `label` is what stands before them on their line. */
  readonly span: Span;
  readonly label: Span;
}

/** A row with words in it. */
export interface Row {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  /** Where its name stands in the derived text. */
  readonly span: Span;
  readonly rows: readonly Row[];
}

/** What a reader found beside the cells, told once per kind. */
export interface WorkbookNotices {
  /** It holds programs, which were not read. */
  macros: boolean;
  /** Cells hold formulas; their last results were read. */
  formulas: number;
  /** Sheets whose rest was not read, because the workbook has more than is read. */
  cut: string[];
}

/** A spreadsheet as a text of one line per cell, and the cells that lead into it. */
export interface Workbook {
  readonly text: string;
  readonly sheets: readonly Sheet[];
  readonly notices: Readonly<WorkbookNotices>;
}

/** `A`, `B`, … `AA`. */
export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};
