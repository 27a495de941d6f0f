import type { Inventory } from "../model/inventory/inventory.ts";
import type { InventoryHistory } from "./inventoryHistory.ts";

/** What sites declared when, as this installation served it: for those whose files have no revisions. */
export interface ServedInventoryLog extends InventoryHistory {
  /** Keeps what a site declares, where it is other than what it declared last. @returns whether it was. */
  note(inventory: Inventory, at: Temporal.Instant): Promise<boolean>;
}
