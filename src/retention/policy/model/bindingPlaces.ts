import { datasetsFor } from "../../rules/model/knownDataset.ts";
import type { Policy, PolicyDataset } from "./policy.ts";

/** A table that a rule can be bound to. */
export interface BindingPlace {
  readonly store: string;
  readonly collection: string;
  readonly dataset: PolicyDataset;
  /** Whether the rule must say the dataset: others describe a collection of this name. */
  readonly isAmbiguous: boolean;
}

/**
 * Every collection of every dataset, in the store that bears the name of the dataset, else in those whose rules use it,
 * else in each: which store a dataset describes is written nowhere.
 */
export const bindingPlaces = (policy: Policy): readonly BindingPlace[] =>
  policy.datasets
    .flatMap((dataset) =>
      storesOf(dataset, policy).flatMap((store) =>
        [...dataset.collections.keys()].map((collection) => ({
          store,
          collection,
          dataset,
          isAmbiguous:
            policy.datasets.filter((each) => each.collections.has(collection)).length > 1,
        })),
      ),
    )
    .toSorted((a, b) => a.store.localeCompare(b.store) || a.collection.localeCompare(b.collection));

const storesOf = (
  dataset: PolicyDataset,
  { stores, datasets, rules }: Policy,
): readonly string[] => {
  const names = stores.map(({ name }) => name);
  if (names.includes(dataset.key)) return [dataset.key];
  const used = new Set(
    rules.filter((rule) => datasetsFor(rule, datasets).includes(dataset)).map(({ store }) => store),
  );
  const known = names.filter((name) => used.has(name));
  return known.length > 0 ? known : names;
};
