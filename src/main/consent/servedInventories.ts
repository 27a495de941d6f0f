import { basename } from "node:path";
import { type Failure } from "../../kernel/index.ts";
import { parseInventory, type Inventories, type Inventory } from "../../consent/index.ts";
import { inventoryPath } from "../../retention/index.ts";
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
    const read = await Promise.all(
      (await folder.list())
        .filter((path) => inventoryPath.test(path))
        .map(async (path) => {
          const text = new TextDecoder().decode(await folder.read(path));
          return await once(`${policy}/${path}`, text, async () => {
            const outcome = parseInventory(basename(path), text);
            if (!outcome.ok) onFailure(outcome.failure);
            return outcome.ok ? outcome.value : null;
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
  services: [
    ...ours.services,
    ...more.services.filter(({ id }) => ours.services.every((each) => each.id !== id)),
  ],
});
