import { checkDataset, declaredClocks, type Connector } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { OpenStore, Policy } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import {
  collectionId,
  mapOwnership,
  type OwnershipMap,
  type ReachStore,
} from "../model/ownershipMap.ts";
import { joinedDataset, placedDatasets } from "../model/placedDatasets.ts";

/** The databases of a policy with whose rows are whose in them, while they are open. */
export interface OpenedReach {
  readonly map: OwnershipMap;
  readonly stores: ReadonlyMap<string, Connector>;
  /** Stores that no dataset describes: nobody can say whom they hold. */
  readonly undescribed: readonly string[];
  /** Views that read a collection, by its id: what they show of it is not ours to say. */
  readonly views: ReadonlyMap<string, readonly string[]>;
  /** Datasets that do not say what their database holds, and statements that nothing can be done with. */
  readonly wrong: readonly Failure[];
}

/** Opens every store that a dataset describes, does the work, and closes them whatever happened. */
export const withReach = async <T>(
  openStore: OpenStore,
  policy: Policy,
  readOnly: boolean,
  work: (reach: OpenedReach) => Promise<T>,
): Promise<T> => {
  const placed = placedDatasets(policy);
  const opened = new Map<string, Connector>();
  try {
    const described: ReachStore[] = [];
    const wrong: Failure[] = [];
    const views = new Map<string, string[]>();
    for (const store of policy.stores.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const own = placed.filter((one) => one.store === store.name);
      if (own.length === 0) continue;
      const clocks = Object.assign(
        {},
        ...own.map(({ dataset }) => declaredClocks(dataset)),
      ) as ReturnType<typeof declaredClocks>;
      const connector = await openStore(store, { readOnly, clocks, folder: policy.folder });
      opened.set(store.name, connector);
      const catalogue = await connector.introspect();
      for (const view of catalogue.views)
        for (const { collection } of view.reads) {
          const id = collectionId(store.name, collection);
          views.set(id, [...(views.get(id) ?? []), view.name]);
        }
      const tables = new Set(catalogue.collections.map(({ name }) => name));
      const dataset = joinedDataset(own, tables);
      described.push({ name: store.name, catalogue, dataset });
      const count =
        dataset === null
          ? 0
          : checkDataset(dataset, catalogue).filter(({ severity }) => severity === "error").length;
      if (dataset !== null && count > 0)
        wrong.push(
          reachFailure("rights.reach-dataset-differs", {
            dataset: dataset.key,
            store: store.name,
            count,
          }),
        );
    }
    // What is referred to by the key of a dataset is the store that it describes, not one to which its rows were archived.
    const archives = new Set(placed.filter(({ isArchive }) => isArchive).map(({ store }) => store));
    const ordered = described.toSorted(
      (a, b) => Number(archives.has(a.name)) - Number(archives.has(b.name)),
    );
    const map = mapOwnership(ordered);
    const undescribed = policy.stores.map(({ name }) => name).filter((name) => !opened.has(name));
    return await work({ map, stores: opened, undescribed, views, wrong: [...wrong, ...map.wrong] });
  } finally {
    for (const connector of opened.values()) await connector.close();
  }
};

/** The kinds of identity by which somebody can be found here. */
const knownKinds = ({ collections }: OwnershipMap): readonly string[] =>
  [
    ...new Set(
      [...collections.values()].flatMap(({ identities }) => identities.map(({ kind }) => kind)),
    ),
  ].toSorted();

/** An identity that no field finds anybody by would give an empty copy, and nobody would know why. */
export const unknownKinds = (
  map: OwnershipMap,
  identities: readonly { readonly kind: string }[],
): readonly Failure[] => {
  const known = knownKinds(map);
  return [...new Set(identities.map(({ kind }) => kind))]
    .filter((kind) => !known.includes(kind))
    .map((kind) => reachFailure("rights.reach-nobody", { kind, known: known.join(", ") || "∅" }));
};
