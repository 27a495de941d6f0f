import { civilDay } from "../../kernel/index.ts";
import { checkDays, leavesKeptAfter } from "../../consent/index.ts";
import {
  dropEndedMonths,
  openMonths,
  packMonths,
  postgresProofDays,
} from "../../consent/storage/index.ts";
import type { Platform } from "../platform.ts";
import { openVerifying } from "./proofSite.ts";

/** Keeps the leaves of the days of which the rule is about to end records: to be done before it runs. */
export const keepLeaves = async (
  platform: Pick<Platform, "database" | "ledger" | "clock">,
): Promise<number> =>
  await postgresProofDays(platform).keepLeaves(
    civilDay(platform.clock.now()).subtract(leavesKeptAfter),
  );

/** Holds all days against the ledger, and keeps what that found. How many are at fault. */
export const checkProofs = async (
  platform: Pick<Platform, "database" | "ledger" | "clock">,
): Promise<number> => {
  const parts = openVerifying(platform);
  const { checks } = await checkDays(parts);
  await parts.checks.keep(checks, parts.now());
  return checks.filter(({ fault }) => fault !== null).length;
};

/** What the worker does of proofs every hour: days that are over enter the ledger, the next month is there before its first choice, an ended one is given back. */
export const tendProofs = async (
  platform: Pick<Platform, "database" | "ledger" | "clock">,
): Promise<{ readonly closed: number; readonly dropped: number }> => {
  const { database, clock } = platform;
  const now = clock.now();
  await openMonths(database, civilDay(now));
  const closed = await postgresProofDays(platform).close();
  await keepLeaves(platform);
  await packMonths(database, now);
  return { closed: closed.length, dropped: await dropEndedMonths(database, now) };
};
