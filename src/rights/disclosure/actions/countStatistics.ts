import type { RowExtract } from "../../../connectors/index.ts";
import { FailureError, type Language } from "../../../kernel/index.ts";
import { csvLine } from "../../../platform/escaping/index.ts";
import {
  maskTable,
  type CountedCell,
  type MaskedTable,
} from "../../../platform/statistics/index.ts";
import { valueText } from "../../reach/package/rowsAsText.ts";
import { disclosureFailure } from "../errors.ts";
import { leavingValue, type Question } from "../model/question.ts";
import { presenceWords, type Carried, type FileFormat } from "./extractRows.ts";

/** Cells of one table; a finer one would name people by their traits. */
const mostCells = 5_000;

/** Counts rows, or the persons that `distinct` tells apart, by the traits of the question. Only counts stay in memory. */
export const countStatistics = async (
  carried: Carried,
  rows: ReadonlyMap<string, RowExtract>,
  threshold: number,
  language: Language,
): Promise<MaskedTable> => {
  const { question } = carried;
  const cells = new Map<
    string,
    { readonly labels: readonly string[]; count: number; seen: Set<string> | null }
  >();
  const found = rows.get(question.store)?.rows(question.collection, question.asked) ?? [];
  for await (const page of found)
    for (const row of page) {
      carried.rows += 1;
      const labels = question.columns.map((column) => labelOf(question, column, row, language));
      const key = JSON.stringify(labels);
      const cell = cells.get(key) ?? {
        labels,
        count: 0,
        seen: question.distinct === null ? null : new Set(),
      };
      if (!cells.has(key)) {
        if (cells.size >= mostCells)
          throw new FailureError(
            disclosureFailure("rights.disclosure-too-fine", { limit: mostCells }),
          );
        cells.set(key, cell);
      }
      if (cell.seen === null) cell.count += 1;
      else {
        // A row of which nobody can say whose it is makes no person.
        const person = row[question.distinct ?? 0] ?? null;
        if (person !== null) cell.seen.add(valueText(person));
        cell.count = cell.seen.size;
      }
    }
  const counted = [...cells.values()]
    .filter(({ count }) => count > 0)
    .map(({ labels: [first = "", second], count }): CountedCell => ({
      row: first,
      column: second ?? null,
      count,
    }))
    .toSorted((a, b) => order(a.row, b.row) || order(a.column ?? "", b.column ?? ""));
  return maskTable(counted, threshold);
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const labelOf = (
  question: Question,
  column: Question["columns"][number],
  row: Parameters<typeof leavingValue>[2],
  language: Language,
): string => {
  const { value } = leavingValue(question, column, row);
  if (typeof value === "boolean") return presenceWords[language][value ? 1 : 0];
  const text = valueText(value).replaceAll("\0", "\u{FFFD}").trim();
  return text === "" ? words[language].unsaid : text;
};

/** The table as a file. What is masked is said to be, and never stands as a number. */
export const statisticsFile = (
  { question }: Pick<Carried, "question">,
  table: MaskedTable,
  format: FileFormat,
  threshold: number,
  language: Language,
): Uint8Array => {
  const said = words[language];
  const shown = (count: number | null): string => (count === null ? said.masked : String(count));
  const [first = "", second] = question.columns.map(({ heading }) => heading);
  const across = table.columns.length === 0 ? [said.count] : table.columns;
  const isWide = table.columns.length > 0;
  if (format === "csv") {
    const heading = second === undefined ? first : `${first} / ${second}`;
    const lines = [
      [heading, ...across, ...(isWide ? [said.total] : [])],
      ...table.rows.map((row, at) => [
        row,
        ...(table.counts[at] ?? []).map(shown),
        ...(isWide ? [shown(table.rowTotals[at] ?? null)] : []),
      ]),
      [said.total, ...(isWide ? table.columnTotals.map(shown) : []), shown(table.total)],
    ];
    return new TextEncoder().encode(`\u{FEFF}${lines.map(csvLine).join("")}`);
  }
  const content = {
    format: "egide/disclosed-statistics@1",
    by: second === undefined ? [first] : [first, second],
    threshold,
    rows: table.rows,
    columns: table.columns,
    counts: table.counts,
    rowTotals: table.rowTotals,
    columnTotals: table.columnTotals,
    total: table.total,
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
};

const words = {
  fr: { unsaid: "non renseigné", masked: "masqué", total: "Total", count: "Nombre" },
  en: { unsaid: "not stated", masked: "masked", total: "Total", count: "Number" },
} as const;
