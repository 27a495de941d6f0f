import type { FastifyRequest } from "fastify";
import { colon, sha256, type Language } from "../../../../kernel/index.ts";
import type { FieldError } from "../../../../platform/web/index.ts";
import {
  isEmptyRow,
  partState,
  settledRow,
  type Part,
  type PartFields,
  type Row,
} from "../../parts/part.ts";
import type { Section } from "../../parts/sections.ts";
import { words } from "./editWords.ts";

/** A row on its way: the number that its fields bear, and what stands in them. */
export interface TypedRow {
  readonly number: number;
  readonly row: Row;
  /** It was just asked for. */
  readonly isAsked?: boolean;
}

/** What the fields of a section are called: the part, the number of the row, the column. */
export const rowFields = /^(?:[a-zA-Z]+-\d{1,4}-[a-zA-Z-]+|pick-[a-zA-Z]+|conflict)$/;

export const fieldName = (part: PartFields, number: number, column: string): string =>
  `${part.name}-${number}-${column}`;

/** What was sent; null where the page was only asked for. */
export const sentFields = ({ method, body }: FastifyRequest): URLSearchParams | null =>
  method === "POST" && body instanceof URLSearchParams ? body : null;

/** The rows of a part as they are typed, in their order; of a button that was pressed, with what it asks for. */
export const rowsTyped = (part: PartFields, fields: URLSearchParams): readonly TypedRow[] => {
  const numbers = new Set<number>();
  const own = new RegExp(`^${part.name}-(\\d{1,4})-`);
  for (const name of fields.keys()) {
    const [, number] = own.exec(name) ?? [];
    if (number !== undefined) numbers.add(Number(number));
  }
  if (part.row === null) numbers.add(1);
  const step = fields.get("step") ?? "";
  const out = new RegExp(`^out-${part.name}-(\\d{1,4})$`).exec(step)?.[1];
  const rows = [...numbers]
    .toSorted((a, b) => a - b)
    .filter((number) => String(number) !== out)
    .map((number) => ({ number, row: rowTyped(part, fields, number) }));
  if (step !== `row-${part.name}`) return rows;
  const next = Math.max(0, ...numbers) + 1;
  return [...rows, { number: next, row: {}, isAsked: true }];
};

const rowTyped = (part: PartFields, fields: URLSearchParams, number: number): Row =>
  Object.fromEntries(
    part.columns.map(({ name }) => [
      name,
      // A control character stands in no text that a person types; a database refuses some.
      (fields.getAll(fieldName(part, number, name)).at(-1) ?? "")
        .replaceAll("\r\n", "\n")
        // oxlint-disable-next-line no-control-regex
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ""),
    ]),
  );

/** The rows that say something, as they are kept. */
export const rowsSaid = (part: PartFields, rows: readonly TypedRow[]): readonly Row[] =>
  rows
    .map(({ row }) => settledRow(part.columns, row))
    .filter((row) => !isEmptyRow(part.columns, row));

/** The rows of an activity as they are shown at first. */
export const rowsShown = <Subject>(part: Part<Subject>, subject: Subject): readonly TypedRow[] =>
  part.read(subject).map((row, index) => ({ number: index + 1, row }));

/** What keeps rows from being kept: a date that is none, a choice that there is not, something without its name. */
export const mistakesIn = (
  part: PartFields,
  rows: readonly TypedRow[],
  language: Language,
): readonly FieldError[] =>
  rows.flatMap(({ number, row: typed }) => {
    const row = settledRow(part.columns, typed);
    if (part.row !== null && isEmptyRow(part.columns, row)) return [];
    return part.columns.flatMap((column): FieldError[] => {
      const { name, label, kind, choices, isNeeded, pattern } = column;
      const text = row[name] ?? "";
      const wrong = (message: string): FieldError[] => [
        {
          field: fieldName(part, number, name),
          message: `${label[language]}${colon[language]}${message}`,
        },
      ];
      if (text === "") {
        const isLeft = mayBeLeft(part) && isEmptyRow(part.columns, row);
        return isNeeded && !isLeft ? wrong(words.needed[language]) : [];
      }
      if (kind === "date" && !isDay(text)) return wrong(words.noDay[language]);
      if (kind === "choice" && !choices?.some(({ value }) => value === text))
        return wrong(words.noChoice[language]);
      return pattern === undefined || pattern.is.test(text) ? [] : wrong(pattern.wrong[language]);
    });
  });

/** A part that is one thing may be left empty as a whole: nothing of it is asked for until something is said. */
export const mayBeLeft = ({ row, isRequired }: PartFields): boolean =>
  row === null && isRequired !== true;

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** What tells whether somebody changed a section since it was shown. */
export const sectionState = <Subject>({ parts }: Section<Subject>, subject: Subject): string =>
  sha256(parts.map((part) => partState(part, part.read(subject))).join("\n"));
