import type { Catalogue, CatalogueCollection } from "../contract/catalogue.ts";
import { noPerson, undecided } from "../dataset/dataCategories.ts";
import type { DatasetCollection, DatasetField } from "../dataset/dataset.ts";
import type { Description, StoreInUse } from "./storesDesk.ts";

/** A collection with the description that it stands in. */
export interface DescribedCollection {
  readonly description: Description;
  readonly collection: DatasetCollection;
}

/** Every collection that a store's descriptions name, the first description first. */
export const describedCollections = ({
  descriptions,
}: Pick<StoreInUse, "descriptions">): readonly DescribedCollection[] =>
  descriptions.flatMap((description) =>
    description.dataset.collections.map((collection) => ({ description, collection })),
  );

/** Nobody has said of the field what it holds. */
export const isUndecided = ({ dataCategories }: DatasetField): boolean =>
  dataCategories.every((each) => each === undecided);

export const isAboutPersons = (field: DatasetField): boolean =>
  !isUndecided(field) && field.dataCategories.some((each) => each.startsWith("user."));

/** How far a table of a database is described. */
export interface TableState {
  readonly table: CatalogueCollection;
  readonly kind: "absent" | "partly" | "undecided" | "nobody" | "described";
  /** Columns that nobody has decided on, described or not. */
  readonly open: number;
}

/** Each table of the database with how far it is described, by name. */
export const tableStates = (store: StoreInUse, catalogue: Catalogue): readonly TableState[] => {
  const described = new Map(
    describedCollections(store)
      .toReversed()
      .map(({ collection }) => [collection.name, collection]),
  );
  return catalogue.collections
    .map((table) => stateOf(table, described.get(table.name)))
    .toSorted((a, b) => a.table.name.localeCompare(b.table.name, "fr"));
};

const stateOf = (
  table: CatalogueCollection,
  described: DatasetCollection | undefined,
): TableState => {
  if (described === undefined) return { table, kind: "absent", open: table.columns.length };
  const fields = new Map(described.fields.map((field) => [field.name, field]));
  const missing = table.columns.filter(({ name }) => !fields.has(name)).length;
  const undecidedFields = table.columns.filter(({ name }) => {
    const field = fields.get(name);
    return field !== undefined && isUndecided(field);
  }).length;
  const saysNobody = described.dataCategories.join() === noPerson;
  const kind =
    missing > 0
      ? "partly"
      : undecidedFields > 0
        ? "undecided"
        : saysNobody
          ? "nobody"
          : "described";
  return { table, kind, open: missing + undecidedFields };
};
