import type { Block, Cell, Piece, Row } from "./blocks.ts";
import { foldedWords } from "./cutBlocks.ts";
import { isBareDuration, mayStateRetention, namesRetention } from "./signs.ts";

/** So many blocks at most stand between two lines of a row whose cells hold lists or paragraphs. */
const farthest = 40;

/** The rows of the table that begins at a block, with what the page wrote below a row and belongs to its cells. */
export const gatherTable = (
  text: string,
  blocks: readonly Block[],
  first: number,
): { rows: Row[]; next: number } => {
  const rows: Row[] = [];
  let at = first;
  while (at < blocks.length) {
    const block = blocks[at]!;
    if (block.kind === "row") {
      addRow(text, rows, block);
      at++;
      continue;
    }
    const next = endOfCell(text, blocks, at, rows);
    if (next === at) break;
    addToLastCell(rows, blocks.slice(at, next));
    at = next;
  }
  return { rows, next: at };
};

const addRow = (text: string, rows: Row[], row: Row): void => {
  const last = rows.at(-1);
  const [only] = row.cells;
  if (last && only && row.goesOn && isUnfinished(last, rows)) {
    rows[rows.length - 1] = {
      ...last,
      cells: [...withLastCell(last, only), ...row.cells.slice(1)],
    };
  } else if (
    last?.cells.length === 1 &&
    row.cells.length === 1 &&
    only &&
    answers(text, last, only)
  )
    rows[rows.length - 1] = { ...last, cells: [...last.cells, only] };
  else rows.push(row);
};

/** A row that lacks cells, in a table whose rows begin with a bar. */
const isUnfinished = (last: Row, rows: readonly Row[]): boolean =>
  !last.isClosed && !last.goesOn && last.cells.length < Math.max(2, rows[0]!.cells.length);

/** A line with one cell is the right half of a row whose left half is a list on lines of its own. */
const answers = (text: string, last: Row, cell: Cell): boolean => {
  const words = (part: Cell): string => part.map(({ spans }) => foldedWords(text, spans)).join(" ");
  return mayStateRetention(words(cell)) && !mayStateRetention(words(last.cells[0]!));
};

const endOfCell = (
  text: string,
  blocks: readonly Block[],
  at: number,
  rows: readonly Row[],
): number => {
  const last = rows.at(-1);
  if (!last || last.isClosed || last.isHead) return at;
  const limit = Math.min(blocks.length, at + farthest);
  for (let end = at; end < limit; end++) {
    const block = blocks[end]!;
    if (block.kind === "heading") break;
    if (block.kind === "row") return belongs(text, blocks.slice(at, end), block, rows) ? end : at;
  }
  return introduces(text, last) ? endOfItems(blocks, at) : at;
};

/** Whether what stands between two rows belongs to the first: the next one goes on with the same table. */
const belongs = (
  text: string,
  between: readonly Block[],
  next: Row,
  rows: readonly Row[],
): boolean => {
  if (next.goesOn) return isUnfinished(rows.at(-1)!, rows);
  if (next.isHead || next.cells.slice(1).some((cell) => isName(text, cell))) return false;
  const width = Math.max(...rows.slice(-3).map(({ cells }) => cells.length));
  if (next.cells.length > width) return false;
  return between.length <= 4 || between.every(({ kind }) => kind === "item");
};

const isName = (text: string, cell: Cell): boolean =>
  cell.some(({ spans }) => {
    const folded = foldedWords(text, spans);
    return folded.length < 60 && (namesRetention(folded) || isBareDuration(folded));
  });

const introduces = (text: string, row: Row): boolean => {
  const piece = row.cells.at(-1)?.at(-1);
  return piece !== undefined && foldedWords(text, piece.spans).endsWith(":");
};

const endOfItems = (blocks: readonly Block[], at: number): number => {
  let end = at;
  while (blocks[end]?.kind === "item") end++;
  return end;
};

const addToLastCell = (rows: Row[], added: readonly Block[]): void => {
  const last = rows.at(-1);
  if (!last) return;
  const pieces = added.filter((block): block is Piece => "indent" in block);
  rows[rows.length - 1] = { ...last, cells: withLastCell(last, pieces) };
};

const withLastCell = (row: Row, added: Cell): Cell[] => [
  ...row.cells.slice(0, -1),
  [...(row.cells.at(-1) ?? []), ...added],
];
