import { cnilRows, cnilSections, type CnilSection } from "../../model/cnilRecord.ts";
import { matchLabel } from "../fieldLabels.ts";
import type { Cell, Row, Sheet } from "../workbook/workbook.ts";
import { canonical, isGuidance, saysNothing } from "./words.ts";

/** A row of a record: its label, and the cell of each column that its section has. */
export interface RecordRow {
  readonly label: Cell | null;
  /** By the heading of the column, in its canonical form. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** Cells in order, label aside. */
  readonly values: readonly Cell[];
}

/** A sheet that is a record of one activity, by its sections. */
export interface RecordSheet {
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<CnilSection | "others", readonly RecordRow[]>;
  /** Headings, labels of columns and guidance: part of the form. */
  readonly form: readonly Cell[];
  /** Cells beside or above every section. */
  readonly others: readonly Cell[];
}

const sectionOf: ReadonlyMap<string, CnilSection> = new Map([
  ...(Object.entries(cnilSections) as [CnilSection, { heading: string }][]).map(
    ([section, { heading }]) => [canonical(heading), section] as const,
  ),
  ...(
    [
      ["finalite du traitement", "purposes"],
      ["categorie de donnee personnelle", "data"],
      ["transfert hor union europeenne", "transfers"],
    ] as const
  ).map(([words, section]) => [words, section] as const),
]);

/** What people add to the form, by the labels of published pages: what it has no row for. */
export const addedField = ({ text }: Cell): string | null => {
  const field = matchLabel(text, { start: 0, end: text.length })?.field;
  return field !== undefined && addable.has(field) ? field : null;
};

const addable: ReadonlySet<string> = new Set(["legalBases", "processors", "rights", "retention"]);

/** Sections whose heading alone is no sign: a table of another kind may have such a column. */
const telling = new Set<CnilSection>(["actors", "purposes", "data", "measures", "transfers"]);

/** So many columns to the right of the last heading still belong to it: cells of the form are merged over them. */
const widest = 3;

/** The sections of a sheet; null where it is no record of this form. */
export const recordSheet = (sheet: Sheet): RecordSheet | null => {
  const rows = new Map<CnilSection | "others", RecordRow[]>([["others", []]]);
  const form: Cell[] = [];
  const others: Cell[] = [];
  let section: Section | null = null;
  for (const row of sheet.rows) {
    const found = headingIn(row);
    if (found !== null) {
      section = found;
      form.push(...found.cells);
      others.push(...row.cells.filter((cell) => !found.cells.includes(cell)));
      if (!rows.has(found.section)) rows.set(found.section, []);
      continue;
    }
    const guided = row.cells.filter(({ text }) => isGuidance(text) || text === othersHeading);
    form.push(...guided);
    const cells = row.cells.filter((cell) => !guided.includes(cell));
    if (cells.length === 0) continue;
    const [first, ...values] = cells;
    if (addedField(first!) !== null) {
      rows.get("others")!.push({ label: first!, cells: new Map(), values });
      continue;
    }
    if (section === null) {
      others.push(...cells);
      continue;
    }
    const { read, beside } = recordRow(section, cells);
    others.push(...beside);
    if (read !== null) rows.get(section.section)?.push(read);
  }
  const signs = [...rows.keys()].filter((key) => telling.has(key as CnilSection)).length;
  return signs >= 2 ? { sheet, rows, form, others } : null;
};

interface Section {
  readonly section: CnilSection;
  /** Column of the labels. */
  readonly at: number;
  readonly columns: readonly { readonly at: number; readonly name: string }[];
  readonly cells: readonly Cell[];
}

/** Above the rows that our own export adds. */
export const othersHeading = "Autres informations";

const headingIn = ({ cells }: Row): Section | null => {
  const [first, ...rest] = cells;
  const section = first && sectionOf.get(canonical(first.text));
  if (first === undefined || section === undefined) return null;
  const expected = new Set(cnilSections[section].columns.map(([, name]) => canonical(name)));
  const columns = rest.filter(({ text }) => expected.has(canonical(text)));
  // « Données sensibles | Non » is a row of some table, and « Destinataires » may stand alone only as a heading.
  if (columns.length === 0 && rest.some(({ text }) => !isGuidance(text))) return null;
  const guided = rest.filter(({ text }) => isGuidance(text));
  const standard = cnilSections[section].columns.map(([at, name]) => ({
    at: at + first.column,
    name: canonical(name),
  }));
  return {
    section,
    at: first.column,
    columns:
      columns.length > 0
        ? columns.map(({ column, text }) => ({ at: column, name: canonical(text) }))
        : standard.length > 0
          ? standard
          : [{ at: first.column + 1, name: "" }],
    cells: [first, ...columns, ...guided],
  };
};

const recordRow = (
  { at, columns }: Section,
  cells: readonly Cell[],
): { read: RecordRow | null; beside: readonly Cell[] } => {
  const label = cells.find(({ column }) => column === at) ?? null;
  const byColumn = new Map<string, Cell[]>();
  const values: Cell[] = [];
  const beside: Cell[] = [];
  for (const cell of cells) {
    if (cell === label) continue;
    const column = columns.findLast((each) => each.at <= cell.column);
    if (column === undefined || cell.column > columns.at(-1)!.at + widestOf(columns)) {
      beside.push(cell);
      continue;
    }
    byColumn.set(column.name, [...(byColumn.get(column.name) ?? []), cell]);
    values.push(cell);
  }
  return {
    read: label === null && values.length === 0 ? null : { label, cells: byColumn, values },
    beside,
  };
};

/** A section with one column spreads over the whole width of the form. */
const widestOf = (columns: Section["columns"]): number => (columns.length === 1 ? 6 : widest);

/** What a row of the description or of the parties is. */
export const rowOf = (label: Cell | null): keyof typeof cnilRows | null =>
  label === null ? null : (rowNames.get(canonical(label.text)) ?? null);

const rowNames: ReadonlyMap<string, keyof typeof cnilRows> = new Map([
  ...(Object.entries(cnilRows) as [keyof typeof cnilRows, string][]).map(
    ([row, label]) => [canonical(label), row] as const,
  ),
  ...(
    [
      ["reference", "reference"],
      ["n reference", "reference"],
      ["numero", "reference"],
      ["date de creation", "createdOn"],
      ["date de creation de la fiche", "createdOn"],
      ["mise a jour", "updatedOn"],
      ["date de mise a jour", "updatedOn"],
      ["derniere mise a jour", "updatedOn"],
      ["derniere mise a jour de la fiche", "updatedOn"],
      ["responsable de traitement", "controller"],
      ["delegue a la protection de donnee dpo", "dpo"],
      ["dpo", "dpo"],
      ["societe du dpo", "dpoCompany"],
      ["responsable conjoint", "jointController"],
      ["finalite", "mainPurpose"],
    ] as const
  ).map(([words, row]) => [words, row] as const),
]);

/** Whether somebody has filled the record in: a value beside a label that is more than « N/A ». */
export const isFilled = ({ rows }: RecordSheet): boolean =>
  [...rows.values()].some((section) =>
    section.some(({ values }) => values.some(({ text }) => !saysNothing(text))),
  );
