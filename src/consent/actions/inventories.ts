import type { Inventory } from "../model/inventory/inventory.ts";

/** The inventories that an installation serves: banner, panel, charter and policies read them here alone. */
export interface Inventories {
  /** Of every site, ours first. */
  list(): Promise<readonly Inventory[]>;
  /** Of one site; null where nobody declared it. */
  find(site: string): Promise<Inventory | null>;
  /** Of the site that these very pages are. */
  own(): Promise<Inventory>;
}
