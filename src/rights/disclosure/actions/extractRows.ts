import type { RowExtract, RowValue } from "../../../connectors/index.ts";
import type { Language } from "../../../kernel/index.ts";
import { csvLine } from "../../../platform/escaping/index.ts";
import { valueText } from "../../reach/package/rowsAsText.ts";
import { leavingValue, type Question } from "../model/question.ts";

/** What left, or would leave, of one collection: counts alone. */
export interface Carried {
  readonly question: Question;
  rows: number;
  /** Rows of the declaration whose processing is restricted: they stay. */
  restricted: number;
  /** By heading, how many values a condition kept here. */
  readonly withheld: Map<string, number>;
}

export type FileFormat = "csv" | "json";

type Cell = RowValue | boolean;

const encoder = new TextEncoder();

/**
 * The rows of a declared transmission as a file, in pieces: some thousand rows are in memory, whatever the size. `carried`
 * counts meanwhile; it must be read while `rows` can be.
 */
export async function* extractRows(
  carried: readonly Carried[],
  rows: ReadonlyMap<string, RowExtract>,
  format: FileFormat,
  language: Language,
): AsyncGenerator<Uint8Array> {
  if (format === "json") yield encoder.encode("{");
  for (const [at, one] of carried.entries()) {
    const { columns, collection } = one.question;
    const headings = columns.map(({ heading }) => heading);
    if (format === "csv") yield encoder.encode(`\u{FEFF}${csvLine(headings)}`);
    else yield encoder.encode(`${at === 0 ? "" : ","}\n${JSON.stringify(collection)}: [`);
    let before = "\n";
    for await (const page of pages(one, rows)) {
      if (format === "csv")
        yield encoder.encode(
          page.map((row) => csvLine(row.map((cell) => spoken(cell, language)))).join(""),
        );
      else {
        const objects = page.map((row) => asObject(headings, row));
        yield encoder.encode(`${before}${objects.join(",\n")}`);
        before = ",\n";
      }
    }
    if (format === "json") yield encoder.encode("\n]");
  }
  if (format === "json") yield encoder.encode("\n}\n");
}

async function* pages(
  one: Carried,
  rows: ReadonlyMap<string, RowExtract>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  const { question } = one;
  const found = rows.get(question.store)?.rows(question.collection, question.asked) ?? [];
  for await (const page of found) {
    one.rows += page.length;
    yield page.map((row) =>
      question.columns.map((column) => {
        const { value, withheld } = leavingValue(question, column, row);
        if (withheld) one.withheld.set(column.heading, (one.withheld.get(column.heading) ?? 0) + 1);
        return value;
      }),
    );
  }
}

/** As a spreadsheet shows it. Many programs end a text at a NUL, and would hide what follows. */
const spoken = (cell: Cell, language: Language): string =>
  typeof cell === "boolean"
    ? presenceWords[language][cell ? 1 : 0]
    : valueText(cell).replaceAll("\0", "\u{FFFD}");

export const presenceWords = { fr: ["non", "oui"], en: ["no", "yes"] } as const;

/** Values as text, as the database writes them, so that no number is rounded; presence as a truth value. */
const asObject = (headings: readonly string[], row: readonly Cell[]): string =>
  JSON.stringify(
    Object.fromEntries(
      headings.map((heading, at) => {
        const cell = row[at] ?? null;
        return [heading, cell === null || typeof cell === "boolean" ? cell : valueText(cell)];
      }),
    ),
  );
