import type { Bodies } from "../actions/bodies.ts";
import type { Body } from "../model/body.ts";

/** Bodies remembered as long as the process lives. */
export const memoryBodies = (): Bodies => {
  const kept = new Map<string, Body>();
  return {
    list: async () => [...kept.values()].toSorted(headsFirst),
    find: async (id) => kept.get(id) ?? null,
    save: async (body) => {
      if (body.parent !== null && !kept.has(body.parent))
        throw new Error("the parent is not there");
      kept.set(body.id, body);
    },
  };
};

const headsFirst = (a: Body, b: Body): number =>
  Number(a.parent !== null) - Number(b.parent !== null) || a.name.localeCompare(b.name, "fr");
