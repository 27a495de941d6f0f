import { emptyActivity } from "../../model/emptyActivity.ts";
import { Compile, type Validator } from "typebox/compile";
import type { Span } from "../../../reading/index.ts";
import { readRetention } from "../../../reading/index.ts";
import { RegisterSchema, type Activity } from "../../model/register.ts";
import { readCell } from "../../model/tableCell.ts";
import { tableColumns, tableMark, type TableColumn } from "../../model/tableColumns.ts";
import { activityId } from "../activityId.ts";
import type { Coverage } from "../coverage.ts";
import { placesIn } from "../placesIn.ts";
import { linesOf } from "./cellLines.ts";
import { statementHash } from "../fields/readRetentionField.ts";
import type { FindingCollector } from "../findings.ts";
import type { Row } from "../workbook/workbook.ts";

/** A table of our own export, read cell by cell exactly as it was written. */

export const isOwnTable = ({ cells }: Row): boolean =>
  cells.some(({ text }) => text.includes(tableMark));

const headers: ReadonlyMap<string, TableColumn> = new Map(
  tableColumns.flatMap((column) => [
    [column.header.fr, column] as const,
    [column.header.en, column] as const,
  ]),
);

/** The column of ours that a heading names. */
export const ownColumn = (heading: string): TableColumn | null => headers.get(heading) ?? null;

export interface OwnTableContext {
  readonly coverage: Coverage;
  readonly findings: FindingCollector;
  /** Order of the activity in the document, from 1. */
  readonly activity: number;
}

/** The members that a row says, each made whole again; a value that does not fit its member is found and left out. */
export const readOwnRow = (
  { coverage, findings, activity }: OwnTableContext,
  columns: ReadonlyMap<number, TableColumn>,
  row: Row,
): { members: Partial<Activity>; sources: Partial<Activity["sources"]> } => {
  const members: Record<string, unknown> = {};
  const sources: Partial<Activity["sources"]> = {};
  for (const [at, column] of columns) {
    // A value that is longer than a cell may be goes on in the next row of the same record.
    const cells = row.cells.filter((cell) => cell.column === at);
    if (cells.length === 0) continue;
    const source = cells.map(({ span }) => span);
    coverage.place(source);
    const value = completed(
      column.key,
      readCell(column.shape, cells.flatMap(linesOf), ({ at: start, text }): Span[] => [
        { start, end: start + text.length },
      ]),
    );
    if (memberCheck(column.key).Check(value)) {
      members[column.key] = value;
      if (sourced.has(column.key)) Object.assign(sources, { [column.key]: source });
      // An identifier, an answer or an empty list has no place of its own.
      else if (placesIn(value).length === 0)
        for (const span of source) coverage.mark("boilerplate", span);
    } else
      findings.add(
        "table.invalid-value",
        { activity, field: column.key, source },
        { column: column.header.fr },
      );
  }
  return { members, sources };
};

/** A whole activity of a row; `order` names it where it has no name. */
export const ownActivity = (
  context: OwnTableContext,
  columns: ReadonlyMap<number, TableColumn>,
  row: Row,
  ids: Map<string, number>,
): Activity => {
  const { members, sources } = readOwnRow(context, columns, row);
  const title = members.title ?? "";
  const wanted = activityId(title, context.activity, ids);
  const id = members.id ?? wanted;
  return {
    ...emptyActivity,
    ...members,
    id,
    title,
    sources: { ...emptyActivity.sources, ...sources },
    retention: namedStatements(id, members.retention ?? []),
  };
};

/** Statements bear their activity and their order, unless the table names them otherwise. */
export const namedStatements = (
  activity: string,
  statements: Activity["retention"],
): Activity["retention"] =>
  statements.map((statement, index) => ({
    ...statement,
    id: statement.id === "" ? `${activity}.${index + 1}` : statement.id,
  }));

const sourced: ReadonlySet<string> = new Set([
  "title",
  "domain",
  "updatedOn",
  "createdOn",
  "reference",
]);

/** What a cell leaves out because it is made of the words: readings, hashes; and members that are null rather than absent. */
const completed = (key: TableColumn["key"], value: unknown): unknown => {
  type Item = Record<string, unknown>;
  const each = (change: (item: Item) => Item): unknown =>
    Array.isArray(value) ? (value as Item[]).map(change) : value;
  if (key === "dataCategories") return each((item) => ({ ...item, items: item["items"] ?? [] }));
  if (key === "legalReferences") return each((item) => ({ code: null, article: null, ...item }));
  if (key === "processors" && value) return { used: null, ...withSources(value as Item, "named") };
  if (key === "rights" && value) return { objection: null, ...(value as Item) };
  if (key === "dataSources" && value) {
    return { others: [], ...withoutSource(withSources(value as Item, "others")) };
  }
  if (key === "rightsOverrides") return each(withoutSource);
  if (key !== "retention") return value;
  return each((item) => {
    const { text, context = null } = item as { text: string; context?: string | null };
    const { statement = "", ...rest } = item;
    const made = {
      id: statement,
      hash: statementHash(text, context),
      reading: readRetention(text, context),
    };
    return { ...rest, context, ...made };
  });
};

/** What stands within a line has the place of the line. */
const withSources = (item: Record<string, unknown>, list: string): Record<string, unknown> => {
  const { source } = item;
  const within = item[list];
  if (!Array.isArray(within)) return item;
  return { ...item, [list]: within.map((each: object) => ({ ...each, source })) };
};

const withoutSource = (item: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== "source"));

const checks = new Map<string, Pick<Validator, "Check">>();

/** Whether a value may be this member of an activity. */
const memberCheck = (key: TableColumn["key"]): Pick<Validator, "Check"> => {
  const known = checks.get(key);
  if (known !== undefined) return known;
  const check = Compile(RegisterSchema.properties.activities.items.properties[key]);
  checks.set(key, check);
  return check;
};
