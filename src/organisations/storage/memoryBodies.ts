import { failed, success } from "../../kernel/index.ts";
import type { Bodies } from "../actions/bodies.ts";
import { organisationsFailure } from "../errors.ts";
import type { Body } from "../model/body.ts";
import { changedInBody, isSameBody } from "../model/changedFields.ts";
import { memoryChanges, type MemoryChanges } from "./memoryChanges.ts";

/** Bodies remembered as long as the process lives. */
export const memoryBodies = (changes: MemoryChanges = memoryChanges()): Bodies => {
  const kept = new Map<string, Body>();
  const save = (body: Body): void => {
    if (body.parent !== null && !kept.has(body.parent)) throw new Error("the parent is not there");
    kept.set(body.id, body);
  };
  return {
    list: async () => [...kept.values()].toSorted(headsFirst),
    find: async (id) => kept.get(id) ?? null,
    save: async (body) => save(body),
    change: async (before, after, by) => {
      const present = kept.get(before.id);
      if (present === undefined || !isSameBody(present, before))
        return failed(organisationsFailure("organisations.changed-meanwhile"));
      save(after);
      const changed = changedInBody(before, after);
      changes.write({ ...by, body: after.id, subject: "identity", object: null, changed });
      return success(null);
    },
  };
};

const headsFirst = (a: Body, b: Body): number =>
  Number(a.parent !== null) - Number(b.parent !== null) || a.name.localeCompare(b.name, "fr");
