import { canonicalJson } from "../../../kernel/index.ts";
import { complementOf } from "../../import/cnil/readComplements.ts";
import { importWorkbook } from "../../import/workbook/importWorkbook.ts";
import { frenchDay } from "../../import/workbook/serialDay.ts";
import { WorkbookBuilder } from "../../import/workbook/workbookBuilder.ts";
import { cnilCountries } from "../../model/cnilCountries.ts";
import {
  cnilMeasures,
  cnilPersons,
  cnilRecipients,
  cnilSafeguards,
  cnilSheets,
  cnilUnchosen,
} from "../../model/cnilRecord.ts";
import type { Activity, Register } from "../../model/register.ts";
import { headIn, type RegisterHead } from "../../model/registerHead.ts";
import { headColumns, tableColumns, type TableColumn } from "../../model/tableColumns.ts";
import { headCells, memberCell } from "../table/tableRows.ts";
import { listRows } from "./listRows.ts";
import { row, type PlannedRow, type PlannedSheet, type PlannedWorkbook } from "./plannedSheet.ts";
import { recordRows } from "./recordRows.ts";

const recordWidths = [38, 22, 22, 22, 16, 16, 16, 24];

/**
 * A register as the workbook of the CNIL's form: the list, the empty model, a record for each activity, the lists of
 * choices; and, where the form has no place for something, a sheet of complements. What stands there is found by reading
 * the records back: whatever does not come back the same.
 */
export const planWorkbook = (register: Register): PlannedWorkbook => {
  const records = sheetNames(register.activities).map((name, index): PlannedSheet => ({
    name,
    widths: recordWidths,
    rows: recordRows(register.activities[index]!, register),
  }));
  const list = {
    name: cnilSheets.list,
    widths: [40, 16, 14, 14, 40, 16, 16, 12, 24],
    rows: listRows(register),
  };
  const model = { name: cnilSheets.model, widths: recordWidths, rows: recordRows(null, register) };
  const complements = complementSheet(
    register.activities,
    records,
    readBack(records).activities,
    headOf(register, list, records),
  );
  return {
    sheets: [list, model, ...records, choiceSheet, ...(complements === null ? [] : [complements])],
    choices: placedChoices,
  };
};

/** `1 - Name of the activity`: no longer than a program allows, without what it forbids, and each only once. */
const sheetNames = (activities: readonly Activity[]): readonly string[] =>
  activities.map(({ title }, index) =>
    `${index + 1} - ${title.replaceAll(/[\p{C}[\]*?:/\\'"]+/gu, " ").replaceAll(/\s+/g, " ")}`
      .slice(0, 30)
      .replace(/[\ud800-\udbff]$/, "")
      .trim(),
  );

const lists = [
  ["safeguards", 0, "Garanties", cnilSafeguards.map(([name]) => name)],
  ["countries", 2, "Pays", cnilCountries],
  ["persons", 5, "Catégories de personnes", cnilPersons],
  ["recipients", 7, "Destinataires", cnilRecipients.map(([name]) => name)],
  ["measures", 9, "Mesures de sécurité techniques", cnilMeasures.map(([name]) => name)],
] as const;

const placedChoices = Object.fromEntries(
  lists.map(([name, column, , choices]) => [
    name,
    { sheet: cnilSheets.lists, column, count: choices.length + 1 },
  ]),
) as PlannedWorkbook["choices"];

const choiceSheet: PlannedSheet = {
  name: cnilSheets.lists,
  widths: [40, 4, 30, 4, 4, 30, 4, 50, 4, 36],
  rows: Array.from({ length: cnilCountries.length + 2 }, (_, index): PlannedRow => {
    const at = (column: number): string | undefined => {
      const list = lists.find((each) => each[1] === column);
      if (list === undefined || index > list[3].length + 1) return undefined;
      return index === 0 ? list[2] : index === 1 ? cnilUnchosen : list[3][index - 2];
    };
    return row(...Array.from({ length: 10 }, (__, column) => at(column)));
  }),
};

/** The head where the list and the records do not say it whole: further officers, what a form has no place for. */
const headOf = (
  register: Register,
  list: PlannedSheet,
  records: readonly PlannedSheet[],
): readonly string[] | null => {
  const says = (head: RegisterHead): string => canonicalJson(plain(headIn(head)));
  const back = readBack([list, ...records.slice(0, 1)]);
  return says(back) === says(register) ? null : headCells(register);
};

/** What an import of these sheets would give. */
const readBack = (records: readonly PlannedSheet[]): Register => {
  const builder = new WorkbookBuilder();
  for (const { name, rows } of records) {
    builder.sheet(name);
    for (const [index, cells] of rows.entries())
      for (const [column, { text, day }] of cells)
        builder.cell(index + 1, column, text ?? frenchDay(day ?? null) ?? "", day ?? null);
  }
  return importWorkbook({
    bytes: new Uint8Array(),
    name: "",
    language: "fr",
    workbook: builder.build(),
    mapped: new Map(),
    nothingFound: "workbook.no-activity",
  });
};

/** Longer values go on in a further row. */
const longestCell = 30_000;

const complementSheet = (
  activities: readonly Activity[],
  records: readonly PlannedSheet[],
  back: readonly Activity[],
  head: readonly string[] | null,
): PlannedSheet | null => {
  const isWhole = back.length === activities.length;
  const missing = activities.map((activity, index) =>
    tableColumns.filter(({ key }) => !isWhole || says(activity, key) !== says(back[index]!, key)),
  );
  const columns = tableColumns.filter(
    (column) => column.key === "id" || missing.some((each) => each.includes(column)),
  );
  if (head === null && missing.every((each) => each.length === 0)) return null;
  const once = head === null ? [] : headColumns;
  const rows = activities.flatMap((activity, index) => {
    if (missing[index]!.length === 0) return [];
    const cells = columns.map((column) =>
      missing[index]!.includes(column) || column.key === "id"
        ? parts(memberCell(activity, column))
        : [],
    );
    const count = Math.max(...cells.map((each) => each.length), 1);
    return Array.from({ length: count }, (_, part) =>
      row(records[index]!.name, ...cells.map((each) => each[part])),
    );
  });
  return {
    name: "6_-_Compléments",
    widths: [30, ...[...columns, ...once].map(() => 40)],
    rows: [
      row(
        { text: complementOf, look: "heading" },
        ...[...columns, ...once].map(({ header }) => ({
          text: header.fr,
          look: "heading" as const,
        })),
      ),
      ...(head === null ? [] : [row(cnilSheets.list, ...columns.map(() => undefined), ...head)]),
      ...rows,
    ],
  };
};

/** What a member says, without places and without what is made of its words. */
const says = (activity: Activity, key: TableColumn["key"]): string =>
  canonicalJson(plain(activity[key] ?? null));

const plain = (value: unknown): never => JSON.parse(JSON.stringify(value, without)) as never;

const without = (name: string, value: unknown): unknown =>
  name === "source" || name === "hash" || name === "reading" ? undefined : value;

const parts = (cell: string): readonly string[] => {
  if (cell.length <= longestCell) return cell === "" ? [] : [cell];
  const rows: string[] = [];
  for (const line of cell.split("\n")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + line.length < longestCell)
      rows[rows.length - 1] = `${last}\n${line}`;
    else rows.push(line);
  }
  return rows;
};
