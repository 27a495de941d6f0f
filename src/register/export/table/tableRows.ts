import type { Language } from "../../../kernel/index.ts";
import type { Activity } from "../../model/register.ts";
import { writeCell } from "../../model/tableCell.ts";
import type { RegisterHead } from "../../model/registerHead.ts";
import { headColumns, tableColumns, type TableColumn } from "../../model/tableColumns.ts";

/** The headings of a register as a table. */
export const tableHeadings = (language: Language): readonly string[] =>
  [...tableColumns, ...headColumns].map(({ header }) => header[language]);

/** The cell of one member of an activity. */
export const memberCell = (activity: Activity, { key, shape }: TableColumn): string =>
  writeCell(key === "retention" ? namedApart(activity) : activity[key], shape);

/** The row of an activity. */
export const tableRow = (activity: Activity): readonly string[] =>
  tableColumns.map((column) => memberCell(activity, column));

/** A statement says its identifier where its activity and its order do not. */
const namedApart = ({ id, retention }: Activity): readonly object[] =>
  retention.map((statement, index) =>
    statement.id === `${id}.${index + 1}` ? statement : { ...statement, statement: statement.id },
  );

/** The cells of what the register says once; nothing where nothing is said. */
export const headCells = (head: RegisterHead): readonly string[] =>
  headColumns.map(({ key, shape }) => {
    const value = head[key];
    return Array.isArray(value) && value.length === 0 ? "" : writeCell(value, shape);
  });
