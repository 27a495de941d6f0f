import assert from "node:assert/strict";
import { describe, test } from "node:test";
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
  });
}
