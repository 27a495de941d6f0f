import { XmlScanner, type Archive, type XmlHandler } from "../../../platform/archives/index.ts";
import { Unreadable } from "../unreadable.ts";

/** The parts of a workbook beside its sheets. */

const read = (archive: Archive, name: string, handler: Partial<XmlHandler>): void => {
  const scanner = new XmlScanner({ open: () => {}, close: () => {}, text: () => {}, ...handler });
  archive.stream(name, (piece) => {
    scanner.push(piece);
    return "more";
  });
  scanner.end();
};

/** A workbook of more sheets is no register that anybody keeps. */
const mostSheets = 5_000;

/** Its sheets in their order, with the members that hold them, and how it counts days. */
export const readPlan = (
  archive: Archive,
): { sheets: { name: string; member: string }[]; is1904: boolean } => {
  const targets = new Map<string, string>();
  const rels = "xl/_rels/workbook.xml.rels";
  if (!archive.names.has(rels)) throw new Unreadable("archive.damaged");
  read(archive, rels, {
    open: (name, attributes) => {
      const id = attributes("Id");
      if (name === "Relationship" && id !== null) targets.set(id, attributes("Target") ?? "");
    },
  });
  const sheets: { name: string; member: string }[] = [];
  let is1904 = false;
  read(archive, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes("date1904") ?? "");
      if (name !== "sheet") return;
      const target = targets.get(attributes("id") ?? "") ?? "";
      // A chart or a dialogue has no cells.
      if (target === "" || !/worksheets\//.test(target)) return;
      if (sheets.length === mostSheets)
        throw new Unreadable("workbook.too-many-sheets", { limit: mostSheets });
      const member = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attributes("name") ?? "", member });
    },
  });
  return { sheets, is1904 };
};

/** Characters of all shared strings that are kept. */
const mostShared = 40_000_000;

/** The strings that cells share, in their order: the runs of a rich text joined, without their pronunciation. */
export const readSharedStrings = (archive: Archive): readonly string[] => {
  const name = "xl/sharedStrings.xml";
  const strings: string[] = [];
  if (!archive.names.has(name)) return strings;
  let words = "";
  let length = 0;
  let taking = false;
  let phonetic = 0;
  read(archive, name, {
    open: (element) => {
      if (element === "si") words = "";
      if (element === "rPh") phonetic++;
      taking = element === "t" && phonetic === 0;
    },
    close: (element) => {
      taking = false;
      if (element === "rPh") phonetic--;
      if (element !== "si") return;
      length += words.length;
      if (length > mostShared)
        throw new Unreadable("archive.too-large", { limit: mostShared / 1_000_000 });
      strings.push(words);
    },
    text: (run) => {
      if (taking) words += run;
    },
  });
  return strings;
};

/** Formats of days among those that every workbook has (ECMA-376, 18.8.30). */
const builtIn: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** The indices of the cell styles that show a number as a day. */
export const readDateStyles = (archive: Archive): ReadonlySet<number> => {
  const name = "xl/styles.xml";
  const styles = new Set<number>();
  if (!archive.names.has(name)) return styles;
  const formats = new Set(builtIn);
  let inCellFormats = false;
  let index = 0;
  read(archive, name, {
    open: (element, attributes) => {
      if (element === "numFmt" && showsDay(attributes("formatCode") ?? ""))
        formats.add(Number(attributes("numFmtId")));
      if (element === "cellXfs") inCellFormats = true;
      if (element !== "xf" || !inCellFormats) return;
      if (formats.has(Number(attributes("numFmtId") ?? 0))) styles.add(index);
      index++;
    },
    close: (element) => {
      if (element === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
};

/** A format with a year or a day in it, outside of quotes, escapes, and brackets for colours and locales. */
const showsDay = (code: string): boolean =>
  /[dyj]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
