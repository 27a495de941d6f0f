import type { DatasetField } from "../../../connectors/index.ts";
import type { PolicyDataset } from "./policy.ts";

const fieldsOf = (
  dataset: PolicyDataset | undefined,
  collection: string,
): readonly DatasetField[] =>
  dataset?.described.collections.find(({ name }) => name === collection)?.fields ?? [];

/** Fields of a collection with a category of `user`: the Fides taxonomy keeps that word for what is about persons. */
export const personalFields = (
  dataset: PolicyDataset | undefined,
  collection: string,
): readonly string[] =>
  fieldsOf(dataset, collection)
    .filter(({ dataCategories }) => dataCategories.some((each) => /^user(?:\.|$)/.test(each)))
    .map(({ name }) => name);

/** A field that may start a clock; `collection` is null for one of the row itself. */
export interface ClockField {
  readonly collection: string | null;
  readonly field: string;
  /** It bears a date, as far as the dataset or its name says. */
  readonly isDated: boolean;
}

/**
 * The fields of a collection from which a period may run, those that bear a date first, then the dated fields of the
 * collections that are linked to it.
 */
export const clockFields = (dataset: PolicyDataset, collection: string): readonly ClockField[] => {
  const types = dataTypes(dataset);
  const isDated = (of: string, field: DatasetField): boolean =>
    field.clock.format !== undefined ||
    /date|time/i.test(types.get(`${of}\n${field.name}`) ?? "") ||
    looksDated(field.name);
  const own = fieldsOf(dataset, collection).map((field) => ({
    collection: null,
    field: field.name,
    isDated: isDated(collection, field),
  }));
  return [
    ...own.filter((each) => each.isDated),
    ...own.filter((each) => !each.isDated),
    ...linkedCollections(dataset, collection).flatMap((name) =>
      fieldsOf(dataset, name)
        .filter((field) => isDated(name, field))
        .map((field) => ({ collection: name, field: field.name, isDated: true })),
    ),
  ];
};

/** The collections that a link of the dataset ties to one, above it or below. */
export const linkedCollections = (
  { links }: PolicyDataset,
  collection: string,
): readonly string[] =>
  [
    ...new Set(
      links.flatMap(({ collection: child, parent }) =>
        child === collection ? [parent] : parent === collection ? [child] : [],
      ),
    ),
  ].filter((name) => name !== collection);

const looksDated = (name: string): boolean =>
  /(?:^|_)(?:date|time|timestamp|horodatage)(?:_|$)|_(?:at|le|on)$/i.test(name);

/** `fides_meta.data_type` of each field, where a dataset has one: Fides keeps it, and it binds nobody. */
const dataTypes = ({ described }: PolicyDataset): ReadonlyMap<string, string> => {
  const types = new Map<string, string>();
  for (const collection of listIn(described.content, "collections"))
    for (const field of listIn(collection, "fields")) {
      const meta = field["fides_meta"];
      const type = isMapping(meta) ? meta["data_type"] : undefined;
      if (typeof type === "string")
        types.set(`${String(collection["name"])}\n${String(field["name"])}`, type);
    }
  return types;
};

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listIn = (mapping: Mapping, key: string): readonly Mapping[] => {
  const list = mapping[key];
  return Array.isArray(list) ? list.filter(isMapping) : [];
};
