import type { OrganisationChange, OrganisationChanges } from "../actions/change.ts";

/** A history remembered as long as the process lives, and how the other ports in memory write it. */
export interface MemoryChanges extends OrganisationChanges {
  write(change: Omit<OrganisationChange, "number">): void;
}

export const memoryChanges = (): MemoryChanges => {
  const kept: OrganisationChange[] = [];
  return {
    list: async (body, limit, offset = 0) =>
      kept
        .filter((each) => each.body === body)
        .toReversed()
        .slice(offset, offset + limit),
    write: (change) => {
      kept.push({ ...change, number: kept.length + 1 });
    },
  };
};
