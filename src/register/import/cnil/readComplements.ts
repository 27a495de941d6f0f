import type { Activity } from "../../model/register.ts";
import type { TableColumn } from "../../model/tableColumns.ts";
import { isOwnTable, readOwnRow } from "../table/ownTable.ts";
import { ownColumns } from "../table/readTable.ts";
import type { RecordContext } from "../recordContext.ts";
import type { Row, Sheet } from "../workbook/workbook.ts";

/** The heading of the column that says which record a row completes. */
const complementOf = "Feuille";

/** A sheet of our own export with what the form has no place for, a row for each record. */
export interface Complements {
  readonly header: Row;
  readonly columns: ReadonlyMap<number, TableColumn>;
  readonly sheetColumn: number;
  readonly rows: readonly Row[];
}

export const complementsIn = ({ rows }: Sheet): Complements | null => {
  const [header] = rows;
  const at = header?.cells.find(({ text }) => text === complementOf)?.column;
  if (header === undefined || at === undefined || !isOwnTable(header)) return null;
  return { header, columns: ownColumns(header), sheetColumn: at, rows: rows.slice(1) };
};

/** Completes the records: what a row says of a member counts, since the form could not say it whole. */
export const readComplements = (
  context: Omit<RecordContext, "activity">,
  complements: readonly Complements[],
  recordSheets: ReadonlyMap<string, number>,
  activities: Activity[],
): void => {
  const { coverage, findings } = context;
  for (const { header, columns, sheetColumn, rows } of complements) {
    for (const { span } of header.cells) coverage.mark("heading", span);
    for (const row of rows) {
      const key = row.cells.find(({ column }) => column === sheetColumn);
      const index = key === undefined ? undefined : recordSheets.get(key.text);
      const activity = index === undefined ? undefined : activities[index];
      if (key === undefined || index === undefined || activity === undefined) {
        const source = row.cells.map(({ span }) => span);
        coverage.place(source);
        findings.add("record.unknown-complement", { source });
        continue;
      }
      coverage.mark("label", key.span);
      const { members, sources } = readOwnRow({ ...context, activity: index + 1 }, columns, row);
      const id = members.id ?? activity.id;
      const next = { ...activity, ...members, sources: { ...activity.sources, ...sources }, id };
      activities[index] = {
        ...next,
        retention: next.retention.map((statement, rank) => ({
          ...statement,
          id: `${id}.${rank + 1}`,
        })),
      };
    }
  }
};
