import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from "yaml";

/** A dataset inside its YAML text, to be changed where it says something else and nowhere beside: comments stay. */
export interface EditedDataset {
  readonly document: Document;
  readonly content: YAMLMap;
  readonly collections: YAMLSeq;
}

/** The dataset of a key in a text, which is begun where there is none; null where the text is made of something else. */
export const editDataset = (text: string | null, key: string): EditedDataset | null => {
  const document =
    text === null
      ? new Document({ dataset: [] })
      : (parseDocument(text, { merge: true, prettyErrors: false }) as Document);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const written = document.contents.get("dataset", true);
  const content = contentOf(document, written, key);
  if (content === null) return null;
  const collections = content.get("collections", true);
  if (isSeq(collections)) return { document, content, collections };
  if (isMap(collections)) return null;
  const begun = new YAMLSeq();
  content.set("collections", begun);
  return { document, content, collections: begun };
};

const contentOf = (document: Document, written: unknown, key: string): YAMLMap | null => {
  if (isMap(written)) return written.get("fides_key") === key ? written : null;
  if (!isSeq(written)) return null;
  const found = named(written, key, "fides_key");
  if (found !== null) return found;
  const begun = document.createNode({ fides_key: key, name: key, collections: [] });
  // An empty list is written `[]`, and what is added to it would be written on the same line.
  written.flow = false;
  (begun.get("collections", true) as unknown as YAMLSeq).flow = false;
  written.add(begun);
  return begun;
};

/** The mapping of a list that bears a name. */
export const named = (list: YAMLSeq, name: string, by = "name"): YAMLMap | null =>
  list.items.find((item): item is YAMLMap => isMap(item) && String(item.get(by)) === name) ?? null;

/** The list under a key of a mapping, begun where there is none. */
export const listOf = (content: YAMLMap, key: string): YAMLSeq => {
  const found = content.get(key, true);
  if (isSeq(found)) return found;
  const begun = new YAMLSeq();
  content.set(key, begun);
  return begun;
};

/** The mapping under a key, begun where there is none. */
export const mappingOf = (content: YAMLMap, key: string): YAMLMap => {
  const found = content.get(key, true);
  if (isMap(found)) return found;
  const begun = new YAMLMap();
  // In one line, as people write it, unless it stands in block style already.
  begun.flow = true;
  content.set(key, begun);
  return begun;
};

/** The mapping that holds what Fides adds to a field, under its present or its older name. */
export const metaKeyOf = (field: YAMLMap): string =>
  field.has("fidesops_meta") && !field.has("fides_meta") ? "fidesops_meta" : "fides_meta";

/** Sets a value under a key of a mapping of a field, or takes it away; a mapping that is empty then goes too. */
export const setInside = (field: YAMLMap, under: string, key: string, value: unknown): void => {
  const present = field.get(under, true);
  if (value === null) {
    if (!isMap(present) || !present.has(key)) return;
    present.delete(key);
    if (present.items.length === 0) field.delete(under);
  } else if (!isMap(present) || present.get(key) !== value) mappingOf(field, under).set(key, value);
};
