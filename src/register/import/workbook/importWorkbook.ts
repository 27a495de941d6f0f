import { fill, sha256, type Language } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import { readComplements } from "../cnil/readComplements.ts";
import { readRecords } from "../cnil/readRecords.ts";
import { sortSheets, type SortedSheets } from "../cnil/sortSheets.ts";
import { Coverage } from "../coverage.ts";
import { FindingCollector, type FindingId } from "../findings.ts";
import { languageOf, reportLeftovers } from "../importDocument.ts";
import { readTable } from "../table/readTable.ts";
import type { TableField } from "../table/tableFields.ts";
import { mergedStructure } from "./mergedStructure.ts";
import type { Workbook } from "./workbook.ts";

/** What is imported of a workbook, or of a table that was made one. */
export interface WorkbookRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly language: Language;
  readonly workbook: Workbook;
  /** Headings that the caller names the field of. */
  readonly mapped: ReadonlyMap<string, TableField>;
  readonly nothingFound: FindingId;
  /** Findings of how the file was read, before any of what it says. */
  readonly report?: (findings: FindingCollector) => void;
  readonly onProgress?: ((read: number, all: number) => void) | undefined;
}

/**
 * Reads the sheets of a workbook into a register: the records and the list of the CNIL's form, tables of one activity a
 * row, and the complements of our own export. Every word of every cell ends in a value, in `structure` or in a finding;
 * places are those of the workbook's derived text.
 */
export const importWorkbook = (request: WorkbookRequest): Register => {
  const { bytes, name, language, workbook, mapped } = request;
  const { text, sheets, notices } = workbook;
  const findings = new FindingCollector(text, language);
  const coverage = new Coverage(text);
  for (const { span, rows } of sheets) {
    coverage.mark("heading", { start: span.start - 1, end: span.end + 1 });
    for (const { cells } of rows) for (const { label } of cells) coverage.mark("label", label);
  }
  request.report?.(findings);
  if (notices.macros) findings.add("workbook.macros", { source: [] });
  if (notices.formulas > 0)
    findings.add("workbook.formulas", { source: [] }, { count: notices.formulas });
  if (notices.cut.length > 0)
    findings.add("workbook.cut", { source: [] }, { sheets: notices.cut.slice(0, 5).join(", ") });

  const sorted = sortSheets(sheets, mapped);
  const ids = new Map<string, number>();
  const context = { text, coverage, findings };
  const { contacts, activities, recordSheets } = readRecords(
    context,
    sorted,
    ids,
    request.onProgress,
  );
  for (const table of sorted.tables) readTable(context, table, activities, ids, contacts);
  readComplements(context, sorted.complements, recordSheets, activities, {
    contacts,
    lists: new Set(sorted.lists.map(({ sheet: { name: listed } }) => listed)),
  });
  for (const { sheet } of sorted.forms)
    for (const { cells } of sheet.rows)
      for (const { span } of cells) coverage.mark("boilerplate", span);

  if (activities.length === 0) reportNothing(context, request, sorted);
  else reportSheets(context, sorted);
  reportLeftovers(text, coverage, findings);
  return {
    format: "egide/register@1",
    document: { name, sha256: sha256(bytes), language: languageOf(text) },
    ...contacts.head,
    activities,
    findings: findings.list,
    structure: mergedStructure(text, coverage.structure),
  };
};

/** What is no sheet of a register is told whole, once a sheet. */
const reportSheets = (
  { coverage, findings }: { coverage: Coverage; findings: FindingCollector },
  { unknown }: SortedSheets,
): void => {
  for (const { name, rows } of unknown) {
    const cells = rows.flatMap((row) => row.cells);
    const first = cells[0];
    if (first === undefined) continue;
    const source = [{ start: first.label.start, end: cells.at(-1)!.span.end }];
    coverage.place(source);
    findings.add("sheet.not-read", { source }, { sheet: name });
  }
};

const reasons = {
  empty: { fr: "« {sheet} » n’a aucun mot.", en: "“{sheet}” has no word." },
  unfilled: {
    fr: "« {sheet} » est un modèle de fiche que personne n’a rempli.",
    en: "“{sheet}” is a form that nobody filled in.",
  },
  form: { fr: "« {sheet} » est une notice du modèle.", en: "“{sheet}” is guidance of the form." },
  list: { fr: "« {sheet} » est une liste sans ligne.", en: "“{sheet}” is a list without rows." },
  table: {
    fr: "« {sheet} » a des en-têtes et aucune ligne.",
    en: "“{sheet}” has headings and no row.",
  },
  unknown: {
    fr: "« {sheet} » n’a ni rubrique ni en-tête connus.",
    en: "“{sheet}” has neither headings nor columns that are known.",
  },
} as const;
const mostReasons = 6;

const reportNothing = (
  { coverage, findings }: { readonly coverage: Coverage; readonly findings: FindingCollector },
  { language, workbook, nothingFound }: WorkbookRequest,
  sorted: SortedSheets,
): void => {
  const { text, sheets } = workbook;
  const why = sheets.slice(0, mostReasons).map((sheet) => {
    const reason =
      sheet.rows.length === 0
        ? "empty"
        : sorted.kinds.get(sheet) === "record"
          ? "unfilled"
          : (sorted.kinds.get(sheet) ?? "unknown");
    return fill(reasons[reason as keyof typeof reasons][language], { sheet: sheet.name });
  });
  const whole = text.trimEnd();
  coverage.place([{ start: 0, end: whole.length }]);
  findings.add(
    nothingFound,
    { source: whole === "" ? [] : [{ start: 0, end: whole.length }] },
    { reasons: why.join(" ") },
  );
};
