import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { postgresServers } from "../../../test/support/postgres.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  codeOfFailure,
  countRows,
  familySizes,
  familyRule,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { postgresConnector } from "./connector.ts";
import { postgresLaboratory } from "./laboratory.ts";

const folders = 60;
const hasty = { attempts: 2, firstDelay: 5, lockTimeout: 60 };
const cut =
  "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'egide' and datname = current_database()";

const failureOf = async (url: string, schema?: string): Promise<{ code: string; text: string }> => {
  const connector = postgresConnector({ url, ...(schema !== undefined && { schema }) });
  try {
    await connector.introspect();
    return assert.fail("it should not connect");
  } catch (error) {
    const { failure } = error as { failure: { code: string } };
    return { code: failure.code, text: `${String(error)} ${JSON.stringify(failure)}` };
  } finally {
    await connector.close();
  }
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`PostgreSQL (${server.name}) in trouble`, () => {
    test(
      "a server that does not answer, a wrong user, database or schema: each is named, and no password is shown",
      onFresh(laboratory, async (bench) => {
        const address = (change: (url: URL) => void): string => {
          const url = new URL(bench.address);
          change(url);
          return url.href;
        };
        const cases = [
          [
            address((url) => void Object.assign(url, { port: "1", password: "hunter2" })),
            undefined,
            "connectors.unreachable",
          ],
          [
            address(
              (url) => void Object.assign(url, { username: "nobody-here", password: "hunter2" }),
            ),
            undefined,
            "connectors.wrong-credentials",
          ],
          [
            address((url) => void (url.pathname = "/absent")),
            undefined,
            "connectors.no-such-database",
          ],
          [bench.address, "absent", "connectors.no-such-schema"],
        ] as const;
        for (const [url, schema, expected] of cases) {
          const { code, text } = await failureOf(url, schema);
          assert.equal(code, expected);
          assert.ok(!text.includes("hunter2"));
        }
      }),
    );

    test(
      "a connection cut in the middle of a batch leaves nothing half done, and the next call connects again",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const connector = bench.connect();
        await connector.prepare();
        const other = await bench.begin();
        await other.sql("update note set id = id where id = 3");
        const purging = codeOfFailure(runPurge(connector, familyTarget, { batchSize: 500 }));
        await wait(150);
        await bench.sql(cut);
        assert.equal(await purging, "connectors.connection-lost");
        await other.rollback();
        assert.equal(await countRows(bench, "folder"), folders);
        await runPurge(connector, familyTarget);
        await assertPurged(bench, folders);
        await assertReceiptsMatch(bench, connector, familySizes(folders));
      }),
    );

    test(
      "a run whose lock was lost with its connection does not go on",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const connector = bench.connect();
        const held = await connector.lock();
        await runPurge(connector, familyTarget, { stopAfter: 1 });
        await bench.sql(cut);
        await wait(50);
        assert.equal(
          await codeOfFailure(runPurge(connector, familyTarget)),
          "connectors.lock-lost",
        );
        assert.equal(await countRows(bench, "folder"), folders - 7);
        await held?.release();
        await runPurge(connector, familyTarget);
        await assertPurged(bench, folders);
      }),
    );

    test(
      "a database set read-only by its operator refuses the batch whole",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        await bench.connect().prepare();
        await bench.sql(
          "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$",
        );
        assert.equal(
          await codeOfFailure(runPurge(bench.connect(), familyTarget)),
          "connectors.read-only",
        );
        assert.equal(await countRows(bench, "folder"), folders);
      }),
    );

    test(
      "an operator or a table planted earlier on the search path changes nothing",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        await bench.sql("create schema trap");
        await bench.sql("create table trap.folder (id bigint primary key, closed_on date)");
        await bench.sql("insert into trap.folder values (1, '1999-01-01')");
        await bench.sql(
          "create function trap.never(bigint, bigint) returns boolean language sql as 'select false'",
        );
        await bench.sql(
          "create operator trap.= (leftarg = bigint, rightarg = bigint, function = trap.never)",
        );
        await bench.sql(
          "do $$ begin execute format('alter database %I set search_path = trap, pg_catalog, public', current_database()); end $$",
        );
        const connector = bench.connect();
        await runPurge(connector, familyTarget);
        await assertPurged(bench, folders);
        assert.equal(await countRows(bench, "trap.folder"), 1);
      }),
    );

    test(
      "another schema is another store: its tables are seen only as what refers to ours",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        await bench.sql("create schema elsewhere");
        await bench.sql(
          "create table elsewhere.copy (id bigint primary key, folder bigint references public.folder (id) on delete cascade)",
        );
        const { collections, foreignKeys } = await bench.connect().introspect();
        assert.deepEqual(
          collections.map(({ name }) => name),
          ["document", "folder", "note"],
        );
        assert.ok(
          foreignKeys.some(
            (key) =>
              key.collection === "elsewhere.copy" &&
              key.referencedCollection === "folder" &&
              key.onDelete === "cascade",
          ),
        );
      }),
    );

    test(
      "triggers, rewrite rules and triggers of partitions that act on DELETE are reported; disabled ones and others are not",
      onFresh(laboratory, async (bench) => {
        await bench.sql(
          "create table t (id bigint primary key); create table p (id bigint primary key) partition by range (id)",
        );
        await bench.sql("create table p1 partition of p for values from (0) to (100)");
        await bench.sql(
          "create function f() returns trigger language plpgsql as 'begin return old; end'",
        );
        await bench.sql(
          "create trigger on_delete before delete or update on t for each row execute function f()",
        );
        await bench.sql(
          "create trigger on_insert before insert on t for each row execute function f()",
        );
        await bench.sql("create trigger off after delete on t for each row execute function f()");
        await bench.sql("alter table t disable trigger off");
        await bench.sql(
          "create trigger of_part after delete on p1 for each row execute function f()",
        );
        await bench.sql("create rule instead as on delete to t do instead nothing");
        const { collections } = await bench.connect().introspect();
        const triggers = Object.fromEntries(
          collections.map((each) => [
            each.name,
            each.triggers.map(({ name, kind, events }) => `${kind} ${name} ${events.join("+")}`),
          ]),
        );
        assert.deepEqual(triggers, {
          p: ["trigger of_part delete"],
          t: ["rule instead delete", "trigger on_delete update+delete", "trigger on_insert insert"],
        });
      }),
    );

    test(
      "a partitioned table is purged across its partitions; without a primary key it is refused",
      onFresh(laboratory, async (bench) => {
        await bench.sql(
          "create table folder (id bigint, closed_on date, primary key (id, closed_on)) partition by range (closed_on)",
        );
        await bench.sql(
          "create table old partition of folder for values from ('2000-01-01') to ('2022-01-01')",
        );
        await bench.sql(
          "create table new partition of folder for values from ('2022-01-01') to ('2040-01-01')",
        );
        await bench.sql(
          "insert into folder select n, date '2021-12-20' + n from generate_series(1, 40) n",
        );
        const target = plainTarget({
          ...familyRule,
          primaryKey: ["id", "closed_on"],
          due: { ...familyRule.due, lastDay: "2022-01-08" },
          along: null,
          children: [],
        });
        await runPurge(bench.connect(), target);
        assert.equal(await countRows(bench, "folder"), 21);
        await bench.sql("create table heap (closed_on date) partition by range (closed_on)");
        const refused = bench.connect().count({ ...target, collection: "heap", primaryKey: [] });
        assert.equal(await codeOfFailure(refused), "connectors.no-primary-key");
      }),
    );

    test(
      "minus infinity is no day that anybody wrote: never due, and reported",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 3);
        await bench.sql(
          "insert into folder values (100, '-infinity', 'x'), (101, 'infinity', 'x')",
        );
        const connector = bench.connect({ patience: hasty });
        assert.deepEqual(await connector.count(familyTarget), {
          collection: 1,
          silent: 3,
          undecided: 0,
          protected: 0,
          held: 0,
          children: { document: 2, note: 1 },
        });
      }),
    );

    test(
      "a row policy that would hide rows is refused, rather than leave them behind",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const role = `egide_${process.pid}_${Date.now()}`;
        await bench.sql(`create role ${role} login password 'p'`);
        try {
          await bench.sql(`grant select, update, delete on all tables in schema public to ${role}`);
          await bench.sql("alter table folder enable row level security");
          await bench.sql("create policy few on folder using (id < 10)");
          const url = new URL(bench.address);
          url.username = role;
          url.password = "p";
          const connector = postgresConnector({ url: url.href });
          try {
            assert.equal(
              await codeOfFailure(connector.count(familyTarget)),
              "connectors.permission-denied",
            );
          } finally {
            await connector.close();
          }
        } finally {
          await bench.sql(`drop owned by ${role}; drop role ${role}`);
        }
      }),
    );
  });
}
