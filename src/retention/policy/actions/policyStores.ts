import { parseRules } from "../../rules/model/parseRules.ts";
import type { Problem } from "../../rules/model/problem.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { parseStores } from "../model/parseStores.ts";
import type { PolicyDataset, Store } from "../model/policy.ts";
import type { PolicyFolder, PolicyReaders } from "./loadPolicy.ts";

/** What a policy says of its stores, as far as it can be read: stores are connected before there is a register or a rule. */
export interface PolicyStores {
  readonly stores: readonly Store[];
  /** Each dataset with the file that it stands in. */
  readonly datasets: readonly {
    readonly file: string;
    readonly text: string;
    readonly dataset: PolicyDataset;
  }[];
  /** Every file of `datasets/`, also one that cannot be read. */
  readonly datasetFiles: readonly string[];
  readonly rules: readonly Rule[];
  /** `stores.yaml` as it stands; null where there is none. */
  readonly text: string | null;
  /** What is wrong with the files that were read. */
  readonly problems: readonly Problem[];
}

/** Reads stores, datasets and rules of a policy, each as if the others were in order. */
export const readPolicyStores = async (
  folder: PolicyFolder,
  { readDatasets }: Pick<PolicyReaders, "readDatasets">,
): Promise<PolicyStores> => {
  const paths = await folder.list();
  const texts = async (pattern: RegExp): Promise<readonly (readonly [string, string])[]> =>
    await Promise.all(
      paths
        .filter((path) => pattern.test(path))
        .map(async (path) => [path, new TextDecoder().decode(await folder.read(path))] as const),
    );
  const storeFiles = await texts(/^stores\.ya?ml$/);
  const stores = storeFiles.map(([file, text]) => parseStores(file, text));
  const datasets = (await texts(/^datasets\/[^/]+\.ya?ml$/)).map(([file, text]) => ({
    file,
    text,
    ...readDatasets(file, text),
  }));
  const rules = (await texts(/^rules\/[^/]+\.ya?ml$/)).map(([file, text]) =>
    parseRules(file, text),
  );
  return {
    stores: stores.flatMap((each) => each.stores.map(({ store }) => store)),
    datasets: datasets.flatMap(({ file, text, datasets: found }) =>
      found.map((dataset) => ({ file, text, dataset })),
    ),
    datasetFiles: datasets.map(({ file }) => file),
    rules: rules.flatMap((each) => each.rules.map(({ rule }) => rule)),
    text: storeFiles[0]?.[1] ?? null,
    problems: [...stores, ...datasets, ...rules].flatMap(({ problems }) => problems),
  };
};
