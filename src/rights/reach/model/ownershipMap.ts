import {
  childLinks,
  type Catalogue,
  type CatalogueCollection,
  type Dataset,
  type DatasetCollection,
  type DatasetErasure,
  type DatasetOwnership,
  type ForeignKeyAction,
} from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import { inferOwnership } from "./inferOwnership.ts";

/** A connected database: what it holds, and what a person said of it. */
export interface ReachStore {
  readonly name: string;
  readonly catalogue: Pick<Catalogue, "collections" | "foreignKeys">;
  readonly dataset: Dataset | null;
}

/** A collection of one store; `id` tells it from those of all others. */
export interface ReachCollection {
  readonly id: string;
  readonly store: string;
  readonly name: string;
  readonly table: CatalogueCollection;
  readonly described: DatasetCollection | null;
  /** Columns that find a person; none: it holds nobody by itself. */
  readonly identities: readonly Identity[];
  readonly erasure: DatasetErasure | null;
}

export interface Identity {
  readonly column: string;
  readonly kind: string;
  readonly isExact: boolean;
}

/**
 * A reference between two collections, perhaps of two stores, with what it means for persons. `child` holds the
 * columns that refer; whose rows are whose is said by `is`, from the child's side.
 */
export interface ReachEdge {
  readonly child: string;
  readonly childColumns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  readonly is: DatasetOwnership["is"];
  readonly onAccess: "show" | "mask";
  readonly onErase: DatasetOwnership["onErase"];
  /** The database itself refuses a row that refers to nothing. */
  readonly isForeignKey: boolean;
  /** What it does with the columns that refer when the key they refer to changes; null: it is no foreign key. */
  readonly onUpdate: ForeignKeyAction | null;
}

/** Whose rows are whose, in all stores: what an access follows and an erasure proves itself on. */
export interface OwnershipMap {
  readonly collections: ReadonlyMap<string, ReachCollection>;
  readonly edges: readonly ReachEdge[];
  /** What an access can bear with, since it masks, and an erasure cannot, since it would guess. */
  readonly unclear: readonly Failure[];
  /** What is wrong in what a person said: nothing can be done with it. */
  readonly wrong: readonly Failure[];
}

/** A reference before anybody says what it means. */
export type BareEdge = Pick<
  ReachEdge,
  "child" | "childColumns" | "parent" | "parentColumns" | "isForeignKey" | "onUpdate"
>;

export const collectionId = (store: string, collection: string): string =>
  JSON.stringify([store, collection]);

/**
 * Joins what the databases know (foreign keys), what datasets refer to, also from one store to another, and what they
 * state of ownership. A statement counts before everything; where a collection has none, `inferOwnership` decides.
 */
export const mapOwnership = (stores: readonly ReachStore[]): OwnershipMap => {
  const collections = new Map(stores.flatMap(collectionsOf).map((one) => [one.id, one]));
  const wrong: Failure[] = [];
  const stated = stores.flatMap((store) => statedEdges(store, stores, collections, wrong));
  const bare = stores.flatMap((store) => bareEdges(store, stores, collections));
  const unstated = bare.filter((edge) => !stated.some((one) => isSame(one, edge)));
  const foreignKeys = new Map(
    bare
      .filter(({ isForeignKey }) => isForeignKey)
      .map((edge) => [placeOf(edge), edge.onUpdate] as const),
  );
  const known = stated.map((edge) => ({
    ...edge,
    isForeignKey: foreignKeys.has(placeOf(edge)),
    onUpdate: foreignKeys.get(placeOf(edge)) ?? null,
  }));
  const { edges, unclear } = inferOwnership(collections, known, unstated);
  return { collections, edges, unclear: [...unclear, ...twoIdentities(collections)], wrong };
};

const collectionsOf = ({ name: store, catalogue, dataset }: ReachStore): ReachCollection[] =>
  catalogue.collections.map((table) => {
    const described = dataset?.collections.find(({ name }) => name === table.name) ?? null;
    return {
      id: collectionId(store, table.name),
      store,
      name: table.name,
      table,
      described,
      identities: (described?.fields ?? []).flatMap(({ name, identity, isExact }) =>
        identity === null ? [] : [{ column: name, kind: identity, isExact }],
      ),
      erasure: described?.erasure ?? null,
    };
  });

const placeOf = (edge: Omit<BareEdge, "isForeignKey" | "onUpdate">): string =>
  JSON.stringify([edge.child, edge.childColumns, edge.parent, edge.parentColumns]);

const isSame = (a: BareEdge, b: BareEdge): boolean => placeOf(a) === placeOf(b);

const bareEdges = (
  { name, catalogue, dataset }: ReachStore,
  stores: readonly ReachStore[],
  collections: OwnershipMap["collections"],
): readonly BareEdge[] => {
  const within = childLinks(dataset, catalogue).map((link) => {
    const declared = catalogue.foreignKeys.find(
      (key) =>
        key.collection === link.collection &&
        key.referencedCollection === link.parent &&
        key.columns.join("\0") === link.columns.join("\0") &&
        key.referencedColumns.join("\0") === link.parentColumns.join("\0"),
    );
    return {
      child: collectionId(name, link.collection),
      childColumns: link.columns,
      parent: collectionId(name, link.parent),
      parentColumns: link.parentColumns,
      isForeignKey: declared !== undefined,
      onUpdate: declared?.onUpdate ?? null,
    };
  });
  const across = (dataset?.collections ?? []).flatMap((collection) =>
    collection.fields.flatMap((field) =>
      field.references.flatMap((reference) => {
        const other = stores.find(({ dataset: one }) => one?.key === reference.dataset);
        if (reference.dataset === dataset?.key || other === undefined) return [];
        const own = { id: collectionId(name, collection.name), columns: [field.name] };
        const there = {
          id: collectionId(other.name, reference.collection),
          columns: [reference.field],
        };
        // Data flows "to" the other where the other is looked up by what stands here.
        const [child, parent] = reference.direction === "to" ? [there, own] : [own, there];
        if (!collections.has(child.id) || !collections.has(parent.id)) return [];
        return [
          {
            child: child.id,
            childColumns: child.columns,
            parent: parent.id,
            parentColumns: parent.columns,
            isForeignKey: false,
            onUpdate: null,
          },
        ];
      }),
    ),
  );
  return [...within, ...across];
};

const statedEdges = (
  { name, dataset }: ReachStore,
  stores: readonly ReachStore[],
  collections: OwnershipMap["collections"],
  wrong: Failure[],
): readonly ReachEdge[] =>
  (dataset?.collections ?? []).flatMap((collection) =>
    collection.ownership.flatMap((said): readonly ReachEdge[] => {
      const store =
        said.dataset === null || said.dataset === dataset?.key
          ? name
          : stores.find(({ dataset: one }) => one?.key === said.dataset)?.name;
      const child = collectionId(name, collection.name);
      const parent = collectionId(store ?? "", said.to);
      const parentColumns = said.keys ?? collections.get(parent)?.table.primaryKey ?? [];
      if (parentColumns.length !== said.columns.length || !collections.has(parent)) {
        wrong.push(
          reachFailure("rights.reach-keys-unknown", {
            collection: collection.name,
            to: said.to,
            count: said.columns.length,
          }),
        );
        return [];
      }
      return [
        {
          child,
          childColumns: said.columns,
          parent,
          parentColumns,
          is: said.is,
          onAccess: said.onAccess ?? "mask",
          onErase: said.onErase,
          isForeignKey: false,
          onUpdate: null,
        },
      ];
    }),
  );

/** Two e-mail addresses in one row may be one person's or two persons': nobody's guess. */
const twoIdentities = (collections: OwnershipMap["collections"]): readonly Failure[] =>
  [...collections.values()].flatMap(({ name, identities }) =>
    [...Map.groupBy(identities, ({ kind }) => kind).values()]
      .filter((same) => same.length > 1)
      .map((same) =>
        reachFailure("rights.reach-identities-unclear", {
          collection: name,
          columns: same.map(({ column }) => column).join(", "),
        }),
      ),
  );
