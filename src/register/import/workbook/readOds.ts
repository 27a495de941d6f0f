import {
  openArchive,
  XmlScanner,
  type Archive,
  type XmlAttributes,
  type XmlHandler,
} from "../../../platform/archives/index.ts";
import { Unreadable } from "../unreadable.ts";
import type { Workbook } from "./workbook.ts";
import { frenchDay } from "./serialDay.ts";
import { WorkbookBuilder } from "./workbookBuilder.ts";

/** A cell or row that is repeated more often than this stands for « to the end of the sheet » and says nothing new. */
const mostRepeats = 1_000;
/** The widest sheet of any program. */
const mostColumns = 16_384;

/**
 * Reads an OpenDocument spreadsheet (ISO/IEC 26300): its `content.xml` alone; styles, pictures, macros and whatever lies
 * outside stay where they are.
 * @throws Unreadable with the reason.
 */
export const readOds = (bytes: Uint8Array, archive: Archive = openArchive(bytes)): Workbook => {
  if (isEncrypted(archive)) throw new Unreadable("archive.encrypted");
  const builder = new WorkbookBuilder();
  builder.notices.macros = [...archive.names].some((name) => /^(?:Basic|Scripts)\//.test(name));
  const scanner = new XmlScanner(new OdsHandler(builder));
  let stopped = false;
  archive.stream("content.xml", (piece) => {
    scanner.push(piece);
    if (!builder.isFull) return "more";
    stopped = true;
    return "enough";
  });
  if (stopped) builder.cut();
  else scanner.end();
  return builder.build();
};

/**
 * Reads the same as one file of XML (.fods), which programs that compare versions like.
 * @throws Unreadable with the reason.
 */
export const readFlatOds = (text: string): Workbook => {
  const builder = new WorkbookBuilder();
  const encoder = new TextEncoder();
  const scanner = new XmlScanner(new OdsHandler(builder));
  for (let at = 0; at < text.length && !builder.isFull; at += piece)
    scanner.push(encoder.encode(text.slice(at, at + piece)));
  if (builder.isFull) builder.cut();
  else scanner.end();
  builder.notices.macros = /<(?:script:|office:)(?:module|library|script)[\s>]/.test(text);
  return builder.build();
};
const piece = 65_536;

const isEncrypted = (archive: Archive): boolean => {
  if (!archive.names.has("META-INF/manifest.xml")) return false;
  let encrypted = false;
  const scanner = new XmlScanner({
    open: (name) => {
      encrypted ||= name === "encryption-data";
    },
    close: () => {},
    text: () => {},
  });
  archive.stream("META-INF/manifest.xml", (piece) => {
    scanner.push(piece);
    return encrypted ? "enough" : "more";
  });
  return encrypted;
};

interface OpenCell {
  readonly column: number;
  readonly repeats: number;
  readonly attributes: XmlAttributes;
  paragraphs: string[];
}

class OdsHandler implements XmlHandler {
  readonly #builder: WorkbookBuilder;
  #row = 0;
  #rowRepeats = 1;
  #column = 0;
  #cell: OpenCell | null = null;
  #cells: { column: number; words: string; date: string | null }[] = [];
  #inParagraph = false;
  /** Within a note, a drawing or a change that was undone: no words of the cell. */
  #aside = 0;
  #inTable = false;

  constructor(builder: WorkbookBuilder) {
    this.#builder = builder;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || asides.has(name)) {
      this.#aside++;
      return;
    }
    if (name === "table") {
      // A table within a cell's drawing is an aside; one at the top is a sheet.
      this.#builder.sheet(attributes("name") ?? "");
      this.#row = 0;
      this.#inTable = true;
    } else if (name === "table-row") {
      this.#rowRepeats = repeats(attributes("number-rows-repeated"));
      this.#column = 0;
      this.#cells = [];
    } else if (name === "table-cell" || name === "covered-table-cell") {
      if (isComputed(attributes("formula"))) this.#builder.notices.formulas++;
      this.#cell = {
        column: this.#column,
        repeats: repeats(attributes("number-columns-repeated")),
        attributes,
        paragraphs: [],
      };
    } else if (this.#cell !== null) this.#inCell(name, attributes, this.#cell);
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (name === "table") this.#inTable = false;
    else if (name === "p" || name === "h") this.#inParagraph = false;
    else if (name === "table-row") this.#endRow();
    else if ((name === "table-cell" || name === "covered-table-cell") && this.#cell !== null)
      this.#endCell(this.#cell);
  }

  text(words: string): void {
    if (this.#aside > 0 || !this.#inParagraph || this.#cell === null) return;
    this.#append(this.#cell, words.replaceAll(/[ \t\r\n]+/g, " "));
  }

  #inCell(name: string, attributes: XmlAttributes, cell: OpenCell): void {
    if (name === "p" || name === "h") {
      cell.paragraphs.push("");
      this.#inParagraph = true;
    } else if (name === "s")
      this.#append(cell, " ".repeat(Math.min(repeats(attributes("c")), 100)));
    else if (name === "tab") this.#append(cell, "\t");
    else if (name === "line-break") this.#append(cell, "\n");
  }

  #append(cell: OpenCell, words: string): void {
    const last = cell.paragraphs.length - 1;
    if (last >= 0) cell.paragraphs[last] += words;
  }

  #endCell(cell: OpenCell): void {
    this.#cell = null;
    this.#column = cell.column + cell.repeats;
    const words = cell.paragraphs.join("\n").trim() || valueOf(cell.attributes);
    if (words === "") return;
    const date = dayOf(cell.attributes);
    const last = Math.min(cell.column + Math.min(cell.repeats, mostRepeats), mostColumns);
    if (last < this.#column) this.#builder.cut();
    for (let column = cell.column; column < last; column++)
      this.#cells.push({ column, words, date });
  }

  #endRow(): void {
    const first = this.#row + 1;
    this.#row += this.#rowRepeats;
    if (this.#cells.length === 0 || !this.#inTable) return;
    if (this.#rowRepeats > mostRepeats) this.#builder.cut();
    for (let each = 0; each < Math.min(this.#rowRepeats, mostRepeats); each++)
      for (const { column, words, date } of this.#cells)
        this.#builder.cell(first + each, column, words, date);
  }
}

const asides = new Set([
  "annotation",
  "shapes",
  "frame",
  "custom-shape",
  "forms",
  "tracked-changes",
  "dde-links",
  "named-expressions",
  "content-validations",
  "automatic-styles",
  "font-face-decls",
  "scripts",
]);

/** A link is written as a formula too, and computes nothing. */
const isComputed = (formula: string | null): boolean =>
  formula !== null && !/^[a-z]*:?=HYPERLINK\(/i.test(formula);

const repeats = (count: string | null): number => {
  const number = count === null ? 1 : Number.parseInt(count, 10);
  return Number.isFinite(number) && number > 1 ? number : 1;
};

/** A cell of a value that shows no words has them in its attributes. */
const valueOf = (attributes: XmlAttributes): string => {
  const type = attributes("value-type");
  if (type === "date") return frenchDay(dayOf(attributes)) ?? attributes("date-value") ?? "";
  if (type === "boolean") return attributes("boolean-value") ?? "";
  if (type === "string") return attributes("string-value") ?? "";
  return attributes("value") ?? "";
};

const dayOf = (attributes: XmlAttributes): string | null =>
  attributes("value-type") === "date"
    ? (/^\d{4}-\d{2}-\d{2}/.exec(attributes("date-value") ?? "")?.[0] ?? null)
    : null;
