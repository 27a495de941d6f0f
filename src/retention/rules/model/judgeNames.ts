import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { judgeFields } from "./judgeFields.ts";
import { datasetsFor, type KnownDataset } from "./knownDataset.ts";
import type { Rule } from "./rule.ts";
import { listed, suggestion } from "./suggestion.ts";

/** Every name of a rule that means nothing, or two things, in the stores and datasets of the policy. */
export const judgeNames = (
  rule: Rule,
  stores: readonly string[],
  datasets: readonly KnownDataset[],
): readonly Failure[] => {
  const refusals: Failure[] = [];
  const named = [rule.store, ...(rule.end.kind === "archive" ? [rule.end.to] : [])];
  for (const store of named.filter((each) => !stores.includes(each)))
    refusals.push(
      retentionFailure("retention.store-unknown", {
        store,
        known: listed(stores),
        ...suggestion(store, stores),
      }),
    );
  const found = findDataset(rule, datasets);
  return found.dataset
    ? [...refusals, ...judgeInDataset(rule, found.dataset)]
    : [...refusals, found.failure];
};

const findDataset = (
  rule: Rule,
  datasets: readonly KnownDataset[],
): { readonly dataset: KnownDataset } | { readonly dataset: null; readonly failure: Failure } => {
  const candidates = datasetsFor(rule, datasets);
  const [dataset] = candidates;
  if (dataset && candidates.length === 1) return { dataset };
  const keys = datasets.map(({ key }) => key);
  if (rule.dataset !== null)
    return {
      dataset: null,
      failure: retentionFailure("retention.dataset-unknown", {
        dataset: rule.dataset,
        known: listed(keys),
        ...suggestion(rule.dataset, keys),
      }),
    };
  return {
    dataset: null,
    failure:
      candidates.length > 1
        ? retentionFailure("retention.dataset-unspecified", {
            collection: rule.collection,
            count: candidates.length,
            known: listed(candidates.map(({ key }) => key)),
          })
        : unknownCollection(rule.collection, datasets),
  };
};

const judgeInDataset = (rule: Rule, dataset: KnownDataset): readonly Failure[] => {
  const { collections, links } = dataset;
  const fields = collections.get(rule.collection);
  const refusals: Failure[] = [];
  if (!fields) refusals.push(unknownCollection(rule.collection, [dataset]));
  else if (rule.clockIn === null && !fields.includes(rule.clock))
    refusals.push(
      retentionFailure("retention.clock-unknown", {
        clock: rule.clock,
        collection: rule.collection,
        ...suggestion(rule.clock, fields),
      }),
    );
  const ended = new Set([rule.collection, ...rule.with]);
  for (const child of rule.with) {
    if (!collections.has(child)) refusals.push(unknownCollection(child, [dataset]));
    else if (
      child === rule.collection ||
      !links.some(
        ({ collection, parent }) => collection === child && parent !== child && ended.has(parent),
      )
    )
      refusals.push(
        retentionFailure("retention.child-unlinked", { child, collection: rule.collection }),
      );
  }
  return fields
    ? [...refusals, ...judgeFields(rule, dataset, (name) => unknownCollection(name, [dataset]))]
    : refusals;
};

const unknownCollection = (collection: string, datasets: readonly KnownDataset[]): Failure => {
  const known = datasets.flatMap((dataset) => [...dataset.collections.keys()]);
  return retentionFailure("retention.collection-unknown", {
    collection,
    dataset: listed(datasets.map(({ key }) => key)),
    ...suggestion(collection, known),
  });
};
