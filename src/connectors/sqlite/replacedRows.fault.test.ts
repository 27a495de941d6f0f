import assert from "node:assert/strict";
import { test } from "node:test";
import { onFresh } from "../contract/suite/laboratory.ts";
import { sqliteLaboratory } from "./laboratory.ts";

test(
  "a restricted row is not replaced by another one, whichever key they have in common",
  onFresh(sqliteLaboratory("delete"), async (bench) => {
    await bench.sql(
      "create table p (id integer primary key, email text unique collate nocase, office text, number int, n text, unique (office, number))",
    );
    await bench.sql("create table q (code text unique, n text)");
    await bench.sql(
      "insert into p values (1, 'a@x', 's', 1, 'kept'), (2, 'b@x', 's', 2, 'free'), (3, null, null, 1, 'free')",
    );
    await bench.sql("insert into q values ('a', 'kept'), ('b', 'free'), (null, 'free')");
    const connector = bench.connect();
    await connector.prepare();
    await connector.persons().write(async (writes) => {
      await writes.restrict("p", { columns: ["id"], among: [["1"]] }, "r1");
      await writes.restrict("q", { columns: ["code"], among: [["a"]] }, "r1");
      const receipt = {
        format: "egide/restriction@1",
        id: "restriction-1",
        request: "r1",
        store: "desk",
        persons: [],
        what: "restricted",
        rows: {},
        engine: "test",
        at: "2026-01-01T00:00:00Z",
      } as const;
      return { receipt, result: null };
    });
    for (const text of [
      "insert or replace into p (email, n) values ('a@x', 'new')",
      "insert or replace into p (email, n) values ('A@X', 'new')",
      "replace into p (office, number) values ('s', 1)",
      "replace into p (id) values (1)",
      "update or replace p set id = 1 where id = 2",
      "update or replace p set email = 'a@x' where id = 2",
      "update or replace p set number = 1 where id = 2",
      "replace into q values ('a', 'new')",
      "update or replace q set code = 'a' where code = 'b'",
    ])
      await assert.rejects(bench.sql(text), /restricted \(GDPR art\. 18\)/, text);
    // What concerns no restricted row goes on.
    await bench.sql("insert or replace into p values (2, 'b@x', 's', 3, 'changed')");
    await bench.sql("insert into p (n) values ('new')");
    await bench.sql("update p set n = 'changed' where id = 3");
    await bench.sql("update or replace p set id = 9 where id = 3");
    await bench.sql("replace into q values ('b', 'changed'), (null, 'new')");
    assert.deepEqual(
      (await bench.sql("select n from p union all select n from q")).filter(({ n }) => n === "kept")
        .length,
      2,
    );
  }),
);
