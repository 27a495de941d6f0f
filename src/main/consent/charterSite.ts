import type { Inventories } from "../../consent/index.ts";
import type { CharterSite } from "../../consent/pages/index.ts";
import { postgresScans } from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";
import { storedPolicies } from "../storedPolicies.ts";
import { inventoryHistory } from "./inventoryHistory.ts";

/** The charters of this installation: what its inventories say, said before, and what the last scans saw. */
export const charterSite = (
  { database }: Pick<Platform, "database">,
  inventories: Inventories,
): CharterSite => ({
  inventories,
  history: inventoryHistory(storedPolicies(database)),
  scans: postgresScans(database.kysely<unknown>()),
});
