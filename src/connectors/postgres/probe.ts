import { openSession, type SessionOptions } from "./session.ts";

/** A second connection, opened at the first probe: the first one may be at work on a batch. */
export const openProbe = (
  options: SessionOptions,
): { once(): Promise<void>; close(): Promise<void> } => {
  const session = openSession({ ...options, readOnly: true });
  return {
    once: () => session.work(async (query) => void (await query(feel, [], "egide_probe"))),
    close: () => session.close(),
  };
};

/** A few pages of a table that every server has in memory: what it takes is what others wait for. */
const feel = "select count(*) from (select from pg_catalog.pg_attribute limit 100) as few";
