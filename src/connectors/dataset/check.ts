import { nearest, type Failure } from "../../kernel/index.ts";
import type { Catalogue, CatalogueCollection } from "../contract/catalogue.ts";
import { failure } from "../errors.ts";
import type {
  Dataset,
  DatasetCollection,
  DatasetField,
  DatasetProblem,
  Position,
} from "./dataset.ts";
import { directedReferences } from "./links.ts";

/**
 * Compares a dataset with the database it describes: what it names must exist there, keys and clocks must agree.
 * A column that nobody described is only a warning.
 */
export const checkDataset = (dataset: Dataset, catalogue: Catalogue): readonly DatasetProblem[] => [
  ...dataset.collections.flatMap((collection) => checkCollection(collection, catalogue)),
  ...directedReferences(dataset, catalogue)
    .filter(({ link }) => link === null)
    .map(({ collection, field, reference }) =>
      error(
        reference.position,
        failure("connectors.dataset-reference-undirected", {
          collection,
          field: field.name,
          to: `${reference.collection}.${reference.field}`,
        }),
      ),
    ),
];

const error = ({ line, column }: Position, said: Failure): DatasetProblem => ({
  severity: "error",
  failure: said,
  line,
  column,
});

const suggestion = (written: string, candidates: readonly string[]): string => {
  const meant = nearest(written, candidates);
  return meant === null ? "" : ` (→ ${meant})`;
};

const checkCollection = (
  collection: DatasetCollection,
  catalogue: Catalogue,
): readonly DatasetProblem[] => {
  const table = catalogue.collections.find(({ name }) => name === collection.name);
  if (table === undefined) {
    const names = catalogue.collections.map(({ name }) => name);
    const params = { collection: collection.name, suggestion: suggestion(collection.name, names) };
    return [error(collection.position, failure("connectors.dataset-collection-absent", params))];
  }
  return [
    ...collection.fields.flatMap((field) => checkField(collection, field, table)),
    ...checkOwnership(collection, table, catalogue),
    ...checkKey(collection, table),
    ...undescribed(collection, table),
  ];
};

/** Whose rows these are, and what an erasure changes, is said of columns that are there. */
const checkOwnership = (
  { name: collection, ownership, erasure, position }: DatasetCollection,
  table: CatalogueCollection,
  { collections }: Pick<Catalogue, "collections">,
): readonly DatasetProblem[] => {
  const absent = (where: Position, field: string, of: CatalogueCollection): DatasetProblem[] => {
    const names = of.columns.map(({ name }) => name);
    if (names.includes(field)) return [];
    const params = { collection: of.name, field, suggestion: suggestion(field, names) };
    return [error(where, failure("connectors.dataset-field-absent", params))];
  };
  const edges = ownership.flatMap(({ columns, to, keys, dataset, position: where }) => {
    const own = columns.flatMap((column) => absent(where, column, table));
    const other = collections.find(({ name }) => name === to);
    if (dataset !== null) return own;
    if (other !== undefined)
      return [...own, ...(keys ?? []).flatMap((key) => absent(where, key, other))];
    const names = collections.map(({ name }) => name);
    const params = { collection: to, suggestion: suggestion(to, names) };
    return [...own, error(where, failure("connectors.dataset-collection-absent", params))];
  });
  const fields = erasure?.kind === "anonymise" ? erasure.fields : [];
  return [
    ...edges,
    ...fields.flatMap(({ column }) => absent(position, column, { ...table, name: collection })),
  ];
};

const checkField = (
  collection: DatasetCollection,
  field: DatasetField,
  table: CatalogueCollection,
): readonly DatasetProblem[] => {
  const column = table.columns.find(({ name }) => name === field.name);
  const params = { collection: collection.name, field: field.name };
  if (column === undefined) {
    const meant = suggestion(
      field.name,
      table.columns.map(({ name }) => name),
    );
    return [
      error(
        field.position,
        failure("connectors.dataset-field-absent", { ...params, suggestion: meant }),
      ),
    ];
  }
  const stated = field.clock.format;
  if (stated === undefined) return [];
  const expected = stated.startsWith("unix-") ? "instant" : stated;
  if (column.clockKind === expected) return [];
  const reason = column.clockRefusal ?? column.clockKind ?? "?";
  return [
    error(
      field.position,
      failure("connectors.dataset-clock-differs", { ...params, stated, reason }),
    ),
  ];
};

/** A dataset that states no key says nothing about it. */
const checkKey = (
  collection: DatasetCollection,
  table: CatalogueCollection,
): readonly DatasetProblem[] => {
  const stated = collection.fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => name);
  if (
    stated.length === 0 ||
    stated.toSorted().join("\0") === table.primaryKey.toSorted().join("\0")
  )
    return [];
  const params = {
    collection: collection.name,
    actual: table.primaryKey.join(", ") || "∅",
    stated: stated.join(", "),
  };
  return [error(collection.position, failure("connectors.dataset-key-differs", params))];
};

const undescribed = (
  collection: DatasetCollection,
  table: CatalogueCollection,
): readonly DatasetProblem[] => {
  const described = new Set(collection.fields.map(({ name }) => name));
  return table.columns
    .filter(({ name }) => !described.has(name))
    .map(({ name }) => ({
      ...error(
        collection.position,
        failure("connectors.dataset-field-undescribed", {
          collection: collection.name,
          field: name,
        }),
      ),
      severity: "warning" as const,
    }));
};
