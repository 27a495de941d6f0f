import { basename } from "node:path";
import { type Failure } from "../../kernel/index.ts";
import {
  parseInventory,
  parseInventoryWords,
  type BannerWords,
  type Inventories,
  type Inventory,
} from "../../consent/index.ts";
import { inventoryPath, inventoryWordsPath, type PolicyFolder } from "../../retention/index.ts";
import { ownPolicy, type ServedPolicies } from "../policies.ts";
import { readOnce } from "../readOnce.ts";

/** The site that the pages of Égide are. */
const ownSite = "egide";

/**
 * The inventories that stand among the files of the policies served. Of our own site: what comes with the product, and after it the
 * services that a policy adds under the same name. One that cannot be read is told once and left out; the others stand.
 */
export const servedInventories = (
  policies: Pick<ServedPolicies, "list" | "open">,
  onFailure: (failure: Failure) => void,
): Inventories => {
  const once = readOnce<Inventory | null>();
  const inventoriesOf = async (policy: string): Promise<readonly Inventory[]> => {
    const folder = await policies.open(policy);
    if (folder === null) return [];
    const paths = await folder.list();
    const read = await Promise.all(
      paths
        .filter((path) => inventoryPath.test(path))
        .map(async (path) => {
          const text = await textOf(folder, path);
          const beside = await wordsBeside(folder, paths, path);
          const state = JSON.stringify([text, beside]);
          return await once(`${policy}/${path}`, state, async () => {
            const outcome = parseInventory(basename(path), text);
            if (!outcome.ok) onFailure(outcome.failure);
            if (!outcome.ok) return null;
            const furtherWords = beside.flatMap(([file, words]) => wordsIn(file, words, onFailure));
            return { ...outcome.value, ...(furtherWords.length > 0 && { furtherWords }) };
          });
        }),
    );
    return read.filter((each) => each !== null);
  };
  const list = async (): Promise<readonly Inventory[]> => {
    const [own, ...served] = await Promise.all(
      [ownPolicy, ...(await policies.list())].map(inventoriesOf),
    );
    const ours = own?.find(({ site }) => site === ownSite);
    if (ours === undefined) throw new TypeError("the product comes with an inventory");
    const others = served.flat();
    const added = others.filter(({ site }) => site === ownSite);
    const sites = new Map<string, Inventory>();
    // Of two policies that declare the same site, the first one rules.
    for (const each of others)
      if (each.site !== ownSite && !sites.has(each.site)) sites.set(each.site, each);
    return [added.reduce(withMore, ours), ...sites.values()];
  };
  return {
    list,
    find: async (site) => (await list()).find((each) => each.site === site) ?? null,
    own: async () => (await list())[0]!,
  };
};

const withMore = (ours: Inventory, more: Inventory): Inventory => ({
  ...ours,
  choiceLifetime: more.choiceLifetime,
  commitments: more.commitments,
  ...(more.furtherWords && { furtherWords: more.furtherWords }),
  services: [
    ...ours.services,
    ...more.services.filter(({ id }) => ours.services.every((each) => each.id !== id)),
  ],
});

const textOf = async (folder: PolicyFolder, path: string): Promise<string> =>
  new TextDecoder().decode(await folder.read(path));

/** The files of words of one inventory: they bear its name, with their language. */
const wordsBeside = async (
  folder: PolicyFolder,
  paths: readonly string[],
  inventory: string,
): Promise<readonly (readonly [file: string, text: string])[]> => {
  const name = inventory.replace(/\.ya?ml$/, "");
  const found = paths.filter((path) => inventoryWordsPath.exec(path)?.[1] === name);
  return await Promise.all(found.map(async (path) => [path, await textOf(folder, path)] as const));
};

/** A language that cannot be read is left out: the site then asks in the others. */
const wordsIn = (
  file: string,
  text: string,
  onFailure: (failure: Failure) => void,
): readonly BannerWords[] => {
  const outcome = parseInventoryWords(file, text);
  if (!outcome.ok) onFailure(outcome.failure);
  return outcome.ok ? [outcome.value] : [];
};
