import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import { postgresConnector } from "./connector.ts";

/** What a hold on « Hélène Øye » finds in a database that writes letters in its own alphabet. */
const found = async (url: string, encoding: string, rows: readonly string[]): Promise<number> => {
  const name = `egide_letters_${encoding.toLowerCase()}_${process.pid}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(
      `create database ${name} encoding '${encoding}' lc_collate 'C' lc_ctype 'C' locale_provider libc template template0`,
    );
    const address = new URL(url);
    address.pathname = `/${name}`;
    const client = new Client({ connectionString: address.href });
    await client.connect();
    await client.query("create table person (id integer primary key, name text)");
    for (const [at, row] of rows.entries())
      await client.query("insert into person values ($1, $2)", [at, row]);
    await client.end();
    const connector = postgresConnector({ url: address.href, readOnly: true });
    const fields = [{ collection: "person", column: "name" }];
    try {
      const counts = await connector.countHeld({ kind: "person", values: ["HELENE OYE"], fields });
      return counts["person"] ?? 0;
    } finally {
      await connector.close();
    }
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
};

for (const server of postgresServers())
  suite(`a hold by person on PostgreSQL ${server.name} in an old alphabet`, () => {
    const on = async (encoding: string, rows: readonly string[]): Promise<number> => {
      const { url, drop } = await server.freshDatabase();
      try {
        return await found(url, encoding, rows);
      } finally {
        await drop();
      }
    };

    for (const encoding of ["LATIN1", "LATIN9", "WIN1252"])
      test(`compares without accents where ${encoding} holds them`, async () => {
        const rows = ["hélène øye", "HÉLÈNE\u00a0ØYE ", "Helene Oye", "Irène Øye"];
        assert.equal(await on(encoding, rows), 3);
      });

    test("compares letters' case and blanks where the alphabet is unknown or has no accents", async () => {
      for (const encoding of ["SQL_ASCII", "KOI8R"])
        assert.equal(await on(encoding, ["helene oye", " Helene  Oye", "irene oye"]), 2);
    });
  });
