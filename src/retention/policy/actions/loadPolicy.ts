import { basename } from "node:path";
import { failed, success, type Failure, type Outcome } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { lintFile, parseLintSettings, type Register } from "../../../register/index.ts";
import { parseRules, repeatedRule } from "../../rules/model/parseRules.ts";
import type { Place, Problem } from "../../rules/model/problem.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { parseSettings, usualSettings } from "../model/settings.ts";
import { parseStores } from "../model/parseStores.ts";
import type { Policy, PolicyDataset } from "../model/policy.ts";
import { inventoryPath, inventoryWordsPath } from "./policies.ts";
import { refuseTwins, type LocateStore } from "./refuseTwins.ts";

/** Reads the files of a policy folder: a folder on disk, or a value in a test. */
export interface PolicyFolder {
  /** The folder as the user wrote it; `@name` for one in the platform's database. */
  readonly folder: string;
  /** Of a policy in the platform's database: what it is called. Absent: that of the folder on a disk. */
  readonly name?: string;
  /** Paths of the files in it and in `datasets/` and `rules/`, with `/`, sorted. @throws `retention.folder-unreadable`. */
  list(): Promise<readonly string[]>;
  /** The whole content of one of them. */
  read(path: string): Promise<Uint8Array>;
  /** When one of them was last written. Absent where revisions tell. */
  writtenAt?(path: string): Promise<Temporal.Instant>;
}

/** How the neighbours read their own files. */
export interface PolicyReaders {
  /** A register, or the published page it is read from; the file's name says which. */
  readRegister(file: string, content: Uint8Array): Promise<Outcome<Register>>;
  readDatasets(
    file: string,
    text: string,
  ): { readonly datasets: readonly PolicyDataset[]; readonly problems: readonly Problem[] };
  readonly locate: LocateStore;
  /** What is wrong with the inventory of a site, which banners and charters read. */
  readonly checkInventory?: (file: string, text: string) => readonly Failure[];
  /** The same of its words in a further language. */
  readonly checkInventoryWords?: (file: string, text: string) => readonly Failure[];
}

export type LoadedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The files of a policy that may be its register; it has one of them. */
export const registerFile = /^register\.(?:json|txt|html?|md)$/;
const yamlIn = (folder: string): RegExp => new RegExp(`^${folder}/[^/]+\\.ya?ml$`);

/** Gathers a policy folder into one value, or all that is wrong with its files at once. */
export const loadPolicy = async (
  folder: PolicyFolder,
  readers: PolicyReaders,
): Promise<LoadedPolicy> => {
  const paths = await folder.list();
  const problems: Problem[] = [];
  const texts = async (pattern: RegExp): Promise<readonly (readonly [string, string])[]> => {
    const found: (readonly [string, string])[] = [];
    for (const path of paths.filter((each) => pattern.test(each))) {
      const text = decode(await folder.read(path));
      if (text === null)
        problems.push(inFile(path, retentionFailure("retention.not-utf8", { file: path })));
      else found.push([path, text]);
    }
    return found;
  };

  const register = await loadRegister(folder, paths, readers);
  if (!register.ok) problems.push(inFile(register.file, register.failure));
  const storeFiles = (await texts(/^stores\.ya?ml$/)).map(([file, text]) =>
    parseStores(file, text),
  );
  const datasetFiles = (await texts(yamlIn("datasets"))).map(
    ([file, text]) => [file, readers.readDatasets(file, text)] as const,
  );
  const ruleFiles = (await texts(yamlIn("rules"))).map(([file, text]) => parseRules(file, text));
  const [settingsFile] = (await texts(/^policy\.ya?ml$/)).map(([file, text]) =>
    parseSettings(file, text),
  );
  problems.push(...(settingsFile?.problems ?? []));
  for (const [file, text] of await texts(lintFile)) {
    const outcome = parseLintSettings(file, text);
    if (!outcome.ok) problems.push(inFile(file, outcome.failure));
  }
  for (const [file, text] of await texts(inventoryPath))
    problems.push(
      ...(readers.checkInventory?.(file, text) ?? []).map((failure) => inFile(file, failure)),
    );
  for (const [file, text] of await texts(inventoryWordsPath))
    problems.push(
      ...(readers.checkInventoryWords?.(file, text) ?? []).map((failure) => inFile(file, failure)),
    );
  problems.push(...storeFiles.flatMap((each) => each.problems));
  const stores = storeFiles.flatMap((each) => each.stores);
  // A path from the folder leads nowhere where there is no folder.
  if (folder.name !== undefined)
    problems.push(
      ...stores
        .filter(({ store }) => isFromFolder(store))
        .map(({ store, place }) => ({
          file: place.file,
          place,
          failure: retentionFailure("retention.store-relative", { store: store.name }),
        })),
    );
  problems.push(...(await refuseTwins(stores, readers.locate, folder.folder)));
  problems.push(...datasetFiles.flatMap(([, each]) => each.problems));
  problems.push(...ruleFiles.flatMap((each) => each.problems));
  const datasets = datasetFiles.flatMap(([file, each]) =>
    each.datasets.map((dataset) => ({ file, dataset })),
  );
  problems.push(...repeatedDatasets(datasets));
  const { rules, places, repeated } = gather(ruleFiles.flatMap((each) => each.rules));
  problems.push(...repeated);
  if (!register.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    policy: {
      name: (folder.name ?? basename(folder.folder)) || "policy",
      folder: folder.folder,
      register: register.value,
      datasets: datasets.map(({ dataset }) => dataset),
      stores: stores.map(({ store }) => store),
      rules,
      settings: settingsFile?.settings ?? usualSettings,
      places,
    },
  };
};

/** Whether the address of a store is a path that starts at the policy folder. */
const isFromFolder = ({ address }: Policy["stores"][number]): boolean =>
  address.kind === "url" && /^sqlite:(?!\/|\{data\}\/)/.test(address.url);

const inFile = (file: string, failure: Failure): Problem => ({ file, place: null, failure });

const decode = (content: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
};

const loadRegister = async (
  folder: PolicyFolder,
  paths: readonly string[],
  readers: PolicyReaders,
): Promise<Outcome<Register> & { readonly file: string }> => {
  const [file, ...more] = paths.filter((path) => registerFile.test(path));
  if (file === undefined)
    return { file: "register.json", ...failed(retentionFailure("retention.register-missing")) };
  if (more.length > 0)
    return {
      file,
      ...failed(
        retentionFailure("retention.register-repeated", { files: [file, ...more].join(", ") }),
      ),
    };
  const outcome = await readers.readRegister(file, await folder.read(file));
  return outcome.ok ? { file, ...success(outcome.value) } : { file, ...failed(outcome.failure) };
};

const repeatedDatasets = (
  datasets: readonly { readonly file: string; readonly dataset: PolicyDataset }[],
): readonly Problem[] =>
  datasets.flatMap(({ file, dataset }, index) => {
    const earlier = datasets.slice(0, index).find((other) => other.dataset.key === dataset.key);
    return earlier === undefined
      ? []
      : [
          inFile(
            file,
            retentionFailure("retention.dataset-repeated", {
              dataset: dataset.key,
              file: earlier.file,
            }),
          ),
        ];
  });

const gather = (
  located: readonly { readonly rule: Rule; readonly place: Place }[],
): {
  readonly rules: readonly Rule[];
  readonly places: ReadonlyMap<string, Place>;
  readonly repeated: readonly Problem[];
} => {
  const places = new Map<string, Place>();
  const repeated: Problem[] = [];
  for (const { rule, place } of located) {
    const earlier = places.get(rule.id);
    if (earlier) repeated.push(repeatedRule(place, rule, earlier));
    else places.set(rule.id, place);
  }
  return { rules: located.map(({ rule }) => rule), places, repeated };
};
