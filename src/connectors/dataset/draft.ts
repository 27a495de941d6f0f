import { Document, isMap, isScalar, isSeq } from "yaml";
import type { Catalogue, CatalogueCollection, CatalogueColumn } from "../contract/connector.ts";
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
  fields: collection.columns.map((column) => draftField(catalogue, collection, column, key)),
});

const draftField = (
  catalogue: Catalogue,
  collection: CatalogueCollection,
  column: CatalogueColumn,
  key: string,
): object => {
  const references = catalogue.foreignKeys
    .filter(
      (foreign) => foreign.collection === collection.name && foreign.columns.includes(column.name),
    )
    .map((foreign) => ({
      dataset: key,
      field: `${foreign.referencedCollection}.${foreign.referencedColumns[foreign.columns.indexOf(column.name)]}`,
      direction: "from",
    }));
  const isKey = collection.primaryKey.includes(column.name);
  const isTechnical = isKey || references.length > 0;
  const category = isTechnical ? "system.operations" : (evidentCategory(column.name) ?? undecided);
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

const undecided = "user";

const looksLikeMoment = (name: string): boolean =>
  /(^|_)(date|time|timestamp|ts|epoch|horodatage)(_|$)|_(at|le|on)$/i.test(name);

/** A comment beside each thing that only a person can decide. */
const markUndecided = (document: Document): void => {
  const visit = (node: unknown): void => {
    if (isSeq(node)) {
      for (const item of node.items)
        if (isScalar(item) && item.value === undecided)
          item.comment = " à préciser / to be decided";
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
