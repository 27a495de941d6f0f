import type { Cell, Row, Sheet } from "../workbook/workbook.ts";
import { joined, type RecordContext } from "../recordContext.ts";
import type { Party } from "./readParties.ts";
import { canonical, isGuidance } from "./words.ts";

/** A row of the list of activities. */
export interface ListedRow {
  readonly row: Row;
  readonly title: Cell | null;
  readonly reference: Cell | null;
  readonly createdOn: Cell | null;
  readonly updatedOn: Cell | null;
  readonly purposes: Cell | null;
  readonly isExample: boolean;
}

/** The sheet that lists the activities of a register, with its parties above. */
export interface ListSheet {
  readonly sheet: Sheet;
  readonly heads: readonly Row[];
  readonly columns: readonly Row[];
  readonly rows: readonly ListedRow[];
}

const columnNames = {
  title: ["nom du traitement", "traitement"],
  reference: ["n ref", "reference"],
  createdOn: ["date de creation de la fiche", "date de creation"],
  updatedOn: ["derniere mise a jour de la fiche", "derniere mise a jour", "mise a jour"],
  purposes: ["finalite du traitement", "finalite"],
} as const;

/** The list of a workbook; null where the sheet is none: it has a column of names and one of references or dates. */
export const listSheet = (sheet: Sheet): ListSheet | null => {
  for (const [index, row] of sheet.rows.slice(0, 30).entries()) {
    const above = sheet.rows[index - 1];
    const at = (key: keyof typeof columnNames): number | null =>
      [...row.cells, ...(above?.cells ?? [])].find(({ text }) =>
        (columnNames[key] as readonly string[]).includes(canonical(text)),
      )?.column ?? null;
    const columns = {
      title: at("title"),
      reference: at("reference"),
      createdOn: at("createdOn"),
      updatedOn: at("updatedOn"),
      purposes: at("purposes"),
    };
    if (columns.title === null || columns.reference === null || columns.updatedOn === null)
      continue;
    const isTitled = above?.cells.some(({ text }) => /traitement/i.test(text)) ?? false;
    const first = isTitled ? index - 1 : index;
    return {
      sheet,
      heads: sheet.rows.slice(0, first),
      columns: sheet.rows.slice(first, index + 1),
      rows: sheet.rows.slice(index + 1).map((each) => listedRow(each, columns)),
    };
  }
  return null;
};

const listedRow = (
  row: Row,
  columns: Readonly<Record<keyof typeof columnNames, number | null>>,
): ListedRow => {
  const at = (column: number | null): Cell | null =>
    column === null ? null : (row.cells.find((cell) => cell.column === column) ?? null);
  const [title, reference] = [at(columns.title), at(columns.reference)];
  return {
    row,
    title,
    reference,
    createdOn: at(columns.createdOn),
    updatedOn: at(columns.updatedOn),
    purposes: at(columns.purposes),
    isExample: /^\(exemple\)/i.test(title?.text ?? "") || /exemple/i.test(reference?.text ?? ""),
  };
};

/** The parties that stand above the list: a label, and what was written beside it. */
export const readListHeads = (
  context: RecordContext,
  { heads }: ListSheet,
): { controller: Party | null; dpo: Party | null; representative: Party | null } => {
  const parties = {
    controller: new Map<string, Cell[]>(),
    dpo: new Map<string, Cell[]>(),
    representative: new Map<string, Cell[]>(),
  };
  let current: keyof typeof parties | null = null;
  for (const { cells } of heads) {
    let label: string | null = null;
    for (const cell of cells) {
      const words = canonical(cell.text);
      const party = partyOf(words);
      if (party !== null || isGuidance(cell.text)) {
        current = party ?? current;
        context.coverage.mark("label", cell.span);
        label = null;
      } else if (labels.has(words)) {
        context.coverage.mark("label", cell.span);
        label = words;
      } else if (current !== null && label !== null)
        parties[current].set(label, [...(parties[current].get(label) ?? []), cell]);
    }
  }
  return {
    controller: partyIn(context, parties.controller),
    dpo: partyIn(context, parties.dpo),
    representative: partyIn(context, parties.representative),
  };
};

const partyOf = (words: string): "controller" | "dpo" | "representative" | null => {
  if (words.startsWith("coordonnee du responsable")) return "controller";
  if (words.startsWith("coordonnee du representant")) return "representative";
  return words.startsWith("coordonnee du delegue") ? "dpo" : null;
};

const labels = new Set([
  "nom",
  "prenom",
  "adresse",
  "adresse mel",
  "code postal",
  "ville",
  "telephone",
  "societe si dpo externe",
]);

const partyIn = (
  context: RecordContext,
  cells: ReadonlyMap<string, readonly Cell[]>,
): Party | null => {
  const of = (label: string) => joined(context, cells.get(label));
  const names = [of("prenom"), of("nom")].filter((part) => part !== null);
  const organisation = of("societe si dpo externe");
  const email = of("adresse mel");
  const address = of("adresse");
  const town = [of("code postal"), of("ville")].filter((part) => part !== null);
  const telephone = of("telephone");
  const source = [...names, organisation, address, ...town, telephone, email].flatMap(
    (part) => part?.source ?? [],
  );
  if (source.length === 0) return null;
  const contact = [address?.text, town.map(({ text }) => text).join(" "), telephone?.text]
    .filter(Boolean)
    .join(", ");
  return {
    name: names.map(({ text }) => text).join(" ") || null,
    email: email?.text ?? null,
    contact: contact || null,
    organisation: organisation?.text ?? null,
    source,
  };
};
