import type { Inventory } from "../model/inventory/inventory.ts";

/** What inventories said before. */
export interface InventoryHistory {
  /** The version of a site before the present one, and when it was replaced; null where none is kept. */
  before(
    site: string,
  ): Promise<{ readonly inventory: Inventory; readonly until: Temporal.Instant } | null>;
}
