import type { Activity } from "../../model/register.ts";
import type { TableColumn } from "../../model/tableColumns.ts";
import type { RecordContext } from "../recordContext.ts";
import type { Cell, Row, Sheet } from "../workbook/workbook.ts";
import type { RegisterContacts } from "../cnil/readParties.ts";
import { ownHeadColumns, readOwnHead } from "./ownHead.ts";
import { isOwnTable, ownActivity, ownColumn } from "./ownTable.ts";
import { readTableRow } from "./readTableRow.ts";
import { tableField, type TableField } from "./tableFields.ts";

/** A sheet with a row of headings and a row for each activity. */
export type Table =
  | { readonly kind: "own"; readonly header: Row; readonly rows: readonly Row[] }
  | {
      readonly kind: "other";
      readonly header: Row;
      readonly rows: readonly Row[];
      readonly columns: ReadonlyMap<number, TableField>;
    };

/** A row of headings stands among the first rows; above it there may be a title. */
const headRows = 20;

/** The table of a sheet: the row that names most fields, at least two of them and one of the activity itself. */
export const tableIn = (sheet: Sheet, mapped: ReadonlyMap<string, TableField>): Table | null => {
  let best: { header: Row; columns: Map<number, TableField>; at: number } | null = null;
  for (const [at, row] of sheet.rows.slice(0, headRows).entries()) {
    if (isOwnTable(row)) return { kind: "own", header: row, rows: sheet.rows.slice(at + 1) };
    const columns = columnsOf(row, mapped);
    const fields = new Set(columns.values());
    const names = fields.has("title") || fields.has("purposes");
    if (
      names &&
      fields.size >= 2 &&
      fields.size > (best === null ? 0 : new Set(best.columns.values()).size)
    )
      best = { header: row, columns, at };
  }
  if (best === null) return null;
  const { header, columns, at } = best;
  return { kind: "other", header, columns, rows: sheet.rows.slice(at + 1) };
};

const columnsOf = (row: Row, mapped: ReadonlyMap<string, TableField>): Map<number, TableField> => {
  const columns = new Map<number, TableField>();
  for (const { column, text } of row.cells) {
    const field = text.length > longestHeading ? null : tableField(text, mapped);
    if (field !== null) columns.set(column, field);
  }
  return columns;
};

const longestHeading = 120;

/** Reads the activities of a table; what stands in no known column is found. */
export const readTable = (
  context: Omit<RecordContext, "activity">,
  table: Table,
  activities: Activity[],
  ids: Map<string, number>,
  contacts: Pick<RegisterContacts, "replace">,
): void => {
  const { coverage } = context;
  for (const { span } of table.header.cells) coverage.mark("heading", span);
  const known = table.kind === "own" ? ownColumns(table.header) : table.columns;
  const once = table.kind === "own" ? ownHeadColumns(table.header) : new Map<number, never>();
  reportColumns(context, table, new Map<number, unknown>([...known, ...once]));
  contacts.replace(readOwnHead(context, once, table.rows), coverage);
  for (const row of table.rows) {
    const said = row.cells.filter(({ column }) => known.has(column));
    if (said.length === 0) continue;
    const at = { ...context, activity: activities.length + 1 };
    for (const cell of said) reportFormula(at, cell);
    activities.push(
      table.kind === "own"
        ? ownActivity(at, ownColumns(table.header), { ...row, cells: said }, ids)
        : readTableRow(at, table.columns, { ...row, cells: said }, ids),
    );
  }
};

export const ownColumns = ({ cells }: Row): ReadonlyMap<number, TableColumn> =>
  new Map(
    cells.flatMap(({ column, text }) => {
      const own = ownColumn(text);
      return own === null ? [] : [[column, own] as const];
    }),
  );

/** CSV injection on the way in: what begins like a formula is read as words, and said. */
const reportFormula = ({ findings, activity }: RecordContext, { text, span }: Cell): void => {
  if (/^[=@]|^[+-](?=[^\d\s])/.test(text) && text.length > 1)
    findings.add("cell.formula", { activity, source: [span] });
};

const reportColumns = (
  { coverage, findings }: Omit<RecordContext, "activity">,
  { header, rows, ...table }: Table,
  known: ReadonlyMap<number, unknown>,
): void => {
  for (const { column, text, span } of header.cells) {
    if (known.has(column) && !isIgnored(table, column)) continue;
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column));
    const source = [span, ...cells.map((cell) => cell.span)];
    coverage.place(source);
    findings.add("table.unknown-column", { source }, { column: text.slice(0, 80) });
  }
};

const isIgnored = (table: Pick<Table, "kind">, column: number): boolean =>
  "columns" in table && (table.columns as ReadonlyMap<number, TableField>).get(column) === "ignore";
