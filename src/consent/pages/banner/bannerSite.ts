import type { Choice } from "../../model/choice/choice.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";
import type { Inventories } from "../../actions/inventories.ts";

/** What banner and page of cookies need; `main/` fills it. */
export interface BannerParts {
  readonly inventories: Pick<Inventories, "own" | "find">;
  /** The site is reached over TLS. */
  readonly secure: boolean;
  /**
   * Keeps the proof of a choice. It MUST NOT be needed for the choice to hold: where it fails, the browser sends the same choice
   * again from a later page.
   */
  readonly record: (choice: Choice, inventory: Inventory) => Promise<void>;
  readonly newId: () => string;
}
