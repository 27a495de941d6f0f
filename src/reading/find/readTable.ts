import { wordsOf, type Cell, type Row } from "./blocks.ts";
import { foldedWords } from "./cutBlocks.ts";
import type { Passage } from "./passage.ts";
import {
  isBareDuration,
  isBareName,
  mayStateRetention,
  namesRetention,
  namesSomeData,
  namesTracers,
  statesPeriod,
} from "./signs.ts";

/** What the page says above a table. */
export interface AboveTable {
  /** The section or the clause above announces retention. */
  readonly isRetention: boolean;
  readonly namesTracers: boolean;
}

/**
 * The passages of a table. The column of retention is found by its name, or the row by its (a turned table); without
 * either, each cell is read by what it says, or by what was announced above. The left cell names the data: where it
 * is blank, the one above it.
 */
export const readTable = (text: string, rows: readonly Row[], above: AboveTable): Passage[] => {
  const words = (cell: Cell | undefined): string =>
    (cell ?? []).map(({ spans }) => foldedWords(text, spans)).join(" ");
  const plain = (cell: Cell | undefined): string | null =>
    (cell ?? [])
      .map(({ spans }) => wordsOf(text, spans))
      .join(" ; ")
      .replaceAll(/\s+/g, " ")
      .trim() || null;
  const passages: Passage[] = [];
  let columns: ReadonlyMap<number, string | null> = new Map();
  let left: string | null = null;
  for (const [index, row] of rows.entries()) {
    const folded = row.cells.map(words);
    if (columns.size === 0 && isTurned(folded)) {
      const heads = rows[0]!.cells;
      for (const [column, pieces] of row.cells.entries())
        if (column > 0)
          passages.push({
            pieces,
            place: "field",
            name: index > 0 && row.cells.length > 2 ? plain(heads[column]) : null,
            isNamed: true,
            isOfTracers: false,
          });
      continue;
    }
    const named = namedColumns(folded, row, index === 0, above, plain);
    if (named) {
      columns = named;
      left = null;
      continue;
    }
    left = plain(row.cells[0]) ?? left;
    for (const [column, pieces] of row.cells.entries()) {
      const head = columns.get(column);
      const isField = head !== undefined;
      if (!isField && column === 0) {
        if (row.cells.length > 1 || mayStateRetention(folded[0]!))
          passages.push({
            pieces,
            place: "anywhere",
            name: null,
            isNamed: false,
            isOfTracers: false,
          });
        continue;
      }
      const other = columns.has(0) ? (plain(row.cells[1]) ?? left) : left;
      const name = [column === 0 ? plain(row.cells[1]) : other, head ?? null].filter(Boolean);
      const place = isField
        ? "field"
        : above.isRetention && columns.size === 0
          ? "section"
          : "anywhere";
      passages.push({
        pieces,
        place,
        name: name.join(", ") || null,
        isNamed: true,
        isOfTracers: false,
      });
    }
  }
  return passages;
};

/** « Durée de conservation | 3 ans | 5 ans »: the name of the row, then what it says for each column. */
const isTurned = (folded: readonly string[]): boolean =>
  folded.length > 1 &&
  isShort(folded[0]!) &&
  namesRetention(withoutArrow(folded[0]!)) &&
  folded
    .slice(1)
    .some((cell) => mayStateRetention(cell) && !(isShort(cell) && namesRetention(cell)));

const withoutArrow = (folded: string): string => folded.replace(/[\s:→>*-]+$/, "");

const isShort = (folded: string): boolean => folded.length > 0 && folded.length < 110;

/** The columns of retention that a row of names gives, each with its name where it says more than « durée »; null for a row of values. */
const namedColumns = (
  folded: readonly string[],
  row: Row,
  isFirst: boolean,
  above: AboveTable,
  plain: (cell: Cell | undefined) => string | null,
): ReadonlyMap<number, string | null> | null => {
  if (folded.some(statesPeriod) || (row.cells.length < 2 && !row.isHead)) return null;
  const isOfData =
    above.namesTracers ||
    above.isRetention ||
    folded.some((cell) => namesTracers(cell) || namesSomeData(cell));
  const columns = new Map<number, string | null>();
  for (const [column, cell] of folded.entries()) {
    const name = withoutArrow(cell);
    if (!isShort(name) || /[.;]$|(?<![a-z])(?:est|sont|sera|seront)(?![a-z])/.test(name)) continue;
    const isName = isFirst || row.isHead ? namesRetention(name) : isBareName(name);
    if (isName || (isOfData && isBareDuration(name)))
      columns.set(column, isBareName(name) ? null : plain(row.cells[column]));
  }
  return columns.size > 0 || row.isHead ? columns : null;
};
