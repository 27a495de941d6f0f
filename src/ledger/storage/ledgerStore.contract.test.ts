import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { ledgerStoreContract } from "./ledgerStoreContract.ts";
import { memoryLedgerStore } from "./memoryLedgerStore.ts";
import { postgresLedgerStore } from "./postgresLedgerStore.ts";

ledgerStoreContract("memory", async () => ({ store: memoryLedgerStore(), close: async () => {} }));

for (const server of postgresServers())
  ledgerStoreContract(`PostgreSQL ${server.name}`, async () => {
    const { url, drop } = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url });
    return {
      store: postgresLedgerStore(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await drop();
      },
    };
  });
