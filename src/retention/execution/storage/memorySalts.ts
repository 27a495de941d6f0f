import { randomBytes } from "node:crypto";
import type { KeptSalt, Salts } from "../actions/salts.ts";

/** Salts kept as long as the process lives. */
export const memorySalts = (): Salts => {
  const kept = new Map<string, KeptSalt>();
  const destroyed = new Set<string>();
  return {
    make: async (run, { destroyAfter }) => {
      const salt = { id: `salt-${run}`, bytes: randomBytes(32) };
      kept.set(salt.id, { ...salt, run, destroyAfter });
      return salt;
    },
    all: async () => [...kept.values()],
    destroyDue: async (now) => {
      for (const [id, { destroyAfter }] of kept)
        if (Temporal.Instant.compare(destroyAfter, now) < 0) {
          kept.delete(id);
          destroyed.add(id);
        }
      return [...destroyed];
    },
    forget: async (ids) => {
      for (const id of ids) destroyed.delete(id);
    },
  };
};
