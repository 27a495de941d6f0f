import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchEmbedded, migrate, openDatabase } from "../src/platform/database/index.ts";

/**
 * Does something with a migrated database of its own, on the server of TEST_POSTGRES_URL or else on the embedded one; it is gone afterwards, whatever
 * happened.
 */
export const withOwnDatabase = async (
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>,
): Promise<void> => {
  const given = process.env["TEST_POSTGRES_URL"];
  const folder = await mkdtemp(join(tmpdir(), "egide-bench-"));
  const server = given ? null : await launchEmbedded({ folder: join(folder, "postgres") });
  const url = given ?? server?.url ?? "";
  const root = await openDatabase({ url });
  const name = `bench_${process.pid}`;
  await root.pool.query(`create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openDatabase({ url: address.href });
  try {
    await migrate(database, join(import.meta.dirname, "../migrations"));
    await work(database);
  } finally {
    await database.close();
    await root.pool.query(`drop database ${name}`);
    await root.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
