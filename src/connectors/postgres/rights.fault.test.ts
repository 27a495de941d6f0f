import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { onFresh, type Bench } from "../contract/suite/laboratory.ts";
import { postgresConnector } from "./connector.ts";
import { postgresLaboratory } from "./laboratory.ts";

/** The catalogue as an account of few rights sees it; the account goes when the test ends. */
const asClerk = async (
  bench: Bench,
  rights: readonly string[],
  work: (catalogue: Catalogue) => void,
): Promise<void> => {
  const [row] = await bench.sql("select current_database() as name");
  const clerk = `clerk_${String(row?.["name"]).replaceAll(/\W/g, "_")}`;
  await bench.sql(`create role ${clerk} login password 'x'`);
  try {
    for (const right of rights) await bench.sql(right.replaceAll("CLERK", clerk));
    const url = new URL(bench.address);
    url.username = clerk;
    url.password = "x";
    const connector = postgresConnector({ url: url.href });
    try {
      work(await connector.introspect());
    } finally {
      await connector.close();
    }
  } finally {
    await bench.sql(`drop owned by ${clerk}; drop role ${clerk}`);
  }
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`what an account of PostgreSQL (${server.name}) may do`, () => {
    test(
      "rights on tables and on columns are those of our account",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create table folder (id bigint primary key, name text, note text)");
        await bench.sql("create table closed (id bigint primary key)");
        const rights = [
          "grant select, delete on folder to CLERK",
          "grant update (note) on folder to CLERK",
        ];
        await asClerk(bench, rights, ({ collections, server: facts }) => {
          assert.deepEqual(
            collections.map(({ name, privileges }) => [name, privileges]),
            [
              ["closed", { select: false, insert: false, update: false, delete: false }],
              ["folder", { select: true, insert: false, update: false, delete: true }],
            ],
          );
          assert.deepEqual(
            collections[1]?.columns.map(({ name, privileges }) => [name, privileges.update]),
            [
              ["id", false],
              ["name", false],
              ["note", true],
            ],
          );
          assert.match(String(facts.account), /^clerk_/);
          assert.equal(facts.preparation, "no-create");
        });
      }),
    );

    test(
      "policies that hide rows from our account are told from those that do not",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create table folder (id bigint primary key)");
        await bench.sql("create table open (id bigint primary key)");
        await bench.sql("alter table folder enable row level security");
        const states = ({ collections }: Catalogue): readonly string[] =>
          collections.map(({ name, rowSecurity }) => `${name} ${rowSecurity}`);
        assert.deepEqual(states(await bench.connect().introspect()), [
          "folder passed",
          "open none",
        ]);
        await asClerk(bench, ["grant select on folder to CLERK"], (catalogue) => {
          assert.deepEqual(states(catalogue), ["folder applied", "open none"]);
        });
      }),
    );

    test(
      "two connectors to one database are known to be so, and two databases are not",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create schema archive");
        const archive = postgresConnector({ url: bench.address, schema: "archive" });
        const other = await laboratory.fresh();
        const apart = other.connect();
        try {
          const { server: here } = await bench.connect().introspect();
          assert.equal((await archive.introspect()).server.identity, here.identity);
          assert.notEqual((await apart.introspect()).server.identity, here.identity);
        } finally {
          await archive.close();
          await apart.close();
          await other.end();
        }
      }),
    );

    test(
      "settings of the server are seen through those of our own session",
      onFresh(laboratory, async (bench) => {
        await bench.sql(
          `do $$ begin
             execute format('alter database %I set timezone to ''America/Cayenne''', current_database());
             execute format('alter database %I set default_transaction_read_only to on', current_database());
             execute format('alter database %I set track_counts to off', current_database());
           end $$`,
        );
        const { server: facts } = await bench.connect().introspect();
        assert.equal(facts.timeZone, "America/Cayenne");
        assert.equal(facts.readOnly, "setting");
        assert.equal(facts.countsChanges, false);
        const client = new Client({ connectionString: bench.address });
        await client.connect();
        await client.query("set default_transaction_read_only to off");
        await client.query(
          `do $$ begin execute format('alter database %I reset all', current_database()); end $$`,
        );
        await client.end();
        const ordinary = await bench.connect({ readOnly: true }).introspect();
        assert.equal(ordinary.server.readOnly, null);
        assert.equal(ordinary.server.countsChanges, true);
      }),
    );
  });

  describe(`what PostgreSQL (${server.name}) alone can say of a table`, () => {
    test(
      "partitions, estimates, materialised views, exclusions, domains, limits and nulls that count as alike",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create extension if not exists btree_gist").catch(() => undefined);
        await bench.sql(
          "create table folder (id bigint primary key, code varchar(5), nick char(3), during int4range, exclude using gist (during with &&))",
        );
        await bench.sql("create unique index alike on folder (code) nulls not distinct");
        await bench.sql("create domain short as varchar(4) not null check (value <> 'x')");
        await bench.sql(
          "create table of_domain (id bigint generated always as identity primary key, s short)",
        );
        await bench.sql("create table whole (id bigint primary key) partition by range (id)");
        await bench.sql("create table part partition of whole for values from (0) to (9)");
        await bench.sql("insert into folder select n, 'c' || n from generate_series(1, 50) n");
        await bench.sql("analyze folder");
        await bench.sql("create schema autre");
        await bench.sql("create materialized view autre.copies as select id, code from folder");
        await bench.sql(
          "create function odd(text) returns boolean language sql as 'select true'; alter table folder add constraint odd check (odd(code))",
        );
        const { collections, views } = await bench.connect().introspect();
        const table = (name: string) => collections.find((each) => each.name === name)!;
        assert.equal(table("folder").estimatedRows, 50);
        assert.equal(table("folder").partitions, null);
        assert.equal(table("whole").partitions, 1);
        assert.deepEqual(
          table("folder").uniques.map(({ kind, columns, admitsNulls }) => [
            kind,
            columns.join(),
            admitsNulls,
          ]),
          [
            ["plain", "code", false],
            ["exclusion", "during", true],
          ],
        );
        // A function of somebody's own is not tried.
        assert.deepEqual(table("folder").checks, [
          { name: "odd", columns: ["code"], admitsNull: false },
        ]);
        assert.deepEqual(
          table("folder").columns.map(({ name, maxLength }) => [name, maxLength]),
          [
            ["id", null],
            ["code", 5],
            ["nick", 3],
            ["during", null],
          ],
        );
        const [id, s] = table("of_domain").columns;
        assert.equal(id?.identity, "always");
        assert.deepEqual([s?.nullable, s?.family, s?.maxLength], [false, "text", 4]);
        assert.deepEqual(table("of_domain").checks, [
          { name: "short", columns: ["s"], admitsNull: false },
        ]);
        assert.deepEqual(views, [
          {
            name: "autre.copies",
            kind: "materialised",
            reads: [{ collection: "folder", columns: ["code", "id"], times: 1 }],
            shows: {},
          },
        ]);
      }),
    );

    test(
      "a schema of a thousand tables is read in a few seconds",
      onFresh(laboratory, async (bench) => {
        await bench.sql(
          `do $$ begin for n in 1..1000 loop
             execute format('create table t%s (id bigint primary key, up bigint, code text check (length(code) < 9), at timestamptz)', n);
             if n % 50 = 0 then commit; end if;
           end loop; end $$`,
        );
        const connector = bench.connect();
        const begun = performance.now();
        const { collections } = await connector.introspect();
        assert.equal(collections.length, 1000);
        assert.ok(collections.every(({ checks }) => checks[0]?.admitsNull === true));
        const seconds = (performance.now() - begun) / 1000;
        assert.ok(seconds < 6, `${seconds.toFixed(1)} s`);
      }),
    );
  });
}
