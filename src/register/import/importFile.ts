import { sha256 } from "../../kernel/index.ts";
import type { Register } from "../model/register.ts";
import { UnreadableArchive } from "../../platform/archives/index.ts";
import { fileKind, type FileKind } from "./fileKind.ts";
import { FindingCollector } from "./findings.ts";
import { importDocument, type ImportRequest } from "./importDocument.ts";
import { importFides, isFides } from "./fides/importFides.ts";
import { importOwn, isOwn } from "./own/importOwn.ts";
import { readTree } from "./own/readTree.ts";
import { importCsv } from "./table/importCsv.ts";
import { mappedColumns, type TableField } from "./table/tableFields.ts";
import { importWorkbook } from "./workbook/importWorkbook.ts";
import { readFlatOds, readOds } from "./workbook/readOds.ts";
import { Unreadable } from "./unreadable.ts";
import { readXlsx } from "./workbook/readXlsx.ts";

/** A file to import, and what the caller knows of the columns of a table. */
export interface FileRequest extends ImportRequest {
  /** What the columns of a table are, by their headings. */
  readonly columns?: ReadonlyMap<string, TableField>;
}

/**
 * Reads a file of any kind into a register: a published page, a spreadsheet, a table, a register of our own format, or the
 * systems of Fides.
 *
 * It never fails, and keeps the promises of `importDocument`: what cannot be read is a finding, every value is words of the
 * file, and every word is in a value, in `structure` or in a finding. Where the file is no text, places are those of the
 * text that `readableText` makes of it.
 */
export const importFile = (request: FileRequest): Register => {
  try {
    const kind = fileKind(request.bytes, request.name);
    return kind.kind === "page" ? importDocument(request) : importKind(kind, request);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof UnreadableArchive)
      return nothingOf(request, error);
    throw error;
  }
};

const importKind = (kind: Exclude<FileKind, { kind: "page" }>, request: FileRequest): Register => {
  const mapped = mappedColumns(request.columns ?? new Map());
  switch (kind.kind) {
    case "ods":
    case "xlsx": {
      const read = kind.kind === "ods" ? readOds : readXlsx;
      const workbook = read(request.bytes, kind.archive);
      return importWorkbook({ ...request, workbook, mapped, nothingFound: "workbook.no-activity" });
    }
    case "fods": {
      const workbook = readFlatOds(kind.text);
      return importWorkbook({ ...request, workbook, mapped, nothingFound: "workbook.no-activity" });
    }
    case "csv":
      return importCsv(request, kind.text, mapped);
    default: {
      const tree = readTree(kind.text, kind.kind);
      if (isFides(tree.value)) return importFides(request, tree);
      if (!isOwn(tree.value)) throw new Unreadable("own.unknown-format");
      return importOwn(request, tree);
    }
  }
};

/** A register of nothing, with the reason. */
const nothingOf = (
  { bytes, name, language }: FileRequest,
  { rule, params }: Pick<Unreadable, "rule" | "params">,
): Register => {
  const findings = new FindingCollector("", language);
  findings.add(rule, { source: [] }, params);
  return {
    format: "egide/register@1",
    document: { name, sha256: sha256(bytes), language: null },
    controller: null,
    dataProtectionOfficers: [],
    activities: [],
    findings: findings.list,
    structure: [],
  };
};
