import assert from "node:assert/strict";
import { connect, createServer, type AddressInfo } from "node:net";
import { describe, test } from "node:test";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";
import { postgresConnector } from "./connector.ts";
import { laterSettings } from "./settings.ts";

/** A server that answers with a process number of its own, as poolers do, and passes everything else on. */
const pooler = async (url: string): Promise<{ readonly url: string; close(): void }> => {
  const { hostname, port } = new URL(url);
  const server = createServer((client) => {
    const backend = connect(Number(port), hostname);
    client.pipe(backend);
    backend.on("data", (bytes: Buffer) => {
      // BackendKeyData: "K", its length, the process, the key.
      const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) bytes.writeInt32BE(0x7000_0001, at + 5);
      client.write(bytes);
    });
    for (const one of [client, backend]) one.on("error", () => undefined);
    backend.on("close", () => client.destroy());
    client.on("close", () => backend.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  return { url: through.toString(), close: () => void server.close() };
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`sessions on PostgreSQL (${server.name})`, () => {
    test(
      "a text without case keeps its rows, wherever its type was put, and its children are found",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        for (const text of [
          "create schema extensions",
          "create extension citext schema extensions",
          "alter table folder add column status extensions.citext default 'CLOS', add column code extensions.citext unique",
          "update folder set status = 'LITIGE', code = 'AB' where id = (select min(id) from folder where closed_on = '2020-05-01')",
          "create table visit (id bigint primary key, folder extensions.citext references folder (code))",
          "insert into visit values (1, 'ab')",
        ])
          await bench.sql(text);
        const connector = bench.connect();
        const [columns] = (await connector.introspect()).collections.flatMap((each) =>
          each.name === "visit" ? [each.columns] : [],
        );
        assert.equal(columns?.find(({ name }) => name === "folder")?.equality, "citext");
        const [one] = familyTarget.cases;
        const closed = {
          kind: "compare",
          column: "status",
          operator: "is",
          value: "litige",
        } as const;
        const others = {
          ...familyTarget,
          cases: [{ clocks: one?.clocks ?? [], when: { kind: "not", of: closed } as const }],
        };
        assert.equal((await connector.count(others)).collection, 3);
        const link = {
          collection: "visit",
          columns: ["folder"],
          parent: "folder",
          parentColumns: ["code"],
        };
        const all = { ...familyTarget, children: [...familyTarget.children, link] };
        assert.equal((await connector.count(all)).children["visit"], 1);
        await runPurge(connector, all);
        assert.equal(await countRows(bench, "visit"), 0);
      }),
    );

    test(
      "a link by a type whose schema is closed to the account is refused",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        const role = `egide_closed_${process.pid}`;
        for (const text of [
          "create schema extensions",
          "create extension citext schema extensions",
          "alter table folder add column code extensions.citext unique",
          "create table visit (id bigint primary key, folder extensions.citext references folder (code))",
          `create role ${role} login password 'x'`,
          `grant select on all tables in schema public to ${role}`,
        ])
          await bench.sql(text);
        const link = {
          collection: "visit",
          columns: ["folder"],
          parent: "folder",
          parentColumns: ["code"],
        };
        const address = new URL(bench.address);
        address.username = role;
        address.password = "x";
        const connector = postgresConnector({ url: address.toString() });
        try {
          const target = { ...familyTarget, children: [...familyTarget.children, link] };
          assert.equal(await codeOfFailure(connector.count(target)), "connectors.type-closed");
          await bench.sql(`grant usage on schema extensions to ${role}`);
          await connector.count(target);
        } finally {
          await connector.close();
          await bench.sql(`drop owned by ${role}`);
          await bench.sql(`drop role ${role}`);
        }
      }),
    );

    test(
      "nothing is set, and nothing is done, through a pooler",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        const between = await pooler(bench.address);
        const connector = postgresConnector({ url: between.url });
        try {
          assert.equal(await codeOfFailure(connector.introspect()), "connectors.pooled");
          assert.equal(await codeOfFailure(runPurge(connector, familyTarget)), "connectors.pooled");
        } finally {
          await connector.close();
          between.close();
        }
      }),
    );

    test(
      "what is bound enters no log of the server where the account may say so, and it is known where it may not",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        const role = `egide_logged_${process.pid}`;
        await bench.sql(`create role ${role} login password 'x'`);
        await bench.sql(
          "do $$ begin execute format('alter database %I set log_min_duration_statement = 60000', current_database()); end $$",
        );
        const address = new URL(bench.address);
        address.username = role;
        address.password = "x";
        const logs = async (url: string): Promise<boolean | undefined> => {
          const connector = postgresConnector({ url });
          try {
            return (await connector.introspect()).server.logsValues;
          } finally {
            await connector.close();
          }
        };
        try {
          assert.equal(await logs(address.toString()), true);
          assert.equal(await logs(bench.address), false, "a superuser may");
          await bench.sql(`grant set on parameter log_parameter_max_length to ${role}`);
          assert.equal(await logs(address.toString()), false);
        } finally {
          await bench.sql(`revoke set on parameter log_parameter_max_length from ${role}`);
          await bench.sql(`drop owned by ${role}`);
          await bench.sql(`drop role ${role}`);
        }
      }),
    );

    test(
      "what the database sets for its sessions changes no name of a type, waits for the disk, and lets nobody be cut off who waits",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        for (const setting of [
          "quote_all_identifiers = on",
          "synchronous_commit = off",
          "idle_session_timeout = 300",
        ])
          await bench.sql(
            `do $$ begin execute format('alter database %I set ${setting}', current_database()); end $$`,
          );
        const connector = bench.connect();
        const [column] = (await connector.introspect()).collections.flatMap(({ name, columns }) =>
          name === "folder" ? columns.filter((each) => each.name === "closed_on") : [],
        );
        assert.equal(column?.clockKind, "date");
        await new Promise((done) => setTimeout(done, 600));
        await runPurge(connector, familyTarget);
        assert.equal(await countRows(bench, "folder"), 8);
        const client = new Client({ connectionString: bench.address });
        await client.connect();
        try {
          await client.query(laterSettings, ["public"]);
          const { rows } = await client.query("show synchronous_commit");
          assert.deepEqual(rows, [{ synchronous_commit: "on" }]);
        } finally {
          await client.end();
        }
      }),
    );
  });
}
