import { tableIn, type Table } from "../table/readTable.ts";
import type { TableField } from "../table/tableFields.ts";
import type { Row, Sheet } from "../workbook/workbook.ts";
import { complementsIn, type Complements } from "./readComplements.ts";
import { listSheet, type ListSheet } from "./readListSheet.ts";
import { isFilled, recordSheet, type RecordSheet } from "./recordSheet.ts";
import { canonical } from "./words.ts";

/** The sheets of a workbook by what they are. */
export interface SortedSheets {
  readonly lists: readonly ListSheet[];
  readonly records: readonly RecordSheet[];
  /** Records that nobody has filled in. */
  readonly unfilled: readonly RecordSheet[];
  readonly tables: readonly Table[];
  readonly complements: readonly Complements[];
  /** Guidance and lists of choices. */
  readonly forms: readonly { readonly sheet: Sheet }[];
  readonly unknown: readonly Sheet[];
  readonly kinds: ReadonlyMap<Sheet, "list" | "record" | "table" | "form">;
}

export const sortSheets = (
  sheets: readonly Sheet[],
  mapped: ReadonlyMap<string, TableField>,
): SortedSheets => {
  const lists: ListSheet[] = [];
  const records: RecordSheet[] = [];
  const unfilled: RecordSheet[] = [];
  const tables: Table[] = [];
  const complements: Complements[] = [];
  const forms: { sheet: Sheet }[] = [];
  const unknown: Sheet[] = [];
  const kinds = new Map<Sheet, "list" | "record" | "table" | "form">();
  // A record of which all is said among the complements is one, though its form is empty.
  const completed = new Set(sheets.flatMap((sheet) => complementsIn(sheet)?.completes ?? []));
  for (const sheet of sheets) {
    const record = recordSheet(sheet);
    const extra = complementsIn(sheet);
    const found = record === null && extra === null ? tableIn(sheet, mapped) : null;
    const list = record === null && extra === null ? listIn(sheet, found) : null;
    const table = list === null ? found : null;
    if (record !== null) {
      (isFilled(record) || completed.has(sheet.name) ? records : unfilled).push(record);
      kinds.set(sheet, "record");
    } else if (extra !== null) complements.push(extra);
    else if (list !== null) {
      lists.push(list);
      kinds.set(sheet, "list");
    } else if (table !== null) {
      tables.push(table);
      kinds.set(sheet, "table");
    } else if (isForm(sheet)) {
      forms.push({ sheet });
      kinds.set(sheet, "form");
    } else unknown.push(sheet);
  }
  return { lists, records, unfilled, tables, complements, forms, unknown, kinds };
};

/** The list of a sheet, unless it is a table of its own; what stands among the parties above the list heads no table. */
const listIn = (sheet: Sheet, table: Table | null): ListSheet | null => {
  const list = listSheet(sheet);
  if (list === null || table === null || !saysMore(table)) return list;
  return table.kind === "other" && list.heads.includes(table.header) ? list : null;
};

/** A table with more than the columns of the form's list is a register of its own. */
const saysMore = (table: Table | null): boolean =>
  table !== null &&
  (table.kind === "own" || [...table.columns.values()].some((field) => !listed.has(field)));

const listed: ReadonlySet<TableField> = new Set([
  "title",
  "reference",
  "createdOn",
  "updatedOn",
  "purposes",
  "specialCategories",
]);

/** The lists that the form lets one choose from, and the sheet that explains it. */
const isForm = ({ name, rows }: Sheet): boolean => {
  const first = rows[0];
  if (first === undefined) return false;
  return (
    isChoices(first) ||
    (/tutori/i.test(name) && /^Registre des traitements/i.test(first.cells[0]?.text ?? ""))
  );
};

const isChoices = ({ cells }: Row): boolean => {
  const words = new Set(cells.map(({ text }) => canonical(text)));
  return words.has("garantie") && words.has("pay") && words.has("destinataire");
};
