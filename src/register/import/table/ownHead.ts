import { Compile, type Validator } from "typebox/compile";
import { RegisterSchema } from "../../model/register.ts";
import type { RegisterHead } from "../../model/registerHead.ts";
import { readCell } from "../../model/tableCell.ts";
import { headColumns, type HeadColumn } from "../../model/tableColumns.ts";
import type { Coverage } from "../coverage.ts";
import type { FindingCollector } from "../findings.ts";
import type { Row } from "../workbook/workbook.ts";
import { linesOf } from "./cellLines.ts";

const headers: ReadonlyMap<string, HeadColumn> = new Map(
  headColumns.flatMap((column) => [
    [column.header.fr, column] as const,
    [column.header.en, column] as const,
  ]),
);

/** The columns of what a register says once, in a table of our own. */
export const ownHeadColumns = ({ cells }: Row): ReadonlyMap<number, HeadColumn> =>
  new Map(
    cells.flatMap(({ column, text }) => {
      const own = headers.get(text);
      return own === undefined ? [] : [[column, own] as const];
    }),
  );

/**
 * What the rows of a table of our own say once for all activities: the first row that says it counts, and one that says it
 * again says nothing more.
 */
export const readOwnHead = (
  { coverage, findings }: { readonly coverage: Coverage; readonly findings: FindingCollector },
  columns: ReadonlyMap<number, HeadColumn>,
  rows: readonly Row[],
): Partial<RegisterHead> => {
  const head: Record<string, unknown> = {};
  for (const [at, { key, shape, header }] of columns) {
    const cells = rows.flatMap((row) => row.cells.filter(({ column }) => column === at));
    const [first, ...others] = cells;
    if (first === undefined) continue;
    for (const { text, span } of others)
      if (text === first.text) coverage.mark("boilerplate", span);
    coverage.place([first.span]);
    const value = completed(
      key,
      readCell(shape, linesOf(first), ({ at: start, text }) => [
        { start, end: start + text.length },
      ]),
    );
    if (checks[key].Check(value)) head[key] = value;
    else
      findings.add(
        "table.invalid-value",
        { activity: null, field: key, source: [first.span] },
        { column: header.fr },
      );
  }
  return head;
};

type Item = Readonly<Record<string, unknown>>;

/** Members that are null rather than absent, which a cell leaves out. */
const completed = (key: HeadColumn["key"], value: unknown): unknown => {
  const nullable = (item: Item): Item => ({
    email: null,
    ...item,
    name: item["name"] === "" ? null : (item["name"] ?? null),
  });
  if (key === "representative") return value;
  return Array.isArray(value) ? (value as Item[]).map(nullable) : nullable(value as Item);
};

const { controller, representative, dataProtectionOfficers } = RegisterSchema.properties;
const checks: Readonly<Record<HeadColumn["key"], Pick<Validator, "Check">>> = {
  controller: Compile(controller),
  representative: Compile(representative),
  dataProtectionOfficers: Compile(dataProtectionOfficers),
};
