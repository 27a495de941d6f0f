import { isScalar, isSeq, YAMLMap, YAMLSeq, type Document } from "yaml";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Catalogue, CatalogueCollection, ClockFormat } from "../contract/catalogue.ts";
import { failure } from "../errors.ts";
import { noPerson, undecided } from "./dataCategories.ts";
import type { Dataset, DatasetField } from "./dataset.ts";
import { referencesOf, undecidedNote } from "./draft.ts";
import {
  editDataset,
  listOf,
  mappingOf,
  metaKeyOf,
  named,
  setInside,
  type EditedDataset,
} from "./editedDataset.ts";
import { parseDataset } from "./parse.ts";

/** What a person says of one column. */
export interface FieldMapping {
  readonly name: string;
  /** Null: what the description says of it stays, whatever it is. */
  readonly category: string | null;
  /** How a person is looked for by it; null: they are not. */
  readonly identity: string | null;
  /** How a number writes a moment; null: it is none. */
  readonly clock: ClockFormat | null;
}

export interface CollectionMapping {
  readonly collection: string;
  readonly fields: readonly FieldMapping[];
  /** A person says that no row of it is about anybody. */
  readonly holdsNobody: boolean;
}

/** Where a description stands, and the database that it is about. */
export interface MappingPlace {
  /** The file as messages name it. */
  readonly file: string;
  /** Null: there is none yet. */
  readonly text: string | null;
  /** `fides_key`. */
  readonly key: string;
  readonly catalogue: Pick<Catalogue, "collections" | "foreignKeys">;
}

/**
 * Writes into a dataset file what a person says of some columns of one collection. Whatever else stands there stays,
 * comments and unknown keys too; keys, types and references of new fields come from the catalogue. What was written is
 * read back: when it says anything else than what was meant, nothing is. @returns `connectors.dataset-rewrite`.
 */
export const mapCollection = (place: MappingPlace, mapping: CollectionMapping): Outcome<string> => {
  const refused = failed(failure("connectors.dataset-rewrite", { file: place.file }));
  const edited = editDataset(place.text, place.key);
  const table = place.catalogue.collections.find(({ name }) => name === mapping.collection);
  if (edited === null || table === undefined) return refused;
  const collection = named(edited.collections, table.name) ?? begunCollection(edited, table.name);
  const fields = listOf(collection, "fields");
  fields.flow = false;
  for (const field of mapping.fields)
    writeField(edited.document, fields, field, { table, key: place.key });
  sayNobody(edited.document, collection, mapping);
  addReferences(edited, place);
  const text = edited.document.toString({ lineWidth: 0 });
  return isAsMeant(text, place, mapping) ? success(text) : refused;
};

const begunCollection = ({ document, collections }: EditedDataset, name: string): YAMLMap => {
  const begun = document.createNode({ name, fields: [] });
  collections.flow = false;
  collections.add(begun);
  return begun;
};

const writeField = (
  document: Document,
  fields: YAMLSeq,
  { name, category, identity, clock }: FieldMapping,
  { table }: { readonly table: CatalogueCollection; readonly key: string },
): void => {
  let field = named(fields, name);
  if (field === null) {
    field = document.createNode({ name });
    fields.add(field);
    writeCategory(document, field, category ?? undecided);
    const type = table.columns.find((column) => column.name === name)?.type;
    const meta = mappingOf(field, "fides_meta");
    if (table.primaryKey.includes(name)) meta.set("primary_key", true);
    if (type !== undefined) meta.set("data_type", type);
  } else if (category !== null) writeCategory(document, field, category);
  setInside(field, metaKeyOf(field), "identity", identity);
  setInside(field, "egide", "clock", clock);
};

/** A remark beside a category stays there, except ours that somebody has to decide. */
const writeCategory = (document: Document, field: YAMLMap, category: string): void => {
  const present = field.get("data_categories", true);
  const [first] = isSeq(present) ? present.items : [];
  if (isSeq(present) && present.items.length === 1 && isScalar(first) && first.value === category)
    return;
  const list = new YAMLSeq();
  const item = document.createNode(category);
  const remark = isScalar(first) && first.comment !== undecidedNote ? first.comment : null;
  const comment = remark ?? (category === undecided ? undecidedNote : null);
  if (comment !== null && comment !== undefined) item.comment = comment;
  list.flow = item.comment === undefined || item.comment === null;
  list.add(item);
  field.set("data_categories", list);
};

/** Of the collection as a whole; taken back as soon as one of its fields is about somebody. */
const sayNobody = (
  document: Document,
  collection: YAMLMap,
  { holdsNobody, fields }: CollectionMapping,
): void => {
  const present = collection.get("data_categories", true);
  const saysNobody =
    isSeq(present) && present.items.length === 1 && String(present.get(0)) === noPerson;
  const isAboutSomebody = fields.some(({ category }) => category !== null && category !== noPerson);
  if (saysNobody && isAboutSomebody) collection.delete("data_categories");
  if (!holdsNobody || present !== undefined) return;
  const pair = document.createPair("data_categories", [noPerson]);
  const at = collection.items.findIndex(({ key }) => isScalar(key) && key.value === "name");
  if (isSeq(pair.value)) pair.value.flow = true;
  collection.items.splice(at + 1, 0, pair as (typeof collection.items)[number]);
};

/**
 * A reference may only lead to a field that is described: what a table refers to is often described after it. So each
 * time all fields are looked at that refer to something and do not say so yet.
 */
const addReferences = ({ collections }: EditedDataset, { key, catalogue }: MappingPlace): void => {
  const isDescribed = (to: string): boolean =>
    catalogue.collections.some(({ name, columns }) => {
      const described = named(collections, name)?.get("fields", true);
      return (
        isSeq(described) &&
        columns.some((column) => to === `${name}.${column.name}` && named(described, column.name))
      );
    });
  for (const foreign of catalogue.foreignKeys) {
    const [column = ""] = foreign.columns;
    const fields = named(collections, foreign.collection)?.get("fields", true);
    const field = isSeq(fields) ? named(fields, column) : null;
    if (field === null) continue;
    const references = referencesOf(catalogue, [foreign], key).filter(({ field: to }) =>
      isDescribed(to),
    );
    const meta = field.get(metaKeyOf(field), true);
    if (references.length > 0 && !(meta instanceof YAMLMap && meta.has("references")))
      mappingOf(field, metaKeyOf(field)).set("references", references);
  }
};

/** Reads the new text: what was to be said is said, once, and every other field says what it said before. */
const isAsMeant = (text: string, place: MappingPlace, mapping: CollectionMapping): boolean => {
  const after = parseDataset(text, place.file);
  if (after.problems.some(({ severity }) => severity === "error")) return false;
  const before = place.text === null ? [] : parseDataset(place.text, place.file).datasets;
  const meant = new Map(mapping.fields.map((field) => [field.name, field]));
  const fieldsIn = (datasets: readonly Dataset[], isMapped: boolean): readonly string[] =>
    datasets.flatMap(({ key, collections }) =>
      collections.flatMap(({ name, fields }) =>
        fields
          .filter(
            (field) =>
              isMapped ===
              (key === place.key && name === mapping.collection && meant.has(field.name)),
          )
          .map((field) => JSON.stringify([key, name, ...said(field)])),
      ),
    );
  const others = fieldsIn(after.datasets, false);
  const known = new Set(others);
  if (!fieldsIn(before, false).every((each) => known.has(each))) return false;
  const mapped = after.datasets
    .find(({ key }) => key === place.key)
    ?.collections.find(({ name }) => name === mapping.collection)
    ?.fields.filter(({ name }) => meant.has(name));
  return (
    mapped?.length === meant.size &&
    mapped.every((field) => {
      const { category, identity, clock } = meant.get(field.name) ?? {};
      return (
        (category === null || field.dataCategories.join() === category) &&
        field.identity === identity &&
        (field.clock.format ?? null) === clock
      );
    })
  );
};

const said = ({ name, dataCategories, identity, clock }: DatasetField): readonly unknown[] => [
  name,
  dataCategories,
  identity,
  clock,
];
