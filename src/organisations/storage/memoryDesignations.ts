import { failed, success } from "../../kernel/index.ts";
import type { ChangedBy } from "../actions/change.ts";
import type { Designations } from "../actions/designations.ts";
import { organisationsFailure } from "../errors.ts";
import { changedInDesignation, isSameDesignation } from "../model/changedFields.ts";
import type { Designation } from "../model/designation.ts";
import { memoryChanges, type MemoryChanges } from "./memoryChanges.ts";

/** Designations remembered as long as the process lives. */
export const memoryDesignations = (changes: MemoryChanges = memoryChanges()): Designations => {
  const kept = new Map<string, Designation>();
  const write = (before: Designation | null, after: Designation, by: ChangedBy): void => {
    const changed = changedInDesignation(before, after);
    for (const body of new Set([...(before?.bodies ?? []), ...after.bodies]))
      changes.write({ ...by, body, subject: "designation", object: after.id, changed });
  };
  return {
    list: async () => [...kept.values()].toSorted(latestFirst),
    find: async (id) => kept.get(id) ?? null,
    save: async (designation) => void kept.set(designation.id, designation),
    add: async (designation, by) => {
      if (kept.has(designation.id)) throw new Error("a designation of this identifier is there");
      kept.set(designation.id, designation);
      write(null, designation, by);
    },
    change: async (before, after, by) => {
      const present = kept.get(before.id);
      if (present === undefined || !isSameDesignation(present, before))
        return failed(organisationsFailure("organisations.changed-meanwhile"));
      kept.set(after.id, after);
      write(before, after, by);
      return success(null);
    },
  };
};

const latestFirst = (a: Designation, b: Designation): number =>
  Temporal.PlainDate.compare(b.from, a.from) || (a.id < b.id ? -1 : 1);
