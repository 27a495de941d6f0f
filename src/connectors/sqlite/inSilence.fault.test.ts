import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EndTarget } from "../contract/endTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

describe("what SQLite takes away, keeps or does not see, and says nothing of", () => {
  const laboratory = sqliteLaboratory("wal");

  test(
    "a key that replaces by another row takes none away when a mark is set: the batch is undone",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        "create table folder (id integer primary key, closed_on date, person text, restricted boolean not null default false, unique (person, restricted) on conflict replace)",
      );
      await bench.sql(
        "insert into folder values (1, '2030-01-01', 'Ada', 1), (2, '2020-01-01', 'Ada', 0), (3, '2020-01-01', 'Bob', 0)",
      );
      const target: EndTarget = {
        ...familyTarget,
        children: [],
        end: { kind: "restrict", column: "restricted", views: [] },
      };
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), target)),
        "connectors.constraint-refuses",
      );
      assert.equal(await countRows(bench, "folder"), 3);
    }),
  );

  test(
    "a row without a key, where nothing else names it, is not said to be gone",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        "create table folder (rowid text, oid text, _rowid_ text, id text primary key, closed_on date)",
      );
      await bench.sql("insert into folder (id, closed_on) values (null, '2020-01-01')");
      const target: EndTarget = { ...familyTarget, children: [] };
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), target, { stopAfter: 9 })),
        "connectors.end-not-met",
      );
      assert.equal(await countRows(bench, "folder"), 1);
    }),
  );

  test(
    "a view that goes on showing a marked row without a key is noticed",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        "create table folder (id text primary key, closed_on date, label text, restricted boolean not null default false)",
      );
      await bench.sql("insert into folder (closed_on, label) values ('2020-01-01', 'shown')");
      await bench.sql(
        "create view seen as select id, label from folder where not restricted or label = 'shown'",
      );
      const target: EndTarget = {
        ...familyTarget,
        children: [],
        end: { kind: "restrict", column: "restricted", views: ["seen"] },
      };
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), target)),
        "connectors.view-shows-restricted",
      );
    }),
  );

  test(
    "what goes on behind a zero byte is no pseudonym yet",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table folder (id integer primary key, closed_on date, label text)");
      const made = `anon-${"0".repeat(24)}`;
      await bench.sql(
        `insert into folder values (1, '2020-01-01', '${made}' || char(0) || 'Ada'), (2, '2020-01-01', '${made}')`,
      );
      const target: EndTarget = {
        ...familyTarget,
        children: [],
        end: {
          kind: "anonymise",
          fields: [{ collection: "folder", column: "label", as: { kind: "pseudonym" } }],
        },
      };
      const means = { pseudonymKey: new Uint8Array(32) };
      assert.deepEqual(await runPurge(bench.connect(), target, { means, stopAfter: 3 }), [
        { folder: 1 },
      ]);
      assert.equal(await countRows(bench, "folder where octet_length(label) = 29"), 2);
    }),
  );
});
