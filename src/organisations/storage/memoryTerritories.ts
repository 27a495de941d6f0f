import type { Territories } from "../actions/territories.ts";
import { prefixesOf, type Territory } from "../model/territory.ts";
import { territoryFields } from "../model/territoryTable.ts";
import { memoryChanges, type MemoryChanges } from "./memoryChanges.ts";

/** Territories remembered as long as the process lives. */
export const memoryTerritories = (changes: MemoryChanges = memoryChanges()): Territories => {
  const kept = new Map<string, Set<string>>();
  const add = ({ prefix, body }: Territory): void => {
    kept.set(prefix, (kept.get(prefix) ?? new Set()).add(body));
  };
  return {
    isEmpty: async () => kept.size === 0,
    bodiesOf: async (code) => {
      const prefix = prefixesOf(code).find((each) => kept.has(each));
      return prefix === undefined ? [] : [...(kept.get(prefix) ?? [])].toSorted();
    },
    list: async () =>
      [...kept]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([prefix, bodies]) => [...bodies].toSorted().map((body) => ({ prefix, body }))),
    save: async (territories) => territories.forEach(add),
    change: async ({ removed, added }, by) => {
      for (const { prefix, body } of removed) {
        kept.get(prefix)?.delete(body);
        if (kept.get(prefix)?.size === 0) kept.delete(prefix);
      }
      added.forEach(add);
      const changed = territoryFields({ removed, added });
      changes.write({ ...by, body: null, subject: "territories", object: null, changed });
    },
  };
};
