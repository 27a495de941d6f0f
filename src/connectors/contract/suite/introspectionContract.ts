import assert from "node:assert/strict";
import { test } from "node:test";
import { plainTarget } from "../plainTarget.ts";
import { constraintsContract } from "./constraintsContract.ts";
import { onFresh, type Laboratory } from "./laboratory.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** 63 bytes: the longest name PostgreSQL keeps. */
const longest = `é${"x".repeat(61)}`;
const oddNames = [
  "Capitals",
  "with space",
  'a "quote"',
  "semi;colon--",
  "emoji 🦉",
  longest,
  "select",
];

/** What `introspect` must find, and leave alone. */
export const introspectionContract = (laboratory: Laboratory): void => {
  constraintsContract(laboratory);

  test(
    "a database says who it is, to every connector alike, and no other says the same",
    onFresh(laboratory, async (bench) => {
      const { server } = await bench.connect().introspect();
      assert.equal(await bench.connect().identity(), server.identity);
      const other = await laboratory.fresh();
      const connector = other.connect();
      try {
        assert.notEqual(await connector.identity(), server.identity);
      } finally {
        await connector.close();
        await other.end();
      }
    }),
  );

  test(
    "introspection finds columns, clocks, composite keys, indexes and what is null",
    onFresh(laboratory, async (bench) => {
      const { types } = bench;
      await bench.sql(
        `create table visit (site bigint not null, number bigint not null, day ${types.date} not null, at ${types.instant}, local_time ${types.local}, primary key (site, number))`,
      );
      await bench.sql("create index visit_day on visit (day, site)");
      await bench.sql(
        "insert into visit values (1, 1, '2024-01-01', '2024-01-01T10:00:00Z', '2024-01-01 10:00:00')",
      );
      const { collections } = await bench.connect().introspect();
      assert.equal(collections.length, 1);
      const [visit] = collections;
      assert.deepEqual(visit?.primaryKey, ["site", "number"]);
      assert.deepEqual(
        visit?.columns.map(({ name, clockKind, nullable }) => [name, clockKind, nullable]),
        [
          ["site", null, false],
          ["number", null, false],
          ["day", "date", false],
          ["at", "instant", true],
          ["local_time", "local", true],
        ],
      );
      assert.equal(visit?.columns[0]?.clockRefusal, "number-undeclared");
      assert.ok(visit?.indexes.some((index) => index.join() === "day,site"));
      assert.ok(visit?.indexes.some((index) => index.join() === "site,number"));
    }),
  );

  test(
    "introspection leaves out partial indexes, and what follows an expression in one",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table t (id bigint primary key, a bigint, b text)");
      await bench.sql("create index partial_a on t (a) where a > 3");
      await bench.sql("create index expression_b on t (a, lower(b), id)");
      const { collections } = await bench.connect().introspect();
      assert.deepEqual(collections[0]?.indexes.toSorted(), [["a"], ["id"]]);
    }),
  );

  test(
    "introspection finds every foreign key that touches, with its action, and a table's own",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        "create table parent (id bigint primary key, up bigint references parent (id))",
      );
      await bench.sql(
        "create table child (id bigint primary key, p bigint references parent (id) on delete cascade)",
      );
      await bench.sql(
        "create table other (id bigint primary key, p bigint references parent (id) on delete set null)",
      );
      await bench.sql("create table pair (a bigint, b bigint, primary key (a, b))");
      await bench.sql(
        "create table of_pair (x bigint, y bigint, foreign key (x, y) references pair (a, b) on delete restrict)",
      );
      const { foreignKeys } = await bench.connect().introspect();
      const said = foreignKeys.map((key) =>
        [
          key.collection,
          key.columns.join("+"),
          key.referencedCollection,
          key.referencedColumns.join("+"),
          key.onDelete,
        ].join(" "),
      );
      assert.deepEqual(said.toSorted(), [
        "child p parent id cascade",
        "of_pair x+y pair a+b restrict",
        "other p parent id set null",
        "parent up parent id no action",
      ]);
    }),
  );

  test(
    "names with capitals, blanks, quotes, emoji and 63 bytes are found, counted and purged as they are",
    onFresh(laboratory, async (bench) => {
      const connector = bench.connect();
      await connector.prepare();
      for (const name of oddNames) {
        await bench.sql(
          `create table ${quoted(name)} (${quoted(`${name.slice(0, 20)} id`)} bigint primary key, ${quoted(name)} ${bench.types.date})`,
        );
        await bench.sql(`insert into ${quoted(name)} values (1, '2020-01-01'), (2, '2030-01-01')`);
      }
      const { collections } = await connector.introspect();
      assert.deepEqual(collections.map(({ name }) => name).toSorted(), oddNames.toSorted());
      for (const { name, primaryKey } of collections) {
        const target = plainTarget({
          collection: name,
          primaryKey,
          clock: { column: name, kind: "date" },
          due: { lastDay: "2022-12-31", before: "2022-12-31T23:00:00Z", timeZone: "Europe/Paris" },
          along: null,
        });
        assert.deepEqual(await connector.count(target), {
          collection: 1,
          silent: 0,
          undecided: 0,
          protected: 0,
          held: 0,
          children: {},
        });
      }
    }),
  );
};
