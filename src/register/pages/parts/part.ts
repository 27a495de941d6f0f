import type { Bilingual } from "../../../kernel/index.ts";
import type { Activity } from "../../model/register.ts";

/** What stands in the fields of one row, by the name of its column; `true` in a box that is ticked. */
export type Row = Readonly<Record<string, string>>;

export interface Column {
  readonly name: string;
  readonly label: Bilingual;
  /** `lines`: several, of which each means something; `text`: words that may take several lines on the page. */
  readonly kind: "line" | "text" | "lines" | "date" | "choice" | "box";
  readonly hint?: Bilingual;
  readonly choices?: readonly { readonly value: string; readonly label: Bilingual }[];
  /** A row in which anything is typed says this too. */
  readonly isNeeded?: true;
  /** In capitals, such as the code of a country. */
  readonly pattern?: { readonly is: RegExp; readonly wrong: Bilingual };
  /** It is kept with the row, and no person sees it. */
  readonly isHidden?: true;
}

/** The fields of a part, and why they are asked for. */
export interface PartFields {
  readonly name: string;
  readonly title: Bilingual;
  /** Why it is asked for, as whoever fills it in needs to know. */
  readonly why: Bilingual;
  readonly article: Bilingual;
  /** What one row is called, where there may be several; null where there is one. */
  readonly row: Bilingual | null;
  /** Of a part that is one thing: it is never left empty. */
  readonly isRequired?: true;
  readonly columns: readonly Column[];
}

/** A part of an activity, or of the head, as it is asked for, shown, and compared: what the law wants to know, in fields. */
export interface Part<Subject = Activity> extends PartFields {
  /** What the fields hold. */
  read(subject: Subject): readonly Row[];
  /** The subject with what was typed; what was not touched stays the same value, with its place in the page. */
  write(subject: Subject, rows: readonly Row[]): Subject;
}

/** The words of a field as they are kept and compared: what a browser does to blanks is no change. */
const settled = (column: Column, text: string): string => {
  if (column.kind !== "lines") return oneLine(text);
  return text
    .split("\n")
    .map((line) => line.replaceAll("\t", "  ").trimEnd())
    .filter((line) => line.trim() !== "")
    .join("\n");
};

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export const settledRow = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(
    columns.map((column) => [column.name, settled(column, row[column.name] ?? "")]),
  );

/** Nothing is said in it that a person sees. */
export const isEmptyRow = (columns: readonly Column[], row: Row): boolean =>
  columns.every(({ name, isHidden }) => isHidden === true || (row[name] ?? "") === "");

/** What two states of a part are compared by. */
export const partState = (part: PartFields, rows: readonly Row[]): string =>
  JSON.stringify(
    rows
      .map((row) => settledRow(part.columns, row))
      .filter((row) => !isEmptyRow(part.columns, row))
      .map((row) =>
        part.columns.filter(({ isHidden }) => !isHidden).map(({ name }) => row[name] ?? ""),
      ),
  );

type Described = Omit<PartFields, "row">;

/**
 * A part that is a list of things, a row each. A row that says what a thing said is that thing; one that says the same of
 * its first column is the thing, changed; another is a new one.
 */
export const listPart = <T, Subject = Activity>({
  items,
  rowOf,
  make,
  put,
  ...described
}: Described & {
  readonly row: Bilingual;
  readonly items: (subject: Subject) => readonly T[];
  readonly rowOf: (item: T) => Row;
  readonly make: (row: Row, was: T | undefined) => T;
  readonly put: (subject: Subject, items: T[]) => Subject;
}): Part<Subject> => {
  const { columns } = described;
  const stateOf = (row: Row): string => JSON.stringify(settledRow(columns, row));
  return {
    ...described,
    read: (subject) => items(subject).map(rowOf),
    write: (subject, rows) => {
      const left = [...items(subject)];
      const take = (isIt: (item: T) => boolean): T | undefined => {
        const at = left.findIndex(isIt);
        return at === -1 ? undefined : left.splice(at, 1)[0];
      };
      const same = rows.map((row) => take((item) => stateOf(rowOf(item)) === stateOf(row)));
      const [key] = columns;
      const keyOf = (row: Row): string =>
        key === undefined ? "" : settled(key, row[key.name] ?? "");
      return put(
        subject,
        rows.map((row, index) => {
          const known = same[index];
          if (known !== undefined) return known;
          return make(
            row,
            take((item) => keyOf(rowOf(item)) === keyOf(row)),
          );
        }),
      );
    },
  };
};

/** A part that is one thing, of several fields. */
export const onePart = <Subject = Activity>({
  rowOf,
  put,
  ...described
}: Described & {
  readonly rowOf: (subject: Subject) => Row;
  readonly put: (subject: Subject, row: Row) => Subject;
}): Part<Subject> => ({
  ...described,
  row: null,
  read: (subject) => [rowOf(subject)],
  write: (subject, rows) => put(subject, rows[0] ?? {}),
});

interface Quoted {
  readonly text: string;
}

/** Values that are typed one a line. */
export const linesOf = (values: readonly Quoted[]): string =>
  values.map(({ text }) => oneLine(text)).join("\n");

/** The values of lines: a line left as it was is the value that it was, and keeps its place in the page. */
export const valuesOfLines = <T extends Quoted>(
  lines: string,
  before: readonly T[],
  make: (text: string) => T,
): T[] => {
  const left = [...before];
  return lines
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line) => {
      const at = left.findIndex(({ text }) => oneLine(text) === line);
      return at === -1 ? make(line) : (left.splice(at, 1)[0] ?? make(line));
    });
};

type Optional = {
  [K in keyof Activity]-?: undefined extends Activity[K] ? K : never;
}[keyof Activity];

/** An activity with an optional member, or without it: nothing said is no member. */
export const withMember = <K extends Optional>(
  activity: Activity,
  name: K,
  value: NonNullable<Activity[K]> | undefined,
): Activity => {
  const { [name]: _before, ...rest } = activity;
  return value === undefined ? (rest as Activity) : { ...activity, [name]: value };
};

/** A member that is there where something was typed. */
export const given = <K extends string>(
  name: K,
  text: string | undefined,
): { readonly [P in K]?: string } => (text ? ({ [name]: text } as { [P in K]: string }) : {});

/** A list that is there where it has something in it. */
export const some = <T>(items: T[]): T[] | undefined => (items.length === 0 ? undefined : items);
