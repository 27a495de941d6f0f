import type { Territories } from "../actions/territories.ts";
import { prefixesOf } from "../model/territory.ts";

/** Territories remembered as long as the process lives. */
export const memoryTerritories = (): Territories => {
  const kept = new Map<string, string>();
  return {
    isEmpty: async () => kept.size === 0,
    bodyOf: async (code) => {
      const prefix = prefixesOf(code).find((each) => kept.has(each));
      return prefix === undefined ? null : (kept.get(prefix) ?? null);
    },
    save: async (territories) => {
      for (const { prefix, body } of territories) kept.set(prefix, body);
    },
  };
};
