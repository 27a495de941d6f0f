import { DerivedText } from "../derivedText.ts";
import { columnName, type Cell, type Row, type Sheet, type Workbook } from "./workbook.ts";

/** Cells with words that are read of one workbook; a register of a thousand activities has some 70,000. */
const mostCells = 400_000;
/** Characters that are read of one workbook. */
const mostCharacters = 30_000_000;
/** Of one cell; Excel allows 32,767. */
const longestCell = 32_767;

/** Makes a workbook of its cells, in their order, up to a bound: what goes beyond it is told and not read. */
export class WorkbookBuilder {
  readonly #longestCell: number;
  readonly notices = { macros: false, formulas: 0, cut: [] as string[] };
  readonly #text = new DerivedText();
  readonly #sheets: Sheet[] = [];
  #rows: Row[] = [];
  #cells: Cell[] = [];
  #row = 0;
  #count = 0;
  #name = "";

  constructor(longest: number = longestCell) {
    this.#longestCell = longest;
  }

  /** Whether nothing more is read. */
  get isFull(): boolean {
    return this.#count >= mostCells || this.#text.length >= mostCharacters;
  }

  sheet(name: string): void {
    const span = this.#text.heading(name);
    this.#name = name;
    this.#row = 0;
    this.#rows = [];
    this.#sheets.push({ name, span, rows: this.#rows });
  }

  /** Says that the rest of the sheet is not read. */
  cut(): void {
    if (!this.notices.cut.includes(this.#name)) this.notices.cut.push(this.#name);
  }

  /** The cell of a row from 1 and a column from 0; a cell without words is none. */
  cell(row: number, column: number, words: string, date: string | null = null): void {
    if (this.isFull) {
      this.cut();
      return;
    }
    const text = plainCell(words);
    if (text === "") return;
    if (text.length > this.#longestCell) this.cut();
    if (row !== this.#row) {
      this.#row = row;
      this.#cells = [];
      this.#rows.push({ number: row, cells: this.#cells });
    }
    this.#count++;
    const kept = text.slice(0, this.#longestCell);
    const { label, words: span } = this.#text.line(
      `${this.#name}!${columnName(column)}${row}`,
      kept,
    );
    this.#cells.push({ column, text: kept, date, span, label });
  }

  build(): Workbook {
    return { text: this.#text.toString(), sheets: this.#sheets, notices: this.notices };
  }
}

/** Control characters say nothing, and a NUL would stop a database; line ends become those of our texts. */
const plainCell = (words: string): string =>
  words
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .trim();
