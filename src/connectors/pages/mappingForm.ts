import { Type, type TSchema } from "typebox";
import type { CatalogueCollection, CatalogueColumn, ClockFormat } from "../contract/catalogue.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { dataCategories, noPerson, undecided } from "../dataset/dataCategories.ts";
import type { DatasetField } from "../dataset/dataset.ts";
import type { FieldMapping } from "../dataset/mapCollection.ts";
import { identityNames, suggestIdentity } from "../dataset/identities.ts";
import { suggestCategory, type CategorySuggestion } from "../dataset/suggestCategory.ts";
import type { FieldWords } from "../../platform/web/index.ts";
import { describedCollections, isUndecided } from "./described.ts";
import { clockNames, words } from "./mappingWords.ts";
import type { Description, StoreInUse } from "./storesDesk.ts";

/** Columns on one page of the form: a table of two thousand is described on several. */
export const columnsPerPage = 30;

/** What a row of the form says in place of a category. */
export const saying = { keep: "=", undecided: "?" } as const;

const rows = Array.from({ length: columnsPerPage }, (_, row) => row);
const parts = ["column", "category", "identity", "clock"] as const;
type Part = (typeof parts)[number];

export const fieldName = (part: Part, row: number): string => `${part}-${row}`;

/** The values of the form: what was seen, and up to thirty rows of four. */
export const mappingSchema = Type.Object({
  base: Type.Optional(Type.Integer({ minimum: 0 })),
  act: Type.Optional(Type.String({ maxLength: 10 })),
  ...(Object.fromEntries(
    rows.flatMap((row) =>
      parts.map((part) => [
        fieldName(part, row),
        Type.Optional(Type.String({ maxLength: part === "column" ? 1_000 : 200 })),
      ]),
    ),
  ) as Record<string, TSchema>),
});

export type MappingValues = Readonly<Record<string, unknown>>;

const labels: Readonly<Record<Part, FieldWords>> = {
  column: { label: words.column },
  category: { label: words.category },
  identity: { label: words.identity },
  clock: { label: words.clock },
};

export const mappingFieldWords: Readonly<Record<string, FieldWords>> = {
  base: { label: words.table },
  act: { label: words.save },
  ...Object.fromEntries(
    rows.flatMap((row) => parts.map((part) => [fieldName(part, row), labels[part]])),
  ),
};

/** A column with what is said of it, and what may be proposed where nothing is. */
export interface MappedColumn {
  readonly column: CatalogueColumn;
  readonly field: DatasetField | null;
  readonly isKey: boolean;
  /** Where it leads: `collection.column`. */
  readonly refersTo: string | null;
  readonly suggestion: CategorySuggestion | null;
  /** Proposed only for a column that is not described: no identity may be what a person meant. */
  readonly suggestedIdentity: string | null;
  /** It is a whole number that may be a moment, or was said to be one. */
  readonly mayBeClock: boolean;
}

/** The description that says something of a collection, or will: null for one that is begun in a file of its own. */
export const descriptionOf = (store: StoreInUse, collection: string): Description | null =>
  describedCollections(store).find((each) => each.collection.name === collection)?.description ??
  store.descriptions[0] ??
  null;

/** Every column of a table as the form shows it. */
export const mappedColumns = (
  store: StoreInUse,
  { foreignKeys }: Pick<Catalogue, "foreignKeys">,
  table: CatalogueCollection,
): readonly MappedColumn[] => {
  const described = describedCollections(store).find(
    ({ collection }) => collection.name === table.name,
  );
  const fields = new Map(described?.collection.fields.map((field) => [field.name, field]));
  return table.columns
    .filter(({ name }) => name !== "")
    .map((column) => {
      const field = fields.get(column.name) ?? null;
      const isKey = table.primaryKey.includes(column.name);
      const foreign = foreignKeys.find(
        ({ collection, columns }) => collection === table.name && columns.includes(column.name),
      );
      const at = foreign?.columns.indexOf(column.name) ?? 0;
      const isOpen = field === null || isUndecided(field);
      const suggestion = isOpen ? suggestCategory(column, isKey || foreign !== undefined) : null;
      return {
        column,
        field,
        isKey,
        refersTo:
          foreign === undefined
            ? null
            : `${foreign.referencedCollection}.${foreign.referencedColumns[at] ?? "?"}`,
        suggestion,
        suggestedIdentity:
          field === null && suggestion !== null ? suggestIdentity(suggestion.category) : null,
        mayBeClock:
          field?.clock.format !== undefined ||
          (column.clockRefusal === "number-undeclared" && !isKey && foreign === undefined),
      };
    });
};

const known = new Set([...dataCategories.map(({ code }) => code), noPerson]);

/** What a row says before anybody touches it: what is described, else what is proposed. */
export const initialCategory = ({ field, suggestion }: MappedColumn): string => {
  if (field === null || isUndecided(field)) return suggestion?.category ?? saying.undecided;
  const [only = "", ...more] = field.dataCategories;
  return more.length === 0 && known.has(only) ? only : saying.keep;
};

export const initialRow = (
  mapped: MappedColumn,
  row: number,
): Readonly<Record<string, string>> => ({
  [fieldName("column", row)]: mapped.column.name,
  [fieldName("category", row)]: initialCategory(mapped),
  [fieldName("identity", row)]: mapped.field?.identity ?? mapped.suggestedIdentity ?? "",
  [fieldName("clock", row)]: mapped.field?.clock.format ?? "",
});

/** What was sent of the columns that are there, or the fields that hold none of the answers on the page. */
export const readMapping = (
  values: MappingValues,
  columns: readonly MappedColumn[],
):
  | { readonly ok: true; readonly fields: readonly FieldMapping[] }
  | { readonly ok: false; readonly wrong: readonly string[] } => {
  const byName = new Map(columns.map((each) => [each.column.name, each]));
  const text = (part: Part, row: number): string => {
    const value = values[fieldName(part, row)];
    return typeof value === "string" ? value : "";
  };
  const wrong: string[] = [];
  const fields = new Map<string, FieldMapping>();
  for (const row of rows) {
    const mapped = byName.get(text("column", row));
    if (mapped === undefined) continue;
    const { field } = mapped;
    const said = text("category", row) || saying.undecided;
    const identity = text("identity", row) || null;
    const clock = text("clock", row) || null;
    if (!known.has(said) && said !== saying.undecided && said !== saying.keep)
      wrong.push(fieldName("category", row));
    if (identity !== null && !(identity in identityNames) && identity !== field?.identity)
      wrong.push(fieldName("identity", row));
    if (clock !== null && !(clock in clockNames) && clock !== field?.clock.format)
      wrong.push(fieldName("clock", row));
    fields.set(mapped.column.name, {
      name: mapped.column.name,
      category:
        said === saying.keep && field !== null
          ? null
          : said === saying.undecided || said === saying.keep
            ? undecided
            : said,
      identity,
      // Where nothing is asked, nothing is answered: what stands stays.
      clock: mapped.mayBeClock ? (clock as ClockFormat | null) : (field?.clock.format ?? null),
    });
  }
  return wrong.length === 0 ? { ok: true, fields: [...fields.values()] } : { ok: false, wrong };
};

/** Every column of a table that nobody has decided on, as one about nobody; what was decided stays. */
export const nobodyMapping = (columns: readonly MappedColumn[]): readonly FieldMapping[] =>
  columns.map(({ column, field }) => ({
    name: column.name,
    category: field === null || isUndecided(field) ? noPerson : null,
    identity: field?.identity ?? null,
    clock: field?.clock.format ?? null,
  }));
