import type { Kysely } from "kysely";
import type { SpaceRooms } from "../../identity/index.ts";
import { alertRooms } from "./alertRooms.ts";
import { dossierRooms } from "./dossierRooms.ts";

/** All that a candidate's space holds of recruitment: what is kept to apply with, and the alerts. */
export const spaceRooms = (
  kysely: Kysely<unknown>,
  /** How long an application is kept, as our own rule says it. */
  keep: () => Promise<string | null>,
): SpaceRooms => {
  const rooms = [dossierRooms(kysely, keep), alertRooms(kysely)];
  return {
    remains: async (account) =>
      (await Promise.all(rooms.map((room) => room.remains(account)))).flat(),
    contents: async (account) =>
      (await Promise.all(rooms.map((room) => room.contents(account)))).flat(),
    delete: async (account, transaction) => {
      const counts: Record<string, number> = {};
      for (const room of rooms) Object.assign(counts, await room.delete(account, transaction));
      return counts;
    },
  };
};
