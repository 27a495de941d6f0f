import { sql, type Kysely } from "kysely";
import type { Scans } from "../actions/scans.ts";
import type { ScanReport } from "../model/scan/scanReport.ts";

/** How many scans of a site are kept: a year of monthly ones. */
const most = 12;

/** `egide.consent_scan`. */
export const postgresScans = (database: Kysely<unknown>): Scans => ({
  keep: async (site, report) => {
    await sql`
      insert into egide.consent_scan (site, scanned_at, report)
      values (${site}, ${report.at}::timestamptz, ${JSON.stringify(report)}::jsonb)
      on conflict (site, scanned_at) do update set report = excluded.report`.execute(database);
    await sql`
      delete from egide.consent_scan where site = ${site} and scanned_at not in (
        select scanned_at from egide.consent_scan where site = ${site}
        order by scanned_at desc limit ${most})`.execute(database);
  },

  latest: async (site) => {
    const { rows } = await sql<{ readonly report: ScanReport }>`
      select report from egide.consent_scan where site = ${site}
      order by scanned_at desc limit 1`.execute(database);
    return rows[0]?.report ?? null;
  },
});
