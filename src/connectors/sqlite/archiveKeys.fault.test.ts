import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOfFailure, onFresh } from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";
import { checksumOf } from "./rowContent.ts";

test(
  "an archive that replaces by another key loses no older row: what arrives is refused",
  onFresh(sqliteLaboratory("delete"), async (bench) => {
    for (const text of [
      "create table folder (id integer primary key, label text unique on conflict replace)",
      "insert into folder values (1, 'the same')",
    ])
      await bench.sql(text);
    const body = [[2n, "the same"]];
    const batch = {
      collection: "folder",
      columns: ["id", "label"],
      primaryKey: ["id"],
      count: 1,
      checksum: checksumOf(body),
      body,
    };
    assert.equal(
      await codeOfFailure(bench.connect().archive().keep([batch])),
      "connectors.constraint-refuses",
    );
    const left = await bench.sql("select id from folder");
    assert.deepEqual(
      left.map(({ id }) => id),
      [1],
    );
  }),
);
