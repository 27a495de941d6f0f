import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { seedsOf, type PersonIdentity } from "../model/reached.ts";
import type { RowsByStore } from "./reachPerson.ts";

/**
 * Where more than one row bears what several persons may have in common: two people of one name and one day of birth
 * would be taken for one (GDPR art. 12(2) and 15(4)). Only a person can say that the rows are one's.
 */
export const findHomonyms = async (
  map: OwnershipMap,
  rows: RowsByStore,
  identities: readonly PersonIdentity[],
): Promise<readonly Failure[]> => {
  const found: Failure[] = [];
  for (const { collection: id, match, isWeak } of seedsOf(map, identities)) {
    const collection = map.collections.get(id);
    const reader = rows.get(collection?.store ?? "");
    if (!isWeak || collection === undefined || reader === undefined) continue;
    const count = await reader.count(collection.name, { anyOf: [match] });
    const { name, store } = collection;
    if (count > 1)
      found.push(reachFailure("rights.reach-homonyms", { collection: name, store, count }));
  }
  return found;
};
