import type { Inventories } from "../../consent/index.ts";
import type { CharterSite } from "../../consent/pages/index.ts";
import { postgresScans, postgresServedInventories } from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";
import { storedPolicies } from "../storedPolicies.ts";
import { inventoryHistory } from "./inventoryHistory.ts";

/** The charters of this installation: what its inventories say, said before, and what the last scans saw. */
export const charterSite = (
  { database }: Pick<Platform, "database">,
  inventories: Inventories,
): CharterSite => ({
  inventories,
  history: {
    // A policy with revisions says it to the minute; else what was served says it.
    before: async (site) =>
      (await inventoryHistory(storedPolicies(database)).before(site)) ??
      (await postgresServedInventories(database).before(site)),
  },
  scans: postgresScans(database.kysely<unknown>()),
});
