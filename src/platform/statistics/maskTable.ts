import { protectCells, type Figure } from "./protectCells.ts";

/** What the product masks below, and what no declaration may go under. */
export const leastCount = 5;

/** How many there are of one kind, by one trait or two. */
export interface CountedCell {
  readonly row: string;
  /** null: counted by one trait alone. */
  readonly column: string | null;
  readonly count: number;
}

/** A table as it may be published; null stands for what is masked, 0 for what is empty. */
export interface MaskedTable {
  readonly rows: readonly string[];
  /** Empty where it is counted by one trait. */
  readonly columns: readonly string[];
  /** By row, then by column; of one trait: a single figure for each row. */
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  /** How many figures are masked, and how many of these only because another would be known from them. */
  readonly masked: number;
  readonly maskedBeside: number;
}

/**
 * A table of counts with its totals, in which nobody can tell of anything under the threshold how many it is. What would
 * give a masked figure away is masked as well; in the end, that may be a total.
 * @param threshold - `leastCount` where it is absent; never less.
 */
export const maskTable = (
  cells: readonly CountedCell[],
  threshold: number = leastCount,
): MaskedTable => {
  const least = Math.max(threshold, leastCount);
  const sums = new Map<string, number>();
  for (const { row, column, count } of cells) {
    const key = keyOf(row, column);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.flatMap(({ column }) => (column === null ? [] : [column])))];
  const across: readonly (string | null)[] = columns.length === 0 ? [null] : columns;
  const at = (row: string, column: string | null): number => sums.get(keyOf(row, column)) ?? 0;
  const rowSum = (row: string): number => across.reduce((sum, column) => sum + at(row, column), 0);
  const columnSum = (column: string | null): number =>
    rows.reduce((sum, row) => sum + at(row, column), 0);
  const total = rows.reduce((sum, row) => sum + rowSum(row), 0);

  const figures: Named[] = [];
  const add = (name: string, figure: Omit<Figure, "cost">, weight: number): void => {
    // A total tells more than a cell: it is hidden last, and the total of all after every other.
    if (figure.count > 0) figures.push({ name, ...figure, cost: figure.count + weight });
  };
  for (const row of rows)
    for (const column of across) {
      const [from, to] = columns.length === 0 ? ["all", "beside"] : [`r:${row}`, `c:${column}`];
      add(keyOf(row, column), { from, to, count: at(row, column), side: "adds" }, 0);
    }
  if (columns.length === 0)
    add(whole, { from: "all", to: "beside", count: total, side: "totals" }, dear ** 2);
  else {
    for (const row of rows)
      add(
        `row ${row}`,
        { from: `r:${row}`, to: "totals", count: rowSum(row), side: "totals" },
        dear,
      );
    for (const column of columns)
      add(
        `column ${column}`,
        { from: "sums", to: `c:${column}`, count: columnSum(column), side: "totals" },
        dear,
      );
    add(whole, { from: "sums", to: "totals", count: total, side: "adds" }, dear ** 2);
  }
  const hidden = protectCells(figures, least);
  const names = new Set([...hidden].map((index) => figures[index]?.name));
  const shown = (name: string, count: number): number | null => (names.has(name) ? null : count);
  return {
    rows,
    columns,
    counts: rows.map((row) => across.map((column) => shown(keyOf(row, column), at(row, column)))),
    rowTotals: columns.length === 0 ? [] : rows.map((row) => shown(`row ${row}`, rowSum(row))),
    columnTotals: columns.map((column) => shown(`column ${column}`, columnSum(column))),
    total: shown(whole, total),
    masked: hidden.size,
    maskedBeside: [...hidden].filter((index) => (figures[index]?.count ?? 0) >= least).length,
  };
};

interface Named extends Figure {
  readonly name: string;
}

const whole = "total";
const dear = 1_000_000;

const keyOf = (row: string, column: string | null): string => JSON.stringify([row, column]);
