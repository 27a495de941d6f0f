import { retentionFailure } from "../../errors.ts";
import type { Place, Problem } from "../../rules/model/problem.ts";
import type { Store } from "../model/policy.ts";

/** A store with the place where `stores.yaml` names it. */
export interface LocatedStore {
  readonly store: Store;
  readonly place: Place;
}

/**
 * Tells where a store is: equal texts for two names of one database and schema. Null when that cannot be told here,
 * such as a variable that is not set. Opens nothing, and its answer, which may hold an address, is never shown.
 */
export type LocateStore = (store: Store, folder: string) => Promise<string | null>;

/**
 * One database under two names would escape everything that is decided by the name of a store: two rules on the same
 * rows could disagree unseen, and a run would wait for itself.
 */
export const refuseTwins = async (
  stores: readonly LocatedStore[],
  locate: LocateStore,
  folder: string,
): Promise<readonly Problem[]> => {
  if (stores.length < 2) return [];
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { store, place } of stores) {
    const where = await locate(store, folder);
    if (where === null) continue;
    const other = seen.get(where);
    if (other === undefined) seen.set(where, store.name);
    else
      problems.push({
        file: place.file,
        place,
        failure: retentionFailure("retention.store-twins", { store: store.name, other }),
      });
  }
  return problems;
};
