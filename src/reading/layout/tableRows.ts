/** How a row of a table is laid out. */
export type RowLayout =
  /** A name and its value: one line, the colon added or already there. */
  | "pair"
  | "pair-with-colon"
  /** The names of columns: one line, so that none of them is taken for a label with a value. */
  | "heads"
  /** Each cell on a line of its own. */
  | "cells";

interface Row {
  readonly order: number;
  cells: number;
  heads: number;
  firstLength: number;
  firstEnd: string;
  holdsTable: boolean;
}

/** A longer first cell is no name of what stands beside it. */
const longestName = 90;

/** Tells the layout of every row before the page is laid out: how many cells a row has is known at its end only. */
export class TableRows {
  /** In the order in which the page opens its rows. */
  readonly layouts: RowLayout[] = [];
  readonly #open: (Row | null)[] = [null];
  readonly #page: string;

  constructor(page: string) {
    this.#page = page;
  }

  open(name: string): void {
    const row = this.#open.at(-1);
    if (name === "table") {
      if (row) row.holdsTable = true;
      this.#open.push(null);
    } else if (name === "tr") {
      this.#endRow();
      this.#open[this.#open.length - 1] = {
        order: this.layouts.push("cells") - 1,
        cells: 0,
        heads: 0,
        firstLength: 0,
        firstEnd: "",
        holdsTable: false,
      };
    } else if (row && (name === "td" || name === "th")) {
      row.cells++;
      if (name === "th") row.heads++;
    }
  }

  close(name: string): void {
    if (name === "tr") this.#endRow();
    if (name !== "table") return;
    this.#endRow();
    if (this.#open.length > 1) this.#open.pop();
  }

  words(start: number, end: number): void {
    const row = this.#open.at(-1);
    if (row?.cells !== 1) return;
    const words = this.#page.slice(start, end).trim();
    row.firstLength += words.length;
    row.firstEnd = words.at(-1) ?? row.firstEnd;
  }

  end(): void {
    while (this.#open.length > 1) this.close("table");
    this.#endRow();
  }

  #endRow(): void {
    const row = this.#open.at(-1);
    if (!row) return;
    this.#open[this.#open.length - 1] = null;
    if (row.holdsTable || row.cells < 2) return;
    if (row.heads === row.cells) this.layouts[row.order] = "heads";
    else if (row.cells === 2 && row.firstLength > 0 && row.firstLength <= longestName)
      this.layouts[row.order] = row.firstEnd === ":" ? "pair-with-colon" : "pair";
  }
}
