import { sql, type Kysely } from "kysely";
import type { Transact } from "../../platform/database/index.ts";
import type { FileKeys } from "../../platform/files/index.ts";
import type { BreachReminders } from "../actions/breachReminders.ts";
import { fillOutlines, moment } from "./breachRows.ts";

/** Which records of breaches are due, in the platform's database. */
export const postgresBreachReminders = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): BreachReminders => ({
  due: async (before) => {
    await fillOutlines(kysely, keys, null);
    const { rows } = await sql<{
      id: string;
      body: string;
      first: boolean;
      due_at: Date;
      reminded: number;
    }>`
      select id, body, notified_at is null as first, due_at,
        case when reminded_of = due_at then reminded else 0 end as reminded
      from egide.incident where due_at < ${moment(before)} and closed_at is null order by due_at, id`.execute(
      kysely,
    );
    return rows.map(({ id, body, first, due_at, reminded }) => ({
      id,
      body,
      kind: first ? "first" : "complement",
      dueAt: Temporal.Instant.fromEpochMilliseconds(due_at.getTime()),
      reminded,
    }));
  },

  remind: async ({ id, dueAt, reminded: seen }, reminded, alongside) =>
    await transaction<unknown, boolean>(async (within) => {
      const { numAffectedRows } = await sql`
        update egide.incident set reminded = ${reminded}, reminded_of = due_at
        where id = ${id} and closed_at is null and date_trunc('milliseconds', due_at) = ${moment(dueAt)}
          and case when reminded_of = due_at then reminded else 0 end = ${seen}`.execute(within);
      if (Number(numAffectedRows) === 0) return false;
      await alongside(within);
      return true;
    }),
});
