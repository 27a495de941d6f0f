import { Client } from "pg";
import type { Bench, Laboratory } from "../contract/suite/laboratory.ts";
import { postgresConnector } from "./connector.ts";

/** A bench on a database that `make` creates. */
export const postgresLaboratory = (
  name: string,
  make: () => Promise<{ readonly url: string; drop(): Promise<void> }>,
): Laboratory => ({
  name: `PostgreSQL (${name})`,
  fresh: async (): Promise<Bench> => {
    const { url, drop } = await make();
    const client = await connected(url);
    return {
      address: url,
      types: { date: "date", local: "timestamp", instant: "timestamptz" },
      connect: (options) => postgresConnector({ url, ...options }),
      sql: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
      triggerOnDelete: (table, does) =>
        `create function on_delete() returns trigger language plpgsql as 'begin ${
          does === "keeps the row" ? "return null" : "insert into seen values (old.id); return old"
        }; end';
         create trigger on_delete before delete on ${table} for each row execute function on_delete()`,
      begin: async () => {
        const other = await connected(url);
        await other.query("begin");
        const finish = async (how: string): Promise<void> => {
          await other.query(how);
          await other.end();
        };
        return {
          sql: (text) => other.query(text),
          commit: () => finish("commit"),
          rollback: () => finish("rollback"),
        };
      },
      end: async () => {
        await client.end();
        await drop();
      },
    };
  },
});

const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
};
