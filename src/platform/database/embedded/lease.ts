import { Client } from "pg";

/*
 * A command that launched the server may end before another command that attached to it. So those who attach hold a
 * shared advisory lock for as long as they work, and the launching command takes the same lock exclusively before it
 * stops the server: it waits for those who are there, and those who come later queue behind it, see the server end,
 * and launch it themselves. No moment is left in which a server is stopped under somebody's hands.
 */
const leaseLock = "7305160127434322";

/** Holds the server open until the session of `client` ends. */
export const takeLease = async (client: Client): Promise<void> => {
  await client.query(`SELECT pg_advisory_lock_shared(${leaseLock})`);
};

/** Waits until nobody holds a lease; from then on nobody gets one. Resolves at once when the server is gone. */
export const outwaitLeases = async (url: string): Promise<() => Promise<void>> => {
  const client = new Client({ connectionString: url, application_name: "egide launcher" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(${leaseLock})`);
  } catch {
    await client.end().catch(() => undefined);
    return async () => undefined;
  }
  return () => client.end().catch(() => undefined);
};
