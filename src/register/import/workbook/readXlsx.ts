import {
  openArchive,
  XmlScanner,
  type Archive,
  type XmlAttributes,
  type XmlHandler,
} from "../../../platform/archives/index.ts";
import { Unreadable } from "../unreadable.ts";
import { dayOfSerial, frenchDay } from "./serialDay.ts";
import type { Workbook } from "./workbook.ts";
import { WorkbookBuilder } from "./workbookBuilder.ts";
import { readDateStyles, readPlan, readSharedStrings } from "./xlsxParts.ts";

/**
 * Reads an Office Open XML workbook (ECMA-376): the sheets in their order, shared and inline strings, and the styles that
 * tell a day from a number. Macros, links to other files and queries stay where they are.
 * @throws Unreadable with the reason.
 */
export const readXlsx = (bytes: Uint8Array, archive: Archive = openArchive(bytes)): Workbook => {
  const builder = new WorkbookBuilder();
  builder.notices.macros = [...archive.names].some((name) => /vbaProject|macrosheets/i.test(name));
  const plan = readPlan(archive);
  const strings = readSharedStrings(archive);
  const dates = readDateStyles(archive);
  for (const { name, member } of plan.sheets) {
    builder.sheet(name);
    if (builder.isFull) {
      builder.cut();
      continue;
    }
    if (!archive.names.has(member)) throw new Unreadable("archive.damaged");
    readMember(
      archive,
      member,
      new SheetHandler(builder, strings, dates, plan.is1904),
      () => builder.isFull,
    );
    if (builder.isFull) builder.cut();
  }
  return builder.build();
};

const readMember = (
  archive: Archive,
  member: string,
  handler: XmlHandler,
  isEnough: () => boolean,
): void => {
  const scanner = new XmlScanner(handler);
  let stopped = false;
  archive.stream(member, (piece) => {
    scanner.push(piece);
    stopped = isEnough();
    return stopped ? "enough" : "more";
  });
  if (!stopped) scanner.end();
};

class SheetHandler implements XmlHandler {
  readonly #builder: WorkbookBuilder;
  readonly #strings: readonly string[];
  readonly #dates: ReadonlySet<number>;
  readonly #is1904: boolean;
  #row = 0;
  #column = 0;
  #attributes: XmlAttributes | null = null;
  #words = "";
  #taking = false;
  #phonetic = 0;

  constructor(
    builder: WorkbookBuilder,
    strings: readonly string[],
    dates: ReadonlySet<number>,
    is1904: boolean,
  ) {
    this.#builder = builder;
    this.#strings = strings;
    this.#dates = dates;
    this.#is1904 = is1904;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "row") {
      this.#row = Number(attributes("r") ?? this.#row + 1);
      this.#column = 0;
    } else if (name === "c") {
      const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes("r") ?? "");
      if (place) {
        this.#column = columnIndex(place[1]!);
        this.#row = Number(place[2]);
      }
      this.#attributes = attributes;
      this.#words = "";
    } else if (name === "f") this.#builder.notices.formulas++;
    else if (name === "rPh") this.#phonetic++;
    this.#taking = (name === "v" || name === "t") && this.#phonetic === 0;
  }

  close(name: string): void {
    this.#taking = false;
    if (name === "rPh") this.#phonetic--;
    if (name !== "c" || this.#attributes === null) return;
    const { words, date } = this.#value(this.#attributes);
    this.#builder.cell(this.#row, this.#column, words, date);
    this.#attributes = null;
    this.#column++;
  }

  text(words: string): void {
    if (this.#taking && this.#attributes !== null) this.#words += words;
  }

  #value(attributes: XmlAttributes): { words: string; date: string | null } {
    const words = this.#words;
    const type = attributes("t") ?? "n";
    if (type === "s") return { words: this.#strings[Number(words)] ?? "", date: null };
    if (type === "b") return { words: words === "1" ? "VRAI" : "FAUX", date: null };
    if (type === "d" || (type === "n" && this.#dates.has(Number(attributes("s") ?? 0)))) {
      const date =
        type === "d"
          ? (/^\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? null)
          : words === ""
            ? null
            : dayOfSerial(Number(words), this.#is1904);
      return { words: frenchDay(date) ?? words, date };
    }
    return { words, date: null };
  }
}

const columnIndex = (name: string): number => {
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
};
