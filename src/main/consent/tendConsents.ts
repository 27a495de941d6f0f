import { followBodyName } from "../../consent/index.ts";
import { postgresConsentPurposes } from "../../consent/storage/index.ts";
import type { Bodies } from "../../organisations/index.ts";
import type { Platform } from "../platform.ts";

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
