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

/**
 * The collections that a store is there to take in, where it is an archive and no more: of what its datasets say of others
 * nothing is to be expected there. Null: all.
 */
export const collectionsCarriedTo = (
  { datasets, rules, stores }: Described,
  { name }: Pick<Store, "name">,
): ReadonlySet<string> | null => {
  const carrying = rules.filter(({ end }) => end.kind === "archive" && end.to === name);
  const isItsOwn =
    stores.length === 1 ||
    datasets.some(({ key }) => key === name) ||
    rules.some(({ store }) => store === name);
  return isItsOwn || carrying.length === 0
    ? null
    : new Set(carrying.flatMap((rule) => [rule.collection, ...rule.with]));
};

/** The datasets of which nothing says where their database is: a hold cannot reach it. */
export const unplacedDatasets = (policy: Described): readonly PolicyDataset[] => {
  const placed = new Set(policy.stores.flatMap((store) => datasetsOfStore(policy, store)));
  return policy.datasets.filter((dataset) => !placed.has(dataset));
};
