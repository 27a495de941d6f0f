import type { Policy, PolicyDataset, Store } from "../../policy/model/policy.ts";
import { datasetsFor } from "../../rules/model/knownDataset.ts";

type Described = Pick<Policy, "datasets" | "rules" | "stores">;

/**
 * The datasets that describe a store: the one of its name, those that rules use there or carry there as to an archive,
 * and every one where the policy has a single store.
 */
export const datasetsOfStore = (
  { datasets, rules, stores }: Described,
  { name }: Pick<Store, "name">,
): readonly PolicyDataset[] => {
  if (stores.length === 1) return datasets;
  const used = new Set(
    rules
      .filter(({ store, end }) => store === name || (end.kind === "archive" && end.to === name))
      .flatMap((rule) => datasetsFor(rule, datasets)),
  );
  return datasets.filter((dataset) => dataset.key === name || used.has(dataset));
};

/** The datasets of which nothing says where their database is: a hold cannot reach it. */
export const unplacedDatasets = (policy: Described): readonly PolicyDataset[] => {
  const placed = new Set(policy.stores.flatMap((store) => datasetsOfStore(policy, store)));
  return policy.datasets.filter((dataset) => !placed.has(dataset));
};
