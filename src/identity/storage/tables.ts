import { sql, type RawBuilder } from "kysely";
import type { Population } from "../actions/ports.ts";

/** The tables of a population: `egide.staff_account` and its like. */
export const tablesOf = (population: Population) => ({
  account: named(`${population}_account`),
  session: named(`${population}_session`),
  signIn: named(`${population}_sign_in`),
  link: named(`${population}_link`),
  recoveryCode: named(`${population}_recovery_code`),
});

const named = (table: string): RawBuilder<unknown> => sql.table(`egide.${table}`);

export const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

export const instantOrNull = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : instantOf(date);

/** A moment as a value of a statement. */
export const at = (instant: Temporal.Instant): RawBuilder<unknown> =>
  sql`${instant.toString()}::timestamptz`;
