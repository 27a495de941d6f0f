import type { DatasetCollection, DatasetField } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { listed, suggestion, type Policy } from "../../../retention/index.ts";
import { placedDatasets } from "../../reach/model/placedDatasets.ts";
import { disclosureFailure } from "../errors.ts";
import type { DisclosedCollection, DisclosedField } from "./declaration.ts";

/** A declared collection where it stands, with what its dataset says of it. */
export interface PlacedCollection {
  readonly store: string;
  readonly described: DatasetCollection;
}

/** Where the rows of a declaration stand; a collection that two stores have is one only where the declaration says which. */
export const placeCollection = (
  policy: Pick<Policy, "stores" | "datasets" | "rules">,
  { name, store, dataset }: DisclosedCollection,
): PlacedCollection | Failure => {
  const places = placedDatasets(policy).filter(
    (placed) =>
      !placed.isArchive &&
      (store === null || placed.store === store) &&
      (dataset === null || placed.dataset.key === dataset),
  );
  const found = places.flatMap((placed) => {
    const described = placed.dataset.collections.find((one) => one.name === name);
    return described === undefined ? [] : [{ store: placed.store, described }];
  });
  const [only, other] = found;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined)
    return disclosureFailure("rights.disclosure-place-unclear", {
      collection: name,
      stores: listed(found.map((one) => one.store)),
    });
  const known = places.flatMap((placed) => placed.dataset.collections.map((one) => one.name));
  return disclosureFailure("rights.disclosure-collection-unknown", {
    collection: name,
    ...suggestion(name, known),
  });
};

/** A field that leaves, in the form in which it does. */
export interface LeavingField {
  readonly field: DatasetField;
  readonly declared: DisclosedField;
}

/** The fields that a declaration means, and those of its categories that are marked as never leaving. */
export const leavingFields = (
  described: DatasetCollection,
  declared: readonly DisclosedField[],
): { readonly leaving: readonly LeavingField[]; readonly marked: readonly string[] } => {
  const byName = new Set(declared.flatMap(({ of }) => (of.kind === "field" ? [of.name] : [])));
  const meant = declared.flatMap((one): readonly LeavingField[] => {
    const { of } = one;
    if (of.kind === "field")
      return described.fields
        .filter(({ name }) => name === of.name)
        .map((field) => ({ field, declared: one }));
    // A field that is named has its own form, which its category does not undo.
    return described.fields
      .filter((field) => !byName.has(field.name) && isWithin(field, of.category))
      .map((field) => ({ field, declared: { ...one, label: null } }));
  });
  const mayLeave = ({ field }: LeavingField): boolean =>
    described.isTransmissible && field.isTransmissible;
  return {
    leaving: meant.filter(mayLeave),
    marked: meant.filter((one) => !mayLeave(one)).map(({ field }) => field.name),
  };
};

export const isWithin = (
  { dataCategories }: Pick<DatasetField, "dataCategories">,
  category: string,
): boolean => dataCategories.some((one) => one === category || one.startsWith(`${category}.`));
