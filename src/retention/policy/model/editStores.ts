import { Document, isMap, parseDocument, YAMLMap } from "yaml";

/** A store as a page adds it to `stores.yaml`. */
export interface AddedStore {
  readonly name: string;
  readonly address:
    | { readonly kind: "url"; readonly url: string }
    | { readonly kind: "variable"; readonly variable: string };
  readonly schema: string | null;
}

/** The text of `stores.yaml` with one more store; what stands in it, remarks too, stays. Null: it cannot be changed. */
export const withStore = (text: string | null, added: AddedStore): string | null => {
  const { name, address, schema } = added;
  const document = text === null ? new Document({ format: "egide/stores@1" }) : readable(text);
  if (document === null || !isMap(document.contents)) return null;
  const present = document.contents.get("stores", true);
  const stores = isMap(present) ? present : new YAMLMap();
  if (!isMap(present)) document.contents.set("stores", stores);
  if (stores.has(name)) return null;
  const entry = document.createNode({
    ...(address.kind === "url" ? { url: address.url } : { env: address.variable }),
    ...(schema !== null && { schema }),
  });
  entry.flow = true;
  stores.flow = false;
  stores.set(name, entry);
  return document.toString({ lineWidth: 0 });
};

/** The same with one store less. Null: it is not there, or the text cannot be changed. */
export const withoutStore = (text: string, name: string): string | null => {
  const document = readable(text);
  const stores = document?.get("stores", true);
  if (!document || !isMap(stores) || !stores.delete(name)) return null;
  if (stores.items.length === 0) stores.flow = true;
  return document.toString({ lineWidth: 0 });
};

const readable = (text: string): Document | null => {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? null : document;
};
