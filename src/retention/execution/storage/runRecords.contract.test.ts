import { postgresServers } from "../../../../test/support/postgres.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import { memoryRunRecords } from "./memoryRunRecords.ts";
import { postgresRunRecords } from "./postgresRunRecords.ts";
import { runRecordsContract } from "./runRecordsContract.ts";

runRecordsContract("memory", async () => ({ records: memoryRunRecords(), close: async () => {} }));

for (const server of postgresServers())
  runRecordsContract(`PostgreSQL ${server.name}`, async () => {
    const { url, drop } = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url });
    return {
      records: postgresRunRecords(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await drop();
      },
    };
  });
