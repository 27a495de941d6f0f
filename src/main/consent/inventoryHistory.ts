import { parseInventory, type Inventory, type InventoryHistory } from "../../consent/index.ts";
import { canonicalJson } from "../../kernel/index.ts";
import { inventoryPath, type Policies, type PolicyFolder } from "../../retention/index.ts";

/** How far back a charter looks. */
const revisionsRead = 200;

/**
 * What inventories said before, read from the revisions of the policies that they stand in. A policy served from a folder has no revisions
 * here, and neither has what comes with the product.
 */
export const inventoryHistory = (
  policies: Pick<Policies, "list" | "open" | "revisions">,
): InventoryHistory => ({
  before: async (site) => {
    for (const policy of await policies.list()) {
      const present = await policies.open(policy);
      const now = present === null ? null : await siteIn(present, site);
      if (now === null) continue;
      const revisions = await policies.revisions(policy, revisionsRead);
      for (const { number, at, changed } of revisions) {
        if (number === 1 || !changed.some((path) => inventoryPath.test(path))) continue;
        const earlier = await policies.open(policy, number - 1);
        const then = earlier === null ? null : await siteIn(earlier, site);
        if (then !== null && canonicalJson(then) !== canonicalJson(now))
          return { inventory: then, until: at };
      }
    }
    return null;
  },
});

/** What a version of a policy declares for a site; null where it declares nothing that can be read. */
const siteIn = async (folder: PolicyFolder, site: string): Promise<Inventory | null> => {
  for (const path of (await folder.list()).filter((each) => inventoryPath.test(each))) {
    const text = new TextDecoder().decode(await folder.read(path));
    const outcome = parseInventory(path, text);
    if (outcome.ok && outcome.value.site === site) return outcome.value;
  }
  return null;
};
