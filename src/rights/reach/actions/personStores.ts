import type { Connector, PersonRows } from "../../../connectors/index.ts";
import type { RowsByStore } from "./reachPerson.ts";

/** The databases in which a person may be found, while they are open. */
export type PersonStores = ReadonlyMap<
  string,
  Pick<Connector, "persons" | "prepare" | "acknowledgeReceipts">
>;

/** All stores in one snapshot each, while the work lasts. */
export const inSnapshots = async <T>(
  stores: PersonStores,
  work: (rows: RowsByStore) => Promise<T>,
): Promise<T> => {
  const opened = new Map<string, PersonRows>();
  const next = async (
    left: readonly (readonly [string, Pick<Connector, "persons">])[],
  ): Promise<T> => {
    const [first, ...rest] = left;
    if (first === undefined) return await work(opened);
    const [name, store] = first;
    return await store.persons().read(async (rows) => {
      opened.set(name, rows);
      return await next(rest);
    });
  };
  return await next([...stores]);
};
