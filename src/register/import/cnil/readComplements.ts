import type { Activity } from "../../model/register.ts";
import type { TableColumn } from "../../model/tableColumns.ts";
import { isOwnTable, namedStatements, readOwnRow } from "../table/ownTable.ts";
import { ownColumns } from "../table/readTable.ts";
import { ownHeadColumns, readOwnHead } from "../table/ownHead.ts";
import { placesIn } from "../placesIn.ts";
import type { RegisterContacts } from "./readParties.ts";
import type { RecordContext } from "../recordContext.ts";
import type { Row, Sheet } from "../workbook/workbook.ts";

/** The heading of the column that says which record a row completes. */
export const complementOf = "Feuille";

/** A sheet of our own export with what the form has no place for, a row for each record. */
export interface Complements {
  readonly header: Row;
  readonly columns: ReadonlyMap<number, TableColumn>;
  readonly sheetColumn: number;
  /** The names of the records that its rows complete. */
  readonly completes: readonly string[];
  readonly rows: readonly Row[];
}

export const complementsIn = ({ rows }: Sheet): Complements | null => {
  const [header] = rows;
  const at = header?.cells.find(({ text }) => text === complementOf)?.column;
  if (header === undefined || at === undefined || !isOwnTable(header)) return null;
  const completes = rows
    .slice(1)
    .flatMap(({ cells }) => cells.find(({ column }) => column === at)?.text ?? []);
  return { header, columns: ownColumns(header), sheetColumn: at, completes, rows: rows.slice(1) };
};

/** Completes the records: what a row says of a member counts, since the form could not say it whole. */
export const readComplements = (
  context: Omit<RecordContext, "activity">,
  complements: readonly Complements[],
  recordSheets: ReadonlyMap<string, number>,
  activities: Activity[],
  {
    contacts,
    lists,
  }: {
    readonly contacts: Pick<RegisterContacts, "replace">;
    /** The names of the sheets that list the activities: a row that completes one says what is said once. */
    readonly lists: ReadonlySet<string>;
  },
): void => {
  const { coverage, findings } = context;
  for (const { header, columns, sheetColumn, rows } of complements) {
    for (const { span } of header.cells) coverage.mark("heading", span);
    for (const row of joinedRows(rows, sheetColumn)) {
      const key = row.cells.find(({ column }) => column === sheetColumn);
      if (key !== undefined && lists.has(key.text)) {
        coverage.mark("label", key.span);
        contacts.replace(readOwnHead(context, ownHeadColumns(header), [row]), coverage);
        continue;
      }
      const index = key === undefined ? undefined : recordSheets.get(key.text);
      const activity = index === undefined ? undefined : activities[index];
      if (key === undefined || index === undefined || activity === undefined) {
        const source = row.cells.map(({ span }) => span);
        coverage.place(source);
        findings.add("record.unknown-complement", { source });
        continue;
      }
      for (const { column, span } of row.cells)
        if (column === sheetColumn) coverage.mark("label", span);
      const { members, sources } = readOwnRow({ ...context, activity: index + 1 }, columns, row);
      // What the record says of it is repeated there, and no longer a value.
      for (const name of Object.keys(members) as (keyof typeof members)[])
        for (const span of placesIn(activity[name])) coverage.mark("boilerplate", span);
      const id = members.id ?? activity.id;
      const next = { ...activity, ...members, sources: { ...activity.sources, ...sources }, id };
      const statements = members.retention ?? next.retention.map((each) => ({ ...each, id: "" }));
      activities[index] = { ...next, retention: namedStatements(id, statements) };
    }
  }
};

/** The rows of one record made one: a value that is longer than a cell may be stands in several. */
const joinedRows = (rows: readonly Row[], sheetColumn: number): readonly Row[] => {
  const joined: { number: number; cells: Row["cells"]; key: string | undefined }[] = [];
  for (const { number, cells } of rows) {
    const key = cells.find(({ column }) => column === sheetColumn)?.text;
    const last = joined.at(-1);
    if (last !== undefined && key !== undefined && last.key === key)
      last.cells = [...last.cells, ...cells];
    else joined.push({ number, cells, key });
  }
  return joined;
};
