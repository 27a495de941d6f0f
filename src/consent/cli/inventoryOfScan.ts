import { FailureError } from "../../kernel/index.ts";
import type { Call } from "../../platform/command-line/index.ts";
import { consentFailure } from "../errors.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { openInventories, type InventoryFolder } from "./openInventories.ts";

/**
 * The inventory that a scan is compared with: that of `--site`, else the only one, else the one that has an address of the scan. Null where no
 * inventory was named.
 * @throws FailureError
 */
export const inventoryOfScan = async (
  call: Call,
  urls: readonly URL[],
  openFolder: (folder: string) => InventoryFolder,
): Promise<Inventory | null> => {
  const what = call.text("inventory");
  if (what === null) return null;
  const { inventories: opened } = await openInventories(what, {
    console: call.console,
    openFolder,
  });
  for (const { read } of opened)
    if (read.problems[0] !== undefined) throw new FailureError(read.problems[0]);
  const inventories = opened.map(({ read }) => read.inventory).filter((each) => each !== null);
  const asked = call.text("site");
  const isOfScan = ({ addresses }: Inventory): boolean =>
    addresses.some((address) => urls.some(({ host }) => URL.parse(address)?.host === host));
  const candidates =
    asked !== null
      ? inventories.filter(({ site }) => site === asked)
      : inventories.length === 1
        ? inventories
        : inventories.filter(isOfScan);
  const [one] = candidates;
  if (one !== undefined && candidates.length === 1) return one;
  throw new FailureError(
    consentFailure("consent.scan-inventories", {
      what,
      sites: inventories.map(({ site }) => site).join(", "),
    }),
  );
};
