import type { Client } from "pg";

/**
 * Processor time, in milliseconds, of the sessions in the given databases, where the server runs on this machine under Linux and lets
 * us look; else NaN. Other work on the machine lengthens it far less than the time on the clock.
 */
export const watchSessions = (
  admin: Client,
  databases: readonly string[],
): { stop(): Promise<number> } => {
  const sessions = new Map<number, number>();
  const over = new AbortController();
  const look = async (): Promise<void> => {
    const { rows } = await admin.query<{ pid: number; nanoseconds: string | null }>(
      `select pid, split_part(pg_read_file('/proc/' || pid || '/schedstat', true), ' ', 1) as nanoseconds
       from pg_stat_activity where datname = any($1)`,
      [databases],
    );
    for (const { pid, nanoseconds } of rows)
      if (nanoseconds) sessions.set(pid, Number(nanoseconds) / 1e6);
  };
  const looking = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })().catch(() => undefined);
  return {
    stop: async () => {
      over.abort();
      await looking;
      return sessions.size === 0 ? NaN : [...sessions.values()].reduce((sum, each) => sum + each);
    },
  };
};
