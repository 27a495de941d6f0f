import type { ReadableDocument } from "../layout/readDocument.ts";
import type { Span } from "../span.ts";
import type { Block, GrowingPiece, Row } from "./blocks.ts";
import type { Stretch } from "./untaggedLines.ts";

interface MarkedCell {
  readonly row: MarkedRow;
  readonly pieces: GrowingPiece[];
}

interface MarkedRow {
  readonly cells: MarkedCell[];
  heads: number;
  own: number;
  isWritten: boolean;
}

interface Table {
  row: MarkedRow | null;
  /** Cells that reach down into the next rows, by column. */
  readonly reaching: ({ cell: MarkedCell; rows: number } | null)[];
}

const mostColumns = 60;
const deepestTables = 30;

/**
 * The tables of an HTML page, or of HTML in Markdown, by their tags: the laid out text alone does not tell which column a
 * cell stands in, nor that one cell reaches over several rows.
 */
export class MarkedTables {
  readonly #document: ReadableDocument;
  /** From each of these offsets of the source on, this cell is open; null where none is. */
  readonly #from: number[] = [0];
  readonly #cells: (MarkedCell | null)[] = [null];

  constructor(document: ReadableDocument) {
    this.#document = document;
    this.#readTags(document.source);
  }

  isInCell(line: Stretch): boolean {
    return this.#cellAt(line.content.start) !== null;
  }

  /** Takes a line that stands in a cell; its row is a block where its first words stand. */
  take(line: Stretch, blocks: Block[]): boolean {
    if (!this.isInCell(line)) return false;
    const { text } = this.#document;
    const parts: { start: number; cell: MarkedCell }[] = [];
    for (const start of places(text, line.content)) {
      const cell = this.#cellAt(start);
      if (cell && cell !== parts.at(-1)?.cell) parts.push({ start, cell });
    }
    for (const [index, { start, cell }] of parts.entries()) {
      const next = parts[index + 1]?.start ?? line.content.end;
      const span = withoutLayout(text, { start, end: next }, index < parts.length - 1);
      const isItem = line.kind !== "plain" && index === 0 && cell.pieces.length > 0;
      const last = cell.pieces.at(-1);
      if (last && line.goesOn) last.spans.push(span);
      else if (span.start < span.end)
        cell.pieces.push({
          kind: isItem ? "item" : "text",
          spans: [span],
          indent: isItem ? line.indent : 0,
          mark: isItem && line.kind === "number" ? "number" : isItem ? "bullet" : null,
        });
      if (!cell.row.isWritten) {
        cell.row.isWritten = true;
        blocks.push(blockOf(cell.row));
      }
    }
    return true;
  }

  #cellAt(offset: number): MarkedCell | null {
    const place = this.#document.toSource({ start: offset, end: offset + 1 })[0];
    if (!place) return null;
    let low = 0;
    let high = this.#from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#from[middle]! <= place.start) low = middle;
      else high = middle - 1;
    }
    const cell = this.#cells[low] ?? null;
    return cell && cell.row.cells.length > 1 ? cell : null;
  }

  #readTags(source: string): void {
    const tables: Table[] = [];
    const set = (offset: number, cell: MarkedCell | null): void => {
      this.#from.push(offset);
      this.#cells.push(cell);
    };
    for (const { 1: closing, 2: tag, 3: attributes, index } of source.matchAll(
      /<(\/?)(table|tr|td|th)(?![a-z-])([^>]{0,300})/gi,
    )) {
      const name = tag!.toLowerCase();
      const table = tables.at(-1);
      if (name === "table") {
        if (closing) tables.pop();
        else if (tables.length < deepestTables) tables.push({ row: null, reaching: [] });
        set(index, null);
      } else if (!table) continue;
      else if (name === "tr") {
        table.row = closing ? endRow(table) : { cells: [], heads: 0, own: 0, isWritten: false };
        set(index, null);
      } else if (closing) set(index, null);
      else {
        table.row ??= { cells: [], heads: 0, own: 0, isWritten: false };
        set(index, addCell(table, table.row, name === "th", attributes ?? ""));
      }
    }
  }
}

const addCell = (
  table: Table,
  row: MarkedRow,
  isHead: boolean,
  attributes: string,
): MarkedCell | null => {
  inherit(table, row);
  if (row.cells.length >= mostColumns) return null;
  const cell: MarkedCell = { row, pieces: [] };
  const rows = Number(/rowspan\s{0,3}=\s{0,3}["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
  if (rows > 1) table.reaching[row.cells.length] = { cell, rows: rows - 1 };
  row.cells.push(cell);
  row.own++;
  if (isHead) row.heads++;
  return cell;
};

/** Cells of rows above that reach into this one. */
const inherit = (table: Table, row: MarkedRow): void => {
  for (;;) {
    const column = row.cells.length;
    const reaching = table.reaching[column];
    if (!reaching || reaching.cell.row === row) return;
    row.cells.push(reaching.cell);
    reaching.rows--;
    if (reaching.rows === 0) table.reaching[column] = null;
  }
};

const endRow = (table: Table): null => {
  if (table.row) inherit(table, table.row);
  return null;
};

const blockOf = (row: MarkedRow): Row => ({
  kind: "row",
  cells: row.cells.map(({ pieces }) => pieces),
  isHead: row.heads === row.own && row.own > 0,
  isClosed: true,
  goesOn: false,
});

/** Where a cell may begin on a line that the layout wrote: at its start, after a colon or a semicolon. */
function* places(text: string, { start, end }: Span): Generator<number> {
  yield start;
  for (let at = start + 1; at < end; at++)
    if (text[at] !== " " && text[at - 1] === " " && /[:; ]/.test(text[at - 2] ?? "")) yield at;
}

/** The mark that the layout wrote between two cells is no word of the first. */
const withoutLayout = (text: string, { start, end }: Span, isFirst: boolean): Span => {
  let last = end;
  const mark = isFirst ? /[\s:;]/ : /\s/;
  while (last > start && mark.test(text[last - 1]!)) last--;
  return { start, end: last };
};
