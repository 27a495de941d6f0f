import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { rowMacBytes } from "../contract/rowMac.ts";
import { familyTarget, onFresh, runPurge } from "../contract/suite/laboratory.ts";
import { postgresConnector } from "./connector.ts";
import { postgresLaboratory } from "./laboratory.ts";

const salt = { id: "salt", bytes: new Uint8Array(32).fill(7) };

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`the MACs of PostgreSQL (${server.name})`, () => {
    test(
      "a database that writes its letters otherwise than UTF-8 gives the same MACs",
      onFresh(laboratory, async (bench) => {
        const url = new URL(bench.address);
        const name = `${url.pathname.slice(1)}_latin`;
        url.pathname = `/${name}`;
        await bench.sql(
          `create database "${name}" template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`,
        );
        const here = postgresLaboratory("latin", async () => ({
          url: url.href,
          drop: async () => void (await bench.sql(`drop database "${name}"`)),
        }));
        await onFresh(here, async (latin) => {
          await latin.sql("create table folder (id text primary key, closed_on date)");
          await latin.sql("insert into folder values ('Éléonore', '2020-05-01')");
          const connector = postgresConnector({ url: url.href });
          try {
            await runPurge(connector, { ...familyTarget, children: [] }, { means: { salt } });
            const [receipt] = await connector.pendingReceipts();
            const mac = createHmac("sha256", salt.bytes).update("10:Éléonore", "utf8").digest();
            assert.equal(receipt?.rows?.macs, mac.subarray(0, rowMacBytes).toString("base64"));
          } finally {
            await connector.close();
          }
        })();
      }),
    );
  });
}
