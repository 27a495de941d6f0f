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
  type Bench,
} from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const keysOf = async (bench: Bench): Promise<readonly string[]> =>
  (await bench.connect().introspect()).foreignKeys.map(
    (key) => `${key.collection} ⇒ ${key.referencedCollection} ${key.onDelete}`,
  );

const makePartitioned = async (bench: Bench): Promise<void> => {
  await bench.sql(
    "create table folder (id bigint, closed_on date, primary key (id, closed_on)) partition by range (closed_on)",
  );
  await bench.sql(
    "create table folder_2020 partition of folder for values from ('2020-01-01') to ('2021-01-01')",
  );
  await bench.sql("insert into folder values (1, '2020-05-05')");
};
const target = {
  ...familyTarget,
  primaryKey: ["id", "closed_on"],
  along: null,
  children: [],
};

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`what PostgreSQL (${server.name}) may hide in its catalogue`, () => {
    test(
      "an index of another kind than a tree, or one whose making failed, serves no look-up of dates and keys",
      onFresh(laboratory, async (bench) => {
        await bench.sql("create table t (id bigint primary key, day date, parent bigint)");
        await bench.sql("insert into t values (1, '2020-01-01', 5), (2, '2020-01-01', 5)");
        await bench.sql("create index hashed on t using hash (day)");
        await bench.sql("create index ranges on t using brin (parent)");
        await assert.rejects(bench.sql("create unique index concurrently failed on t (day)"));
        const indexes = async () =>
          (await bench.connect().introspect()).collections[0]?.indexes.toSorted();
        assert.deepEqual(await indexes(), [["id"]]);
        await bench.sql("create index tree on t (day)");
        assert.deepEqual(await indexes(), [["day"], ["id"]]);
      }),
    );

    test(
      "a foreign key to a partition is one to the whole table, and its cascade ends nothing uncounted",
      onFresh(laboratory, async (bench) => {
        await makePartitioned(bench);
        await bench.sql(
          "create table victim (id bigint primary key, folder bigint, day date, foreign key (folder, day) references folder_2020 (id, closed_on) on delete cascade)",
        );
        await bench.sql("insert into victim values (77, 1, '2020-05-05')");
        assert.deepEqual(await keysOf(bench), ["victim ⇒ folder cascade"]);
        assert.equal(
          await codeOfFailure(runPurge(bench.connect(), target)),
          "connectors.side-effect",
        );
        assert.equal(await countRows(bench, "victim"), 1);
        assert.equal(await countRows(bench, "folder"), 1);
      }),
    );

    test(
      "a key that is unique in one partition only, and a key of one partition, are never followed for the whole table",
      onFresh(laboratory, async (bench) => {
        await makePartitioned(bench);
        await bench.sql("create unique index on folder_2020 (id)");
        await bench.sql(
          "create table victim (id bigint primary key, folder bigint references folder_2020 (id) on delete cascade)",
        );
        await bench.sql("create table parent (id bigint primary key)");
        await bench.sql(
          "alter table folder_2020 add foreign key (id) references parent (id) not valid",
        );
        assert.deepEqual(await keysOf(bench), [
          "folder_2020 ⇒ parent no action",
          "victim → folder_2020 ⇒ folder cascade",
        ]);
      }),
    );

    test(
      "a key that a partitioned table declares is reported once",
      onFresh(laboratory, async (bench) => {
        await makePartitioned(bench);
        await bench.sql(
          "create table child (id bigint, folder bigint, day date, foreign key (folder, day) references folder (id, closed_on)) partition by range (id)",
        );
        await bench.sql("create table child_1 partition of child for values from (0) to (100)");
        assert.deepEqual(await keysOf(bench), ["child ⇒ folder no action"]);
      }),
    );

    test(
      "a table named with a dot is never taken for the table of another schema",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 3);
        await bench.sql('create table "autre.piece" (folder bigint references folder (id))');
        await bench.sql('create table "autre.piece (autre)" (id bigint)');
        await bench.sql("create schema autre");
        await bench.sql(
          "create table autre.piece (id bigint primary key, folder bigint references public.folder (id) on delete cascade)",
        );
        await bench.sql("insert into autre.piece values (1, 3)");
        assert.deepEqual(await keysOf(bench), [
          "autre.piece ⇒ folder no action",
          "document ⇒ folder no action",
          "note ⇒ document cascade",
          "autre.piece (autre) (autre) ⇒ folder cascade",
        ]);
        const named = {
          collection: "autre.piece",
          columns: ["folder"],
          parent: "folder",
          parentColumns: ["id"],
        };
        const family = { ...familyTarget, children: [...familyTarget.children, named] };
        assert.equal(
          await codeOfFailure(runPurge(bench.connect(), family)),
          "connectors.side-effect",
        );
        assert.equal(await countRows(bench, "autre.piece"), 1);
      }),
    );

    test(
      "a table that inherits, or has heirs, is marked and never purged; partitions are neither",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 3);
        await bench.sql("create table heir () inherits (folder)");
        await bench.sql("insert into heir values (50, '2020-01-01', 'x')");
        await bench.sql(
          "create table whole (id bigint primary key) partition by range (id); create table part partition of whole for values from (0) to (9)",
        );
        const connector = bench.connect();
        const { collections } = await connector.introspect();
        assert.deepEqual(
          collections.map(({ name, refusal }) => [name, refusal]),
          [
            ["document", undefined],
            ["folder", "inheritance"],
            ["heir", "inheritance"],
            ["note", undefined],
            ["whole", undefined],
          ],
        );
        for (const collection of ["folder", "heir"]) {
          const wanted = { ...familyTarget, collection, children: [] };
          assert.equal(await codeOfFailure(connector.count(wanted)), "connectors.inheritance");
          assert.equal(await codeOfFailure(runPurge(connector, wanted)), "connectors.inheritance");
        }
      }),
    );

    test(
      "without the server's counts nothing is ended",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 6);
        await bench.sql(
          "do $$ begin execute format('alter database %I set track_counts = off', current_database()); end $$",
        );
        assert.equal(
          await codeOfFailure(runPurge(bench.connect(), familyTarget)),
          "connectors.counts-off",
        );
        assert.equal(await countRows(bench, "folder"), 6);
        assert.equal(await countRows(bench, "note"), 6);
      }),
    );
  });
}
