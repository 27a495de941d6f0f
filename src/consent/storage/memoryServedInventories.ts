import { canonicalJson } from "../../kernel/index.ts";
import type { ServedInventoryLog } from "../actions/servedInventoryLog.ts";
import type { Inventory } from "../model/inventory/inventory.ts";

/** In memory: the twin of `postgresServedInventories`. */
export const memoryServedInventories = (): ServedInventoryLog => {
  const kept = new Map<string, { inventory: Inventory; since: Temporal.Instant }[]>();
  return {
    note: async (inventory, at) => {
      const all = kept.get(inventory.site) ?? [];
      const last = all.at(-1);
      if (last !== undefined && canonicalJson(last.inventory) === canonicalJson(inventory))
        return false;
      kept.set(inventory.site, [...all, { inventory, since: at }]);
      return true;
    },
    before: async (site) => {
      const [earlier, present] = (kept.get(site) ?? []).slice(-2);
      return earlier === undefined || present === undefined
        ? null
        : { inventory: earlier.inventory, until: present.since };
    },
  };
};
