import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import { postgresConnector } from "./connector.ts";

for (const server of postgresServers())
  suite(`an account on PostgreSQL (${server.name})`, () => {
    test("that may only read says so, and nothing that no rule needs is held against it", async () => {
      const { url, drop } = await server.freshDatabase();
      const client = new Client({ connectionString: url });
      await client.connect();
      const account = `reader_${process.pid}`;
      try {
        await client.query(
          `create table folder (id int primary key); create role ${account} login password 'reader' connection limit 5;
           grant select on folder to ${account}; alter role ${account} set default_transaction_read_only = on`,
        );
        const address = new URL(url);
        address.username = account;
        address.password = "reader";
        const connector = postgresConnector({ url: address.href, readOnly: true });
        try {
          const said = await connector.describe();
          assert.deepEqual(said.excess, []);
          assert.deepEqual([said.account, said.readOnly], [account, "setting"]);
          const [folder] = (await connector.introspect()).collections;
          assert.deepEqual([folder?.privileges.select, folder?.privileges.delete], [true, false]);
        } finally {
          await connector.close();
        }
        await client.query(`alter role ${account} createdb createrole bypassrls`);
        const strong = postgresConnector({ url: address.href });
        try {
          assert.deepEqual((await strong.describe()).excess, [
            "bypass-row-security",
            "create-role",
            "create-database",
          ]);
        } finally {
          await strong.close();
        }
      } finally {
        await client.query(`drop owned by ${account}; drop role ${account}`);
        await client.end();
        await drop();
      }
    });
  });
