import { Client, escapeIdentifier, type DatabaseError } from "pg";

/** Connects to the database of the address, and creates it at the first start. */
export const ensureDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url, application_name: "egide launcher" });
  try {
    await client.connect();
  } catch (error) {
    if ((error as DatabaseError).code !== "3D000") throw error;
    await create(url);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const create = async (url: string): Promise<void> => {
  const maintenance = new URL(url);
  const name = maintenance.pathname.slice(1);
  maintenance.pathname = "/postgres";
  const client = new Client({
    connectionString: maintenance.href,
    application_name: "egide launcher",
  });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};
