import type { ChildLink } from "../../../connectors/index.ts";

/** What the rules need to know of a dataset: names of collections and fields, and who refers to whom. */
export interface KnownDataset {
  readonly key: string;
  /** Fields by collection. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
  /** Every reference that the dataset describes, child to parent. */
  readonly links: readonly ChildLink[];
}

/** The datasets that can be meant by a rule: the one it names, or all that describe its collection. */
export const datasetsFor = <D extends KnownDataset>(
  rule: { readonly dataset: string | null; readonly collection: string },
  datasets: readonly D[],
): readonly D[] =>
  datasets.filter((dataset) =>
    rule.dataset === null ? dataset.collections.has(rule.collection) : dataset.key === rule.dataset,
  );
