import { Document, isMap, isScalar, isSeq } from "yaml";
import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ForeignKey,
} from "../contract/catalogue.ts";
import { noPerson, undecided } from "./dataCategories.ts";
import { evidentCategory } from "./evidentCategory.ts";

/**
 * A first dataset for a database, as YAML text: its tables, keys, references and clocks as they are. A data category is
 * filled in only where the column's name leaves no doubt; everywhere else stands `user` with a note, for a person to decide.
 */
export const draftDataset = (catalogue: Catalogue, key: string): string => {
  const document = new Document({
    dataset: [
      {
        fides_key: key,
        name: key,
        collections: catalogue.collections.map((collection) =>
          draftCollection(catalogue, collection, key),
        ),
      },
    ],
  });
  markUndecided(document);
  return document.toString({ lineWidth: 0 });
};

const draftCollection = (
  catalogue: Catalogue,
  collection: CatalogueCollection,
  key: string,
): object => ({
  name: collection.name,
  fields: collection.columns
    // SQLite allows a column without a name, and the format does not.
    .filter(({ name }) => name !== "")
    .map((column) => draftField(catalogue, collection, column, key)),
});

const draftField = (
  catalogue: Catalogue,
  collection: CatalogueCollection,
  column: CatalogueColumn,
  key: string,
): object => {
  const foreign = catalogue.foreignKeys.filter(
    ({ collection: from, columns }) => from === collection.name && columns.includes(column.name),
  );
  const references = referencesOf(catalogue, foreign, key);
  const isKey = collection.primaryKey.includes(column.name);
  const isTechnical = isKey || foreign.length > 0;
  const category = isTechnical ? noPerson : (evidentCategory(column.name) ?? undecided);
  const meta = {
    ...(isKey && { primary_key: true }),
    ...(references.length > 0 && { references }),
    data_type: column.type,
  };
  return {
    name: column.name,
    data_categories: [category],
    fides_meta: meta,
    ...(column.clockRefusal === "number-undeclared" &&
      looksLikeMoment(column.name) && { egide: { clock: null } }),
  };
};

interface DraftReference {
  readonly dataset: string;
  readonly field: string;
  readonly direction: "from";
}

/**
 * The references that the format can say, each once: to one column, of a collection of this dataset, by a path that
 * reads back. The others (keys of several columns, names with a dot) are read from the database all the same.
 */
export const referencesOf = (
  catalogue: Pick<Catalogue, "collections">,
  foreign: readonly ForeignKey[],
  dataset: string,
): readonly DraftReference[] => {
  const drafted = new Set(catalogue.collections.map(({ name }) => name));
  const fields = foreign
    .filter(
      ({ columns, referencedCollection: to, referencedColumns: [field = ""] }) =>
        columns.length === 1 &&
        drafted.has(to) &&
        !to.includes(".") &&
        !field.split(".").includes(""),
    )
    .map((key) => `${key.referencedCollection}.${key.referencedColumns[0]}`);
  return [...new Set(fields)].map((field) => ({ dataset, field, direction: "from" as const }));
};

const looksLikeMoment = (name: string): boolean =>
  /(^|_)(date|time|timestamp|ts|epoch|horodatage)(_|$)|_(at|le|on)$/i.test(name);

export const undecidedNote = " à préciser / to be decided";

/** A comment beside each thing that only a person can decide. */
const markUndecided = (document: Document): void => {
  const visit = (node: unknown): void => {
    if (isSeq(node)) {
      for (const item of node.items)
        if (isScalar(item) && item.value === undecided) item.comment = undecidedNote;
        else visit(item);
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (isScalar(pair.key) && pair.key.value === "clock" && isScalar(pair.value))
          pair.value.comment = " unix-seconds | unix-milliseconds";
        visit(pair.value);
      }
    }
  };
  visit(document.contents);
};
