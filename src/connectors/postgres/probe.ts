import type { Company } from "../contract/company.ts";
import { openSession, type SessionOptions } from "./session.ts";

/** A second connection, opened at the first probe: the first one may be at work on a batch. */
export const openProbe = (
  options: SessionOptions,
): { once(): Promise<Company>; close(): Promise<void> } => {
  const session = openSession({ ...options, readOnly: true });
  return {
    once: () =>
      session.work(async (query) => {
        const [row] = await query(feel, [], "egide_probe");
        return row?.["others"] === false ? "nobody" : "others";
      }),
    close: () => session.close(),
  };
};

/**
 * A few pages of a table that every server has in memory: what it takes is what others wait for. Sessions of other
 * databases count, since they share the disk; one whose state we may not see may be at work.
 */
const feel = `
  select (select count(*) from (select from pg_catalog.pg_attribute limit 100) as few) as few,
         exists (select from pg_catalog.pg_stat_activity
                 where datid is not null and usesysid is not null and application_name not in ('egide', 'egide jobs', 'egide launcher', 'egide lease')
                   and (state is null or state <> 'idle' or state_change > clock_timestamp() - interval '5 s')) as others`;
