import type { Register } from "../../model/register.ts";
import { readDocument } from "../../../reading/index.ts";
import type { FileRequest } from "../importFile.ts";
import { importWorkbook } from "../workbook/importWorkbook.ts";
import { readCsv } from "./readCsv.ts";
import type { TableField } from "./tableFields.ts";

/** Reads a CSV file: one activity a row, under headings of ours, of a published page, or of the caller. */
export const importCsv = (
  request: FileRequest,
  text: string,
  mapped: ReadonlyMap<string, TableField>,
): Register => {
  const { workbook, brokenAt } = readCsv(text);
  const { encoding } = readDocument(request.bytes, "file.txt");
  const headings = new Set(
    workbook.sheets[0]!.rows.slice(0, 20).flatMap(({ cells }) => cells.map((cell) => cell.text)),
  );
  return importWorkbook({
    ...request,
    workbook,
    mapped,
    nothingFound: "table.no-activity",
    report: (findings) => {
      if (encoding === "windows-1252") findings.add("document.encoding", { source: [] });
      if (brokenAt !== null) findings.add("table.broken", { source: [] }, { line: brokenAt });
      for (const column of request.columns?.keys() ?? [])
        if (![...headings].some((heading) => heading.toLowerCase() === column.toLowerCase()))
          findings.add("table.not-mapped", { source: [] }, { column });
    },
  });
};
