/** A cell of a workbook that is to be written: words or a day, over so many columns, in a look, with choices. */
export interface PlannedCell {
  readonly text?: string;
  /** ISO 8601. */
  readonly day?: string;
  readonly columns?: number;
  readonly look?: "title" | "heading" | "label";
  readonly choices?: ChoiceList;
}

/** The lists of choices, by their headings in the sheet of lists. */
export type ChoiceList = "safeguards" | "countries" | "persons" | "recipients" | "measures";

/** A row by its columns from 0; an absent cell is empty. */
export type PlannedRow = ReadonlyMap<number, PlannedCell>;

export interface PlannedSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly PlannedRow[];
}

/** Where the choices of a list stand: a column of the sheet of lists, from its second row on. */
export interface PlacedChoices {
  readonly sheet: string;
  readonly column: number;
  readonly count: number;
}

export interface PlannedWorkbook {
  readonly sheets: readonly PlannedSheet[];
  readonly choices: Readonly<Record<ChoiceList, PlacedChoices>>;
}

/** A row of words in the first columns. */
export const row = (...cells: readonly (PlannedCell | string | null | undefined)[]): PlannedRow =>
  new Map(
    cells.flatMap((cell, column): [number, PlannedCell][] => {
      if (cell === null || cell === undefined || cell === "") return [];
      return [[column, typeof cell === "string" ? { text: cell } : cell]];
    }),
  );

/** A row of cells in given columns. */
export const rowAt = (
  ...cells: readonly (readonly [number, PlannedCell | string | null | undefined])[]
): PlannedRow =>
  new Map(
    cells.flatMap(([column, cell]): [number, PlannedCell][] => {
      if (cell === null || cell === undefined || cell === "") return [];
      return [[column, typeof cell === "string" ? { text: cell } : cell]];
    }),
  );
