import type { OwnershipMap } from "../model/ownershipMap.ts";
import type { PersonIdentity } from "../model/reached.ts";
import {
  isAmong,
  type OnlyCollections,
  type RestrictedPart,
  type RestrictionPlan,
} from "../model/restriction.ts";
import { restrictFailure } from "../restrictErrors.ts";
import { findHomonyms } from "./findHomonyms.ts";
import { findOwned } from "./findOwned.ts";
import { markCoOwned } from "./markCoOwned.ts";
import { reachPerson, type RowsByStore } from "./reachPerson.ts";

export interface RestrictionRequest {
  readonly identities: readonly PersonIdentity[];
  /** Somebody has made sure that rows of one name are one person's. */
  readonly isOnePerson?: boolean;
  readonly only?: OnlyCollections;
  /** Also rows that are somebody else's too: their processing stops for that other person as well. */
  readonly coversShared?: boolean;
}

/**
 * Which rows of a person would be restricted (GDPR art. 18(1)), in all stores, and everything that speaks against it. Reads
 * only. What is somebody else's too stays as it is unless it is asked for: the right is that of the one who asks.
 */
export const planRestriction = async (
  map: OwnershipMap,
  rows: RowsByStore,
  { identities, isOnePerson = false, only = null, coversShared = false }: RestrictionRequest,
): Promise<RestrictionPlan> => {
  const homonyms = isOnePerson ? [] : await findHomonyms(map, rows, identities);
  const all = [...map.collections.values()];
  const unknown = (only ?? [])
    .filter((name) => !all.some((one) => isAmong([name], one)))
    .map((name) => restrictFailure("rights.restrict-only-unknown", { name }));
  const owned = await findOwned(map, rows, await reachPerson(map, rows, identities), []);
  await markCoOwned(map, rows, owned);
  const parts: RestrictedPart[] = [];
  for (const [id, found] of owned) {
    const collection = map.collections.get(id);
    const reader = rows.get(collection?.store ?? "");
    if (collection === undefined || reader === undefined || !isAmong(only, collection)) continue;
    const shared = found.all().filter(({ key }) => found.whyKept(key)?.kind === "shared");
    const among = (coversShared ? found.all() : found.going()).map(({ key }) => key);
    if (among.length === 0 && shared.length === 0) continue;
    const match = { columns: found.identity, among };
    parts.push({
      collection: id,
      identity: found.identity,
      rows: among,
      already: await reader.countRestricted(collection.name, match),
      shared: coversShared ? 0 : shared.length,
    });
  }
  const named = new Set(parts.map(({ collection }) => map.collections.get(collection)?.name));
  const unclear = map.unclear.filter(({ params }) => named.has(String(params["collection"])));
  return { parts, refusals: [...homonyms, ...unknown, ...unclear] };
};
