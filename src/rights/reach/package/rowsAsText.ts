import type { RowTuple, RowValue } from "../../../connectors/index.ts";
import { csvLine } from "../../../platform/escaping/index.ts";
import type { PersonPart } from "../actions/readPerson.ts";

const encoder = new TextEncoder();

/** A value as a person reads it; bytes as their hexadecimal digits. */
export const valueText = (value: RowValue): string => {
  if (value === null) return "";
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : String(value);
};

/** A table for a spreadsheet, with a mark that tells it the letters are UTF-8. `seen`: each page on its way. */
export async function* rowsAsCsv(
  { columns, rows }: PersonPart,
  seen: (rows: readonly RowTuple[]) => void,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(`\u{FEFF}${csvLine(columns)}`);
  for await (const page of rows()) {
    seen(page);
    yield encoder.encode(page.map((row) => csvLine(row.map(valueText))).join(""));
  }
}

/** One object for each row; numbers and truth values as such where the column holds them. */
export async function* rowsAsJson({
  columns,
  collection,
  rows,
}: PersonPart): AsyncGenerator<Uint8Array> {
  const families = columns.map(
    (column) => collection.table.columns.find(({ name }) => name === column)?.family ?? "other",
  );
  let before = "[\n";
  for await (const page of rows()) {
    const lines = page.map((row) =>
      JSON.stringify(
        Object.fromEntries(
          columns.map((column, at) => [column, typed(row[at] ?? null, families[at] ?? "other")]),
        ),
      ),
    );
    yield encoder.encode(`${before}${lines.join(",\n")}`);
    before = ",\n";
  }
  yield encoder.encode(before === "[\n" ? "[]\n" : "\n]\n");
}

/** A number that would be rounded stays a text. */
const typed = (value: RowValue, family: string): string | number | boolean | null => {
  if (value === null || typeof value === "number") return value;
  const text = valueText(value);
  if (family === "boolean" && /^(?:t|f|true|false)$/.test(text)) return text.startsWith("t");
  const isNumber = family === "integer" || family === "decimal";
  return isNumber && String(Number(text)) === text ? Number(text) : text;
};
