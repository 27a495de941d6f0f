import { followBodyName, type Inventories } from "../../consent/index.ts";
import { postgresConsentPurposes, postgresServedInventories } from "../../consent/storage/index.ts";
import type { Bodies } from "../../organisations/index.ts";
import type { Platform } from "../platform.ts";

/** Keeps what the sites of this installation declare, where it has changed: the charters of those without revisions say so. */
export const noteInventories = async (
  { database, clock }: Pick<Platform, "database" | "clock">,
  inventories: Pick<Inventories, "list">,
): Promise<number> => {
  const log = postgresServedInventories(database);
  let count = 0;
  for (const each of await inventories.list()) if (await log.note(each, clock.now())) count += 1;
  return count;
};

/** What the worker does of purposes every hour: their words take the present names of bodies. How many took another. */
export const tendConsents = async (
  { database, ledger, clock }: Pick<Platform, "database" | "ledger" | "clock">,
  bodies: Pick<Bodies, "find" | "list">,
): Promise<number> => {
  const { transaction } = database;
  const parts = {
    purposes: postgresConsentPurposes({ kysely: database.kysely<unknown>(), transaction, ledger }),
    clock,
    bodyName: async (body: string) => (await bodies.find(body))?.name ?? null,
  };
  let count = 0;
  for (const { id } of await bodies.list()) count += await followBodyName(parts, id);
  return count;
};
