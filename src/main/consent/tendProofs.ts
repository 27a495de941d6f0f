import { civilDay } from "../../kernel/index.ts";
import { dropEndedMonths, openMonths, postgresProofDays } from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";

/** What the worker does of proofs every hour: days that are over enter the ledger, the next month is there before its first choice, an ended one is given back. */
export const tendProofs = async (
  platform: Pick<Platform, "database" | "ledger" | "clock">,
): Promise<{ readonly closed: number; readonly dropped: number }> => {
  const { database, clock } = platform;
  const now = clock.now();
  await openMonths(database, civilDay(now));
  const closed = await postgresProofDays(platform).close();
  return { closed: closed.length, dropped: await dropEndedMonths(database, now) };
};
