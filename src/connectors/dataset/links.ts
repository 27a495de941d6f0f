import type { Catalogue, CatalogueCollection, ChildLink } from "../contract/catalogue.ts";
import type { Dataset, DatasetField, DatasetReference } from "./dataset.ts";

/** A reference with both its ends, and which of them depends on the other as far as the keys tell. */
export interface DirectedReference {
  readonly collection: string;
  readonly field: DatasetField;
  readonly reference: DatasetReference;
  /** Null when no end is a primary key: which table depends on the other is then nobody's guess. */
  readonly link: ChildLink | null;
}

/** As much of a catalogue as tells which way a reference goes. */
export interface KnownKeys extends Pick<Catalogue, "foreignKeys"> {
  readonly collections: readonly Pick<CatalogueCollection, "name" | "primaryKey">[];
}

/**
 * All links from a child to its parent: foreign keys of the database, and references of the dataset, each once.
 * Links to or from what is no collection of the catalogue are left out, as they cannot be followed.
 */
export const childLinks = (dataset: Dataset | null, catalogue: KnownKeys): readonly ChildLink[] => {
  const names = new Set(catalogue.collections.map(({ name }) => name));
  const declared = catalogue.foreignKeys.map((key) => ({
    collection: key.collection,
    columns: key.columns,
    parent: key.referencedCollection,
    parentColumns: key.referencedColumns,
  }));
  const stated =
    dataset === null
      ? []
      : directedReferences(dataset, catalogue).flatMap(({ link }) => link ?? []);
  const links = new Map<string, ChildLink>();
  for (const link of [...declared, ...stated])
    if (names.has(link.collection) && names.has(link.parent))
      links.set(JSON.stringify(Object.values(link)), link);
  return [...links.values()];
};

/**
 * The references inside a dataset, directed by primary keys and not by Fides' `direction`, which says where data flows:
 * an order refers to its customer (`from`) and to its address (`to`), and depends on both.
 */
export const directedReferences = (
  dataset: Dataset,
  catalogue: KnownKeys,
): readonly DirectedReference[] =>
  dataset.collections.flatMap((collection) =>
    collection.fields.flatMap((field) =>
      field.references
        .filter((reference) => reference.dataset === dataset.key)
        .map((reference) => ({
          collection: collection.name,
          field,
          reference,
          link: directed(dataset, catalogue, collection.name, field, reference),
        })),
    ),
  );

const directed = (
  dataset: Dataset,
  catalogue: KnownKeys,
  collection: string,
  { name }: DatasetField,
  { collection: other, field, direction }: DatasetReference,
): ChildLink | null => {
  const ownIsKey = isKey(dataset, catalogue, collection, name);
  const otherIsKey = isKey(dataset, catalogue, other, field);
  const child = { collection, columns: [name], parent: other, parentColumns: [field] };
  const parent = { collection: other, columns: [field], parent: collection, parentColumns: [name] };
  // What the database itself says of these two columns is no guess, also where neither is a primary key.
  for (const link of [child, parent]) if (isForeignKey(catalogue, link)) return link;
  if (ownIsKey && otherIsKey) {
    // Two tables that share one key: data flows from the one that exists first.
    if (direction === null) return null;
    return direction === "from" ? child : parent;
  }
  if (otherIsKey) return child;
  return ownIsKey ? parent : null;
};

const isForeignKey = (catalogue: KnownKeys, { collection, columns, ...to }: ChildLink): boolean =>
  catalogue.foreignKeys.some(
    (key) =>
      key.collection === collection &&
      key.referencedCollection === to.parent &&
      key.columns.join("\0") === columns.join("\0") &&
      key.referencedColumns.join("\0") === to.parentColumns.join("\0"),
  );

/** The whole primary key, by the database when it knows the collection, else by the dataset. */
const isKey = (
  dataset: Dataset,
  catalogue: KnownKeys,
  collection: string,
  field: string,
): boolean => {
  const known = catalogue.collections.find(({ name }) => name === collection);
  const stated = dataset.collections
    .find(({ name }) => name === collection)
    ?.fields.filter(({ primaryKey }) => primaryKey)
    .map(({ name }) => name);
  const key = known !== undefined && known.primaryKey.length > 0 ? known.primaryKey : stated;
  return key?.length === 1 && key[0] === field;
};
