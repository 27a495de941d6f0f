import { nearest } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type {
  Dataset,
  DatasetCollection,
  DatasetField,
  DatasetProblem,
  ParsedDatasets,
} from "./dataset.ts";
import { warnOfMistakes } from "./knownKeys.ts";
import { categories, list, mapping, refuseTwice, requiredText, text } from "./read.ts";
import { readFields } from "./readField.ts";
import { readOwnership } from "./readOwnership.ts";
import { readSource, type Path, type Source } from "./source.ts";

/**
 * Reads a dataset file: `dataset:` with one mapping or a list of them. Every problem is reported at once with its line
 * and column; unknown keys are kept in `content`. `file` is only the name that messages show. Never throws.
 */
export const parseDataset = (content: string, file: string): ParsedDatasets => {
  const source = readSource(content);
  const datasets = source.problems.length > 0 ? [] : readDatasets(source);
  for (const dataset of datasets) checkReferences(source, dataset);
  return { file, datasets, problems: source.problems.toSorted(byPosition) };
};

const byPosition = (a: DatasetProblem, b: DatasetProblem): number =>
  a.line - b.line || a.column - b.column;

const readDatasets = (source: Source): readonly Dataset[] => {
  const top = mapping(source, source.content ?? {}, []);
  if (top === null) return [];
  const written = top["dataset"];
  if (written === undefined || written === null) {
    source.error([], failure("connectors.dataset-missing", { key: "dataset" }));
    return [];
  }
  const items = Array.isArray(written)
    ? (written as unknown[]).map((item, at) => readDataset(source, item, ["dataset", at]))
    : [readDataset(source, written, ["dataset"])];
  return refuseTwice(
    source,
    items.map((item) => item && { name: item.key, position: item.position, item }),
    ["dataset"],
  ).map(({ item }) => item);
};

/** What a `fides_key` may be made of. */
export const keyShape = /^[\p{L}\p{N}_.<>-]+$/u;

const readDataset = (source: Source, value: unknown, path: Path): Dataset | null => {
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "dataset");
  const key = requiredText(source, content, "fides_key", path);
  if (key !== null && !keyShape.test(key))
    source.error(
      [...path, "fides_key"],
      failure("connectors.dataset-key-syntax", { path: "fides_key" }),
    );
  categories(source, content["data_categories"], [...path, "data_categories"]);
  const collections = list(source, content["collections"], [...path, "collections"]).map(
    (item, at) => readCollection(source, item, [...path, "collections", at]),
  );
  if (content["collections"] === undefined)
    source.error(path, failure("connectors.dataset-missing", { key: "collections" }));
  const rest = {
    name: text(source, content["name"], [...path, "name"]),
    description: text(source, content["description"], [...path, "description"]),
    collections: refuseTwice(source, collections, [...path, "collections"]),
    position: source.position(path),
    content,
  };
  return key === null ? null : { key, ...rest };
};

const readCollection = (source: Source, value: unknown, path: Path): DatasetCollection | null => {
  const content = mapping(source, value, path);
  if (content === null) return null;
  warnOfMistakes(source, content, path, "collection");
  const name = requiredText(source, content, "name", path);
  const rest = {
    dataCategories: categories(source, content["data_categories"], [...path, "data_categories"]),
    fields: readFields(source, content["fields"], [...path, "fields"]),
    ...readOwnership(source, content["egide"], [...path, "egide"]),
    position: source.position(path),
  };
  return name === null ? null : { name, ...rest };
};

/** A reference into the same dataset must lead somewhere; one into another dataset cannot be judged here. */
const checkReferences = (source: Source, dataset: Dataset): void => {
  const places = dataset.collections.flatMap((collection) =>
    fieldPaths(collection.fields).map((field) => `${collection.name}.${field}`),
  );
  const known = new Set(places);
  for (const field of dataset.collections.flatMap((collection) => everyField(collection.fields)))
    for (const reference of field.references) {
      const to = `${reference.collection}.${reference.field}`;
      if (reference.dataset !== dataset.key || known.has(to)) continue;
      const meant = nearest(to, places);
      source.problems.push({
        severity: "error",
        failure: failure("connectors.dataset-reference", {
          field: to,
          suggestion: meant ? ` (→ ${meant})` : "",
        }),
        ...reference.position,
      });
    }
};

const everyField = (fields: readonly DatasetField[]): readonly DatasetField[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields)]);

const fieldPaths = (fields: readonly DatasetField[]): readonly string[] =>
  fields.flatMap((field) => [
    field.name,
    ...fieldPaths(field.fields).map((inner) => `${field.name}.${inner}`),
  ]);
