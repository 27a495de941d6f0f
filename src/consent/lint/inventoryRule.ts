import type { Bilingual } from "../../kernel/index.ts";
import type { RuleWords, Severity } from "../../register/index.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import type { InventoryFile } from "../model/inventory/inventorySchema.ts";

/** One defect that a rule found in an inventory. */
export interface InventoryHit {
  /** Where it stands: `["services", 2, "purpose", "fr"]`. */
  readonly at: readonly (string | number)[];
  /** What fills the places of the message, and tells equal hits apart. */
  readonly params?: Readonly<Record<string, string>>;
  /** The same in each language, where words differ. */
  readonly words?: Readonly<Record<string, Bilingual>>;
  /** Where one rule finds graver and lighter cases. */
  readonly severity?: Severity;
}

type ServiceEntry = InventoryFile["services"][number];

/** An inventory of which only what matters is written; `soundInventory` gives the rest. */
export type InventoryExample = Partial<Omit<InventoryFile, "services">> & {
  readonly services?: readonly {
    readonly [K in keyof ServiceEntry]?: ServiceEntry[K] | undefined;
  }[];
};

/** One rule of `egide consent lint`: what it says, how it finds it, and the examples that are its test and its documentation. */
export interface InventoryRule extends RuleWords {
  readonly examples: {
    /** Inventories in which exactly this rule finds something. */
    readonly bad: readonly InventoryExample[];
    /** The first one corrected: no rule finds anything. */
    readonly good: InventoryExample;
  };
  find(inventory: Inventory): Iterable<InventoryHit>;
}
