import { ownPath } from "../../../platform/web/index.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";

const longest = 2_000;

/** The origins of the pages of a site, as its inventory declares them. */
export const originsOf = ({ addresses }: Pick<Inventory, "addresses">): ReadonlySet<string> =>
  new Set(addresses.map((each) => new URL(each).origin));

/**
 * Where somebody goes back to after a choice: a path, which lies on the host that they chose on, or an address of the site itself. Null for
 * whatever else was asked for: nobody is sent to a stranger by us.
 */
export const backToSite = (
  asked: unknown,
  inventory: Pick<Inventory, "addresses">,
): string | null => {
  const path = ownPath(asked);
  if (path !== null || typeof asked !== "string" || asked.length > longest) return path;
  if (!/^https?:\/\/[\x21-\x5b\x5d-\x7e]+$/.test(asked) || !URL.canParse(asked)) return null;
  const { origin, href, username, password } = new URL(asked);
  return originsOf(inventory).has(origin) && username + password === "" ? href : null;
};
