import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type { DayChecksKept } from "../actions/dayChecks.ts";
import { isDayFault } from "../model/proof/dayFault.ts";
import { instantOf } from "./instantOf.ts";

/** What the last check of the days of proofs found, in the platform's database. */
export const postgresDayChecks = (
  database: Pick<Database, "kysely" | "transaction">,
): DayChecksKept => ({
  keep: async (checks, at) => {
    await database.transaction(async (transaction) => {
      await sql`delete from egide.consent_day_check`.execute(transaction);
      await sql`
        insert into egide.consent_day_check (day, records, fault, checked_at)
        select n.day, n.records, n.fault, ${at.toString()}::timestamptz
        from unnest(${checks.map(({ day }) => day.toString())}::date[],
          ${checks.map(({ records }) => records)}::bigint[],
          ${checks.map(({ fault }) => fault)}::text[]) as n(day, records, fault)`.execute(
        transaction,
      );
    });
  },

  read: async () => {
    const { rows } = await sql<{
      day: string;
      records: string;
      fault: string | null;
      checked_at: Date | null;
    }>`
      select coalesce(d.day, c.day)::text as day, coalesce(c.records, d.records) as records, c.fault, c.checked_at
      from (select day, records from egide.consent_day where closed_at is not null) d
        full join egide.consent_day_check c on c.day = d.day
      order by 1`.execute(database.kysely<unknown>());
    const moments = rows.flatMap(({ checked_at }) =>
      checked_at === null ? [] : [instantOf(checked_at)],
    );
    return {
      closed: rows.length,
      unchecked: rows.length - moments.length,
      checkedAt: moments.toSorted(Temporal.Instant.compare).at(-1) ?? null,
      faults: rows.flatMap(({ day, records, fault }) =>
        isDayFault(fault)
          ? [{ day: Temporal.PlainDate.from(day), records: Number(records), fault }]
          : [],
      ),
    };
  },
});
