import {
  cutBlocks,
  fold,
  type Cell,
  type Line,
  type ReadableDocument,
  type Row,
  type Span,
} from "../../../reading/index.ts";
import { matchLabel, type Field } from "../fieldLabels.ts";
import type { OutlineField } from "../outline.ts";
import { topicOf } from "./headingFields.ts";

/** A row, or a column of a turned table, that is a record. */
export interface TableRecord {
  readonly title: Span;
  readonly fields: readonly OutlineField[];
  readonly extent: Span;
  readonly cells: readonly Span[];
}

/** A table of records, where it stands, and the cells that name its columns or rows. */
export interface RecordTable {
  readonly records: readonly TableRecord[];
  readonly extent: Span;
  readonly names: readonly Span[];
}

/** The fields that a table must name to be a register: a table of periods alone has two columns. */
const fewestFields = 3;
const fewestOfTurned = 2;

/** The tables of a page in which each row, or each column, is a processing activity. */
export const tableRecords = (document: ReadableDocument): readonly RecordTable[] => {
  const { text } = document;
  const tables: Row[][] = [];
  let isOpen = false;
  for (const block of cutBlocks(document)) {
    if (block.kind !== "row") isOpen = false;
    else if (isOpen) tables.at(-1)!.push(block);
    else {
      tables.push([block]);
      isOpen = true;
    }
  }
  return tables.flatMap((rows) => upright(text, rows) ?? turned(text, rows) ?? []);
};

const spansOf = (cell: Cell | undefined): readonly Span[] =>
  (cell ?? []).flatMap(({ spans }) => spans);

const fieldOf = (text: string, cell: Cell | undefined): Field | null => {
  const [first] = spansOf(cell);
  if (first === undefined) return null;
  const words = fold(text.slice(first.start, first.end))
    .replace(/[\s:→>*-]+$/, "")
    .trim();
  const topic =
    shortNames.get(words) ??
    topicOf(text.slice(first.start, first.end).replace(/[\s:→>*-]+$/, "")) ??
    matchLabel(text, first)?.field;
  return topic === undefined ||
    topic === "other" ||
    topic === "controller" ||
    topic === "trackers" ||
    topic === "end"
    ? null
    : topic;
};

/** What the head of a column or of a row may leave out, since the table says it. */
const shortNames: ReadonlyMap<string, Field> = new Map([
  ["donnees", "dataCategories"],
  ["types de donnees", "dataCategories"],
  ["donnees traitees", "dataCategories"],
  ["donnees collectees", "dataCategories"],
  ["personnes", "dataSubjects"],
  ["public", "dataSubjects"],
  ["publics", "dataSubjects"],
  ["objet", "purposes"],
  ["fondement", "legalBases"],
  ["conservation", "retention"],
  ["duree", "retention"],
  ["acces", "recipients"],
]);

const distinct = (fields: readonly (Field | null)[]): number =>
  new Set(fields.filter((field) => field !== null && field !== "other")).size;

/** A list of processors or of recipients says what they do and for how long, and is no register. */
const describes = ([first, ...others]: readonly (Field | null)[]): boolean =>
  first !== "processors" &&
  first !== "recipients" &&
  [first, ...others].some((field) => field === "purposes" || field === "dataCategories");

const upright = (text: string, rows: readonly Row[]): RecordTable | null => {
  const [head, ...below] = rows;
  const columns = (head?.cells ?? []).map((cell) => fieldOf(text, cell));
  if (distinct(columns) < fewestFields || below.length === 0 || !describes(columns)) return null;
  const titled = columns[0] === null ? 0 : Math.max(0, columns.indexOf("purposes"));
  const records = below.flatMap((row) =>
    recordOf(
      row.cells[titled],
      row.cells.flatMap((cell, column) => {
        const field = columns[column] ?? null;
        return field === null ? [] : [{ field, cell }];
      }),
    ),
  );
  return tableOf(rows, records, head!.cells);
};

/** « Finalité | … | … »: the name of each row stands in its first cell. */
const turned = (text: string, rows: readonly Row[]): RecordTable | null => {
  const [head, ...below] = rows;
  const names = below.map(({ cells }) => fieldOf(text, cells[0]));
  const width = head?.cells.length ?? 0;
  if (width < 3 || fieldOf(text, head!.cells[0]) !== null) return null;
  if (distinct(names) < fewestOfTurned || !names.includes("retention")) return null;
  const records = Array.from({ length: width - 1 }, (_, at) => at + 1).flatMap((column) =>
    recordOf(
      head!.cells[column],
      below.flatMap(({ cells }, row) => {
        const field = names[row] ?? null;
        const cell = cells[column];
        return field === null || cell === undefined ? [] : [{ field, cell }];
      }),
    ),
  );
  return tableOf(rows, records, [head!.cells[0]!, ...below.map(({ cells }) => cells[0]!)]);
};

const recordOf = (
  titleCell: Cell | undefined,
  parts: readonly { readonly field: Field; readonly cell: Cell }[],
): readonly TableRecord[] => {
  const [title] = spansOf(titleCell);
  if (title === undefined) return [];
  const fields = parts.flatMap(({ field, cell }): OutlineField[] => {
    const spans = spansOf(cell);
    const [first] = spans;
    if (first === undefined) return [];
    const nowhere = { start: first.start, end: first.start };
    return [{ field, label: nowhere, inline: nowhere, lines: cell.flatMap(linesOf) }];
  });
  if (fields.length === 0) return [];
  const cells = [...spansOf(titleCell), ...parts.flatMap(({ cell }) => spansOf(cell))];
  return [{ title, fields, extent: extentOf(cells), cells }];
};

const linesOf = ({ kind, spans, indent }: Cell[number]): readonly Line[] =>
  spans.map((content, at) => ({
    content,
    marker: null,
    kind: kind === "item" && at === 0 ? "bullet" : "plain",
    indent,
    contentIndent: indent,
    level: 0,
    blankBefore: false,
  }));

const extentOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const tableOf = (
  rows: readonly Row[],
  records: readonly TableRecord[],
  names: readonly Cell[],
): RecordTable | null =>
  records.length === 0
    ? null
    : {
        records,
        extent: extentOf(rows.flatMap(({ cells }) => cells.flatMap(spansOf))),
        names: names.flatMap(spansOf),
      };
