import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueCollection } from "../catalogue.ts";
import { onFresh, type Bench, type Laboratory } from "./laboratory.ts";

const collectionOf = async (bench: Bench, name: string): Promise<CatalogueCollection> => {
  const { collections } = await bench.connect().introspect();
  const found = collections.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
};

/** What `introspect` must find of that which forbids a change of a row, or answers one. */
export const constraintsContract = (laboratory: Laboratory): void => {
  test(
    "introspection tells unique keys apart, and in which of them nulls are never alike",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        "create table person (id bigint primary key, email text unique, site bigint, number bigint, code text, state text, unique (site, number))",
      );
      await bench.sql("create unique index person_code on person (code) where state = 'open'");
      await bench.sql("create unique index person_lower on person (lower(state))");
      const { uniques, primaryKey } = await collectionOf(bench, "person");
      assert.deepEqual(primaryKey, ["id"]);
      const said = uniques.map(
        ({ kind, columns, admitsNulls }) => `${kind} ${columns.join("+")} ${admitsNulls}`,
      );
      for (const expected of [
        "plain email true",
        "plain site+number true",
        "partial code true",
        "partial state false",
      ])
        assert.ok(said.includes(expected), `${expected} in ${said.join(", ")}`);
      assert.ok(said.some((each) => each.startsWith("expression state")));
    }),
  );

  test(
    "introspection finds the checks that read a column, and whether a null passes",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        `create table person (id bigint primary key, code text check (length(code) = 5), email text constraint "has ( one" check (email is not null),
         born bigint, died bigint, state text check (state in ('a', 'b /* ) */')), check (died >= born))`,
      );
      const { checks } = await collectionOf(bench, "person");
      assert.deepEqual(
        checks.map(({ columns, admitsNull }) => `${columns.join("+")} ${admitsNull}`).toSorted(),
        ["born+died false", "code true", "email false", "state true"],
      );
      assert.ok(checks.some(({ name }) => name === "has ( one"));
    }),
  );

  test(
    "introspection says what nobody can write, what fills itself, and of what family a type is",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        `create table person (id bigint primary key, name text not null, short text generated always as (substr(name, 1, 3)) stored,
         age integer default 3, height numeric, ok boolean, born ${bench.types.date}, seen ${bench.types.local})`,
      );
      const { columns } = await collectionOf(bench, "person");
      assert.deepEqual(
        columns.map(({ name, family, isGenerated, hasDefault, nullable }) =>
          [name, family, isGenerated && "generated", hasDefault && "default", nullable && "null"]
            .filter((part) => part !== false)
            .join(" "),
        ),
        [
          "id integer",
          "name text",
          "short text generated null",
          "age integer default null",
          "height decimal null",
          "ok boolean null",
          "born date null",
          "seen moment null",
        ],
      );
    }),
  );

  test(
    "introspection follows views through views to the tables and columns they read",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table person (id bigint primary key, name text, hidden boolean)");
      await bench.sql("create table other (id bigint primary key)");
      await bench.sql("create view seen as select id, name from person where hidden is not true");
      await bench.sql("create view twice as select s.id from seen s join other o on o.id = s.id");
      const { views } = await bench.connect().introspect();
      assert.deepEqual(
        views.map(({ name, kind, reads }) => [
          name,
          kind,
          ...reads
            .map(({ collection, columns }) => `${collection}: ${columns.join(" ")}`)
            .toSorted(),
        ]),
        [
          ["seen", "view", "person: hidden id name"],
          ["twice", "view", "other: id", "person: hidden id name"],
        ],
      );
    }),
  );

  test(
    "introspection says of foreign keys what a change of the parent does",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table parent (id bigint primary key)");
      await bench.sql(
        "create table child (id bigint primary key, p bigint references parent (id) on delete set null on update cascade)",
      );
      const { foreignKeys } = await bench.connect().introspect();
      assert.deepEqual(
        foreignKeys.map(({ onDelete, onUpdate }) => [onDelete, onUpdate]),
        [["set null", "cascade"]],
      );
    }),
  );
};
