import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EndTarget } from "../contract/endTarget.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import {
  familyRule,
  familyTarget,
  onFresh,
  runPurge,
  sumOf,
} from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

interface Case {
  readonly says: string;
  readonly parent: string;
  readonly child: string;
  /** Values of the parent's key that are due, and that are not. */
  readonly due: string;
  readonly kept: string;
  readonly children: readonly string[];
  readonly left: readonly number[];
}

const cases: readonly Case[] = [
  {
    says: "a child without case under a parent with case",
    parent: "text primary key",
    child: "text collate nocase",
    due: "'abc'",
    kept: "'ABC'",
    children: ["'abc'", "'ABC'"],
    left: [2],
  },
  {
    says: "a child with case under a parent without",
    parent: "text collate nocase primary key",
    child: "text",
    due: "'abc'",
    kept: "'x'",
    children: ["'ABC'", "'X'"],
    left: [2],
  },
  {
    says: "a child whose key forgets blanks",
    parent: "text primary key",
    child: "text collate rtrim",
    due: "'a'",
    kept: "'a '",
    children: ["'a'", "'a '"],
    left: [2],
  },
  {
    says: "a text that refers to a number",
    parent: "integer primary key",
    child: "text",
    due: "1",
    kept: "2",
    children: ["'01'", "'2'"],
    left: [2],
  },
  {
    says: "a number that refers to a text",
    parent: "text primary key",
    child: "integer",
    due: "'1'",
    kept: "'2'",
    children: ["1", "2"],
    left: [2],
  },
  {
    says: "a column without a type",
    parent: "integer primary key",
    child: "",
    due: "1",
    kept: "2",
    children: ["'1'", "2"],
    left: [2],
  },
];

describe("children in SQLite are those that the foreign key means, however the columns compare", () => {
  for (const journal of ["delete", "wal"] as const)
    for (const { says, parent, child, due, kept, children, left } of cases)
      for (const action of ["no action", "cascade"])
        test(
          `${says} (${action}, journal ${journal})`,
          onFresh(sqliteLaboratory(journal), async (bench) => {
            await bench.sql(`create table folder (code ${parent}, closed_on date)`);
            await bench.sql(
              `create table document (id integer primary key, folder ${child} references folder (code) on delete ${action})`,
            );
            await bench.sql("create table page (document integer references document (id))");
            await bench.sql(
              `insert into folder values (${due}, '2020-01-01'), (${kept}, '2026-11-20')`,
            );
            await bench.sql(
              `insert into document values ${children.map((value, at) => `(${at + 1}, ${value})`).join(", ")}`,
            );
            await bench.sql("insert into page select id from document");
            const target: EndTarget = plainTarget({
              ...familyRule,
              primaryKey: ["code"],
              along: null,
              children: [
                {
                  collection: "document",
                  columns: ["folder"],
                  parent: "folder",
                  parentColumns: ["code"],
                },
                {
                  collection: "page",
                  columns: ["document"],
                  parent: "document",
                  parentColumns: ["id"],
                },
              ],
            });
            const connector = bench.connect();
            const announced = { document: children.length - left.length, page: 1 };
            assert.deepEqual((await connector.count(target)).children, announced);
            const batches = await runPurge(connector, target);
            assert.equal(sumOf(batches, "document"), announced.document);
            const rows = await bench.sql("select id from document order by id");
            assert.deepEqual(
              rows.map((row) => Number(row["id"])),
              left,
            );
          }),
        );

  test(
    "a key that tells apart what its column holds for equal designates one row alone",
    onFresh(sqliteLaboratory("delete"), async (bench) => {
      await bench.sql(
        "create table folder (code text collate nocase, closed_on date, primary key (code collate binary)) without rowid",
      );
      await bench.sql("insert into folder values ('abc', '2020-01-01'), ('ABC', '2026-11-20')");
      const target = { ...familyTarget, primaryKey: ["code"], along: null, children: [] };
      assert.equal(sumOf(await runPurge(bench.connect(), target), "folder"), 1);
      assert.deepEqual(
        (await bench.sql("select code from folder")).map((row) => row["code"]),
        ["ABC"],
      );
    }),
  );
});
