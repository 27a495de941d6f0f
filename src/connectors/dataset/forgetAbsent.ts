import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import { editDataset, metaKeyOf, type EditedDataset } from "./editedDataset.ts";
import type { MappingPlace } from "./mapCollection.ts";
import { parseDataset } from "./parse.ts";

/**
 * Takes out of a description the collections and fields that the database does not have, with the references that led
 * to them. @returns `connectors.dataset-rewrite`.
 */
export const forgetAbsent = (place: MappingPlace): Outcome<string> => {
  const refused = failed(failure("connectors.dataset-rewrite", { file: place.file }));
  const edited = place.text === null ? null : editDataset(place.text, place.key);
  if (edited === null) return refused;
  const tables = new Map(
    place.catalogue.collections.map(({ name, columns }) => [
      name,
      new Set(columns.map((column) => column.name)),
    ]),
  );
  keepNamed(edited.collections, (name) => tables.has(name));
  for (const collection of mappingsIn(edited.collections)) {
    const columns = tables.get(nameOf(collection));
    const fields = collection.get("fields", true);
    if (isSeq(fields)) keepNamed(fields, (name) => columns?.has(name) ?? false);
  }
  dropReferences(edited, place.key, tables);
  const text = edited.document.toString({ lineWidth: 0 });
  const { problems } = parseDataset(text, place.file);
  return problems.some(({ severity }) => severity === "error") ? refused : success(text);
};

const nameOf = (content: YAMLMap): string => String(content.get("name"));

const mappingsIn = (list: YAMLSeq): readonly YAMLMap[] => list.items.filter((item) => isMap(item));

const keepNamed = (list: YAMLSeq, isKept: (name: string) => boolean): void => {
  list.items = list.items.filter((item) => !isMap(item) || isKept(nameOf(item)));
  // A list without an entry is written in one line, or it would be a key without a value.
  if (list.items.length === 0) list.flow = true;
};

const dropReferences = (
  { collections }: EditedDataset,
  key: string,
  tables: ReadonlyMap<string, ReadonlySet<string>>,
): void => {
  const leads = (reference: unknown): boolean => {
    if (!isMap(reference) || reference.get("dataset") !== key) return true;
    const [collection = "", field = ""] = String(reference.get("field")).split(".");
    return tables.get(collection)?.has(field) ?? false;
  };
  for (const collection of mappingsIn(collections)) {
    const fields = collection.get("fields", true);
    for (const field of isSeq(fields) ? mappingsIn(fields) : []) {
      const meta = field.get(metaKeyOf(field), true);
      const references = isMap(meta) ? meta.get("references", true) : null;
      if (!isMap(meta) || !isSeq(references) || references.items.every(leads)) continue;
      references.items = references.items.filter(leads);
      if (references.items.length === 0) meta.delete("references");
      if (meta.items.length === 0) field.delete(metaKeyOf(field));
    }
  }
};
