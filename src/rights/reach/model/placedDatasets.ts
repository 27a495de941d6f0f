import type { Dataset } from "../../../connectors/index.ts";
import type { Policy } from "../../../retention/index.ts";

/** A store with what is said of it; `isArchive`: it holds some of these collections, brought there by rules. */
export interface PlacedDataset {
  readonly store: string;
  readonly dataset: Dataset;
  readonly isArchive: boolean;
}

/**
 * Which store each dataset describes: the one of its name, those whose rules use it, else the only store beside the only
 * dataset; and each store to which rules archive its rows, for what was archived is still the person's.
 */
export const placedDatasets = ({
  stores,
  datasets,
  rules,
}: Pick<Policy, "stores" | "datasets" | "rules">): readonly PlacedDataset[] => {
  const placed = datasets.flatMap(({ described, key, collections }): readonly PlacedDataset[] => {
    const using = rules.filter((rule) =>
      rule.dataset === null ? collections.has(rule.collection) : rule.dataset === key,
    );
    const named = stores.filter(({ name }) => name === key).map(({ name }) => name);
    const [used, only] = [[...new Set(using.map(({ store }) => store))], stores[0]?.name];
    const own = named.length > 0 ? named : used;
    const alone = stores.length === 1 && datasets.length === 1 && only ? [only] : [];
    const places = own.length > 0 ? own : alone;
    const archives = using.flatMap(({ end }) => (end.kind === "archive" ? [end.to] : []));
    const also = [...new Set(archives)].filter((store) => !places.includes(store));
    return [
      ...places.map((store) => ({ store, dataset: described, isArchive: false })),
      ...also.map((store) => ({ store, dataset: described, isArchive: true })),
    ];
  });
  const known = new Set(stores.map(({ name }) => name));
  return placed.filter(({ store }) => known.has(store));
};

/** Several datasets of one store as one: what is said of its collections, each once. */
export const joinedDataset = (
  placed: readonly PlacedDataset[],
  tables: ReadonlySet<string>,
): Dataset | null => {
  const [first] = placed;
  if (first === undefined) return null;
  const collections = new Map(
    placed.flatMap(({ dataset, isArchive }) =>
      dataset.collections
        .filter(({ name }) => !isArchive || tables.has(name))
        .map((collection) => [collection.name, collection] as const),
    ),
  );
  return { ...first.dataset, collections: [...collections.values()] };
};
